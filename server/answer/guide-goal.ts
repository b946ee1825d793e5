// Where somebody who asks whom to turn to wants to study, as far as the words tell.
import type { Situation } from '../protocol.ts'
import { pattern } from './pattern.ts'

const goals: [NonNullable<Situation['goal']>, RegExp][] = [
  ['komvux', /\b(komvux|vuxenutbildning\p{L}*|adult education)\b/u],
  ['yrkeshogskola', /\b(yh|yrkeshögskola\p{L}*|yh-utbildning\p{L}*)\b/u],
  ['folkhogskola', /\b(folkhögskola\p{L}*)\b/u],
  ['sfi', /\bsfi\b/],
  ['hogskola', /\b(högskola\p{L}*|universitet\p{L}*|university)\b/u],
]
const goalTests = goals.map(([goal, test]) => [goal, pattern(test)] as const)

/** A school that one works at is no wish to study there. */
const employer = pattern(
  /\b(jobbar|arbetar|anställd|work|works|working|employed)\b[^.?!,]{0,30}\b(på|vid|i|at|by)\b[^.?!,]{0,12}\b(universitet\p{L}*|högskola\p{L}*|komvux|folkhögskola\p{L}*|university)\b/u,
)

/** What the person is asking about now; a goal is not kept for later questions. */
export function withGoal(situation: Situation, text: string): Situation {
  const wished = text.replace(employer, '')
  const goal = situation.goal ?? goalTests.find(([, test]) => test.test(wished))?.[0]
  return goal ? { ...situation, goal } : situation
}
