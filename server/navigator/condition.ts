// Conditions of the rules, and whether they hold for the facts that are known.
import { z } from 'zod'
import { circumstance, situation } from '../protocol.ts'
import type { FactName, Facts } from './facts.ts'
import { allOf, known, type Truth } from './truth.ts'

const { employment, sector, schooling, goal, workHistory } = situation.shape
const oneOf = <T extends z.ZodType>(value: T) => z.array(value).min(1).optional()

/** Schema of a condition. All given parts must hold; an empty one always holds. */
export const condition = z.strictObject({
  employment: oneOf(employment.unwrap()),
  sector: oneOf(sector.unwrap()),
  agreement: z.enum(['yes', 'no']).optional(),
  schooling: oneOf(schooling.unwrap()),
  goal: oneOf(goal.unwrap()),
  workHistory: oneOf(workHistory.unwrap()),
  hoursFrom: z.int().optional().describe('Hours of work a week'),
  hoursBelow: z.int().optional(),
  ageFrom: z.int().optional(),
  ageTo: z.int().optional().describe('The last age that fits'),
  told: oneOf(circumstance).describe('Any of these circumstances; one not told is unknown'),
  unknown: z
    .array(z.enum(['employment', 'sector', 'agreement', 'goal', 'municipality', 'told']))
    .optional()
    .describe('Facts that must be unknown'),
})

/** A condition on the facts of a person. */
export type Condition = z.infer<typeof condition>

/** A part of a condition, by the name of its fact. */
export type Part = { fact: FactName | 'told'; truth: Truth }

/** Hours are known to be enough, or none, where only the history of work is told. */
function hoursTruth({ weeklyHours, workHistory }: Facts, test: (hours: number) => boolean): Truth {
  if (weeklyHours !== undefined) return known(weeklyHours, test)
  if (workHistory === 'enough') return test(16) ? 'yes' : 'no'
  return workHistory === 'none' ? known(0, test) : 'unknown'
}

const isUnknown = (facts: Facts, name: FactName | 'told'): boolean =>
  name === 'told' ? facts.told.length === 0 : facts[name] === undefined

const anyOf = <T>(value: T | undefined, allowed: readonly T[]): Truth =>
  known(value, (v) => allowed.includes(v))

const toldTruth = (facts: Facts, wanted: Condition['told']): Truth =>
  wanted?.some((one) => facts.told.includes(one)) ? 'yes' : 'unknown'

/** The outcome of one test; none where the condition does not ask for it. */
function part<T>(wanted: T | undefined, fact: Part['fact'], test: (wanted: T) => Truth): Part[] {
  return wanted === undefined ? [] : [{ fact, truth: test(wanted) }]
}

/** Whether each part of a condition holds. */
export const partsOf = (c: Condition, f: Facts): Part[] => [
  ...part(c.employment, 'employment', (list) => anyOf(f.employment, list)),
  ...part(c.sector, 'sector', (list) => anyOf(f.sector, list)),
  ...part(c.agreement, 'agreement', (value) => known(f.agreement, (has) => has === value)),
  ...part(c.schooling, 'schooling', (list) => anyOf(f.schooling, list)),
  ...part(c.goal, 'goal', (list) => anyOf(f.goal, list)),
  ...part(c.workHistory, 'workHistory', (list) => anyOf(f.workHistory, list)),
  ...part(c.hoursFrom, 'weeklyHours', (from) => hoursTruth(f, (hours) => hours >= from)),
  ...part(c.hoursBelow, 'weeklyHours', (below) => hoursTruth(f, (hours) => hours < below)),
  ...part(c.ageFrom, 'age', (from) => known(f.age, (age) => age >= from)),
  ...part(c.ageTo, 'age', (to) => known(f.age, (age) => age <= to)),
  ...part(c.told, 'told', (list) => toldTruth(f, list)),
  ...part(c.unknown, 'told', (list) => (list.every((name) => isUnknown(f, name)) ? 'yes' : 'no')),
]

/** Whether a condition holds. */
export const holds = (wanted: Condition, facts: Facts): Truth =>
  allOf(partsOf(wanted, facts).map((part) => part.truth))
