// "I have X, want Y": read from a question. Careful: both ends must be told by the person, in that order.
import { pattern } from '../answer/pattern.ts'
import type { PlanSituation } from './facts.ts'

type Named<T extends string> = [value: T, test: RegExp]

const haves: Named<NonNullable<PlanSituation['have']>>[] = [
  ['yh_qualified', /\b(kvalificerad (yh|yrkeshögskole)\p{L}*|qualified yh)\b/u],
  ['yh_course', /\b(yh-kurs\p{L}*|kort yh|yh course)\b/u],
  ['yh_diploma', /\b(yh|yh-(examen|utbildning)|yrkeshögskoleexamen|yh (examen|diploma))\b/u],
  ['ky', /\bky(-(utbildning|examen))?\b/],
  ['master', /\b(master|masterexamen|magisterexamen|master's degree)\b/],
  ['kandidat', /\b(kandidat|kandidatexamen|bachelor(’s|'s)?( degree)?)\b/],
  ['hogskoleexamen', /\bhögskoleexamen\b/],
  ['hogskola_courses', /\b(\d+ ?hp|högskolepoäng|högskolekurser|university credits)\b/],
]
const wants: Named<PlanSituation['want']>[] = [
  ['vocational_teacher', /\b(yrkeslärare|vocational teacher)\b/],
  ['subject_teacher', /\b(ämneslärare|gymnasielärare|subject teacher)\b/],
  ['preschool_teacher', /\b(förskollärare|preschool teacher)\b/],
  ['specialist_nurse', /\b(specialistsjuksköterska|specialist nurse)\b/],
  ['nurse', /\b(sjuksköterska|nurse)\b/],
  ['dental_hygienist', /\b(tandhygienist|dental hygienist)\b/],
  ['estate_agent', /\b(fastighetsmäklare|mäklare|estate agent)\b/],
  ['doctoral', /\b(doktorera|doktorand|forskarutbildning\p{L}*|phd)\b/u],
  ['master', /\b(master|masterprogram\p{L}*|magister)\b/u],
  ['bachelor', /\b(kandidat|kandidatexamen|bachelor\p{L}*)\b/u],
  ['yh', /\b(yh|yrkeshögskola\p{L}*|yh-utbildning)\b/u],
  [
    'hogskola',
    /\b(högskola\p{L}*|högskolepoäng|hp|universitet\p{L}*|university|university credits)\b/u,
  ],
]

const compile = <T extends string>(list: Named<T>[]): Named<T>[] =>
  list.map(([value, test]) => [value, pattern(test)])
const haveTests = compile(haves)
const wantTests = compile(wants)

/** The person’s own words for what they have, then for what they want. */
const move = pattern(
  /\b(?:jag (?:har|är klar med|gick|tog|läste)|har (?:en|gått|läst|tagit)|i have|i did|with an?)\b(.{2,80}?)\b(?:vill|skulle vilja|tänker|funderar på|kan jag|hur många|want|would like|can i|how many)\b(.{2,80})/,
)

const yhPoints = pattern(/\b(\d{2,3}) ?(?:yh-?)?(?:poäng|p|points|credits)\b/)

const firstOf = <T extends string>(tests: Named<T>[], text: string): T | undefined =>
  tests.find(([, test]) => test.test(text))?.[0]

/** What a question tells of both ends of a move; null where either is not clear. */
export function readMove(question: string): PlanSituation | null {
  const found = move.exec(question)
  const have = firstOf(haveTests, found?.[1] ?? '')
  const want = firstOf(wantTests, found?.[2] ?? '')
  if (!have || !want) return null
  const points = have.startsWith('yh') ? Number(yhPoints.exec(found?.[1] ?? '')?.[1]) : 0
  return { have, want, ...(points > 0 && points <= 1000 ? { yhPoints: points } : {}) }
}
