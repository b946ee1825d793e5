// The rules of the planner: data that points at records. Who decides and the source come from the record.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'
import { condition } from './condition.ts'

/** Parts of a plan, in the order in which they are read. */
export const sections = [
  'eligibility',
  'close_gap',
  'prior_learning',
  'credit',
  'bridge',
  'dead_end',
  'money',
  'documents',
] as const

/** Where a way stands. closed: does not lead there; gap: something must be added first. */
export const verdicts = ['closed', 'gap', 'individual', 'open'] as const

const words = z.strictObject({ sv: z.string().min(2), en: z.string().min(2) })

const rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  section: z.enum(sections),
  when: condition,
  showsIf: z
    .boolean()
    .default(false)
    .describe('Shown with "if" while a fact is unknown; else only where it holds'),
  record: z.string().describe('The record that the line rests on: gives decider and sources'),
  says: z
    .array(z.enum(['answer', 'depends', 'nextStep', 'gives', 'conditions', 'length', 'caveat']))
    .describe('Parts of the record that are shown'),
  lead: words.optional().describe('What it means here; numbers must stand in the record'),
  verdict: z.enum(verdicts).optional().describe('What the line means for the way as a whole'),
})

const ruleFile = z.strictObject({ rules: z.array(rule) })

/** A rule of the planner. */
export type PlanRule = z.infer<typeof rule>
/** Part of a plan. */
export type SectionName = (typeof sections)[number]
/** Where a way stands. */
export type Verdict = (typeof verdicts)[number]

const rulesDir = path.join(import.meta.dirname, 'rules')

/**
 * All rules, in the order of their files: earlier ones are told first.
 * @throws {z.ZodError} where a file is not sound
 */
export function loadPlanRules(dir: string = rulesDir): PlanRule[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => ruleFile.parse(readYaml(path.join(dir, name))).rules)
}
