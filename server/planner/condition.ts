// When a rule holds: every named fact must fit. What is not known makes "if", not "no".
import { z } from 'zod'
import { fields, gaps, gymnasiums, haves, jobs, type PlanFacts, targets, wants } from './facts.ts'

const range = z.strictObject({ from: z.number().optional(), below: z.number().optional() })
const yesNo = z.array(z.enum(['yes', 'no'])).min(1)

/** Facts that a rule asks for. A list: one of them. A range: from (included) to below (not included). */
export const condition = z.strictObject({
  want: z.array(z.enum(wants)).min(1).optional(),
  target: z.array(z.enum(targets)).min(1).optional(),
  have: z.array(z.enum(haves)).min(1).optional(),
  gymnasium: z.array(z.enum(gymnasiums)).min(1).optional(),
  gaps: z.array(z.enum(gaps)).min(1).optional().describe('At least one of them is missing'),
  field: z.array(z.enum(fields)).min(1).optional(),
  job: z.array(z.enum(jobs)).min(1).optional(),
  basic: yesNo.optional(),
  gymnasiumTold: yesNo.optional(),
  workRouteGap: yesNo.optional(),
  lacksSpecific: yesNo.optional(),
  admitted: yesNo.optional(),
  school: z
    .array(z.enum(['state', 'independent']))
    .min(1)
    .optional(),
  workYears: range.optional(),
  age: range.optional(),
  yhPoints: range.optional(),
  hp: range.optional(),
  csnWeeks: range.optional(),
  weeksLeft: range.optional(),
})

/** Conditions of a rule. */
export type Condition = z.infer<typeof condition>
/** A fact that a condition can name. */
export type FactName = keyof Condition

type Range = z.infer<typeof range>
const inRange = (value: number, { from, below }: Range): boolean =>
  (from === undefined || value >= from) && (below === undefined || value < below)

function fits(wanted: Range | readonly string[], told: unknown): boolean {
  if (!Array.isArray(wanted)) return inRange(Number(told), wanted as Range)
  const list: unknown[] = Array.isArray(told) ? told : [told]
  return list.some((value) => wanted.includes(value as string))
}

/** How a rule stands to a situation; `unknown` names the facts that would settle it. */
export type Standing = { kind: 'holds' | 'if' | 'fails'; known: FactName[]; unknown: FactName[] }

/** Whether a rule holds, holds if something unknown is so, or fails. */
export function standingOf(when: Condition, facts: PlanFacts): Standing {
  const known: FactName[] = []
  const unknown: FactName[] = []
  for (const [name, wanted] of Object.entries(when) as [FactName, Range | string[]][]) {
    const told = facts[name]
    if (told === undefined) unknown.push(name)
    else if (fits(wanted, told)) known.push(name)
    else return { kind: 'fails', known, unknown }
  }
  return { kind: unknown.length > 0 ? 'if' : 'holds', known, unknown }
}
