// The rules as data: each door is a place to turn to, for whom, why, and what that rests on.
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'
import { condition } from './condition.ts'

const text = z.strictObject({ sv: z.string().min(8), en: z.string().min(8) })

/** Kinds of services that are looked up by where the person lives. */
export const localKind = z.enum(['guidance', 'youth', 'kaa', 'jobs', 'university', 'validation'])

/** Schema of a door. */
export const doorShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  target: z
    .union([
      z.strictObject({ record: z.string() }),
      z.strictObject({ local: localKind, else: z.string().optional() }),
    ])
    .describe('A service or an advising statement, or what there is where the person lives'),
  when: condition.describe('Must be known to hold, else the door is not thought of'),
  needs: condition
    .default({})
    .describe('Right to the service: what is unknown is told as an "if"; a known no closes it'),
  unless: z
    .array(z.strictObject({ when: condition, because: text.optional() }))
    .default([])
    .describe('Closed for these; with a reason the person is told so'),
  why: text.describe('Why this door, said to the person'),
  whyAfter: text.optional().describe('Said instead to a person whose job has ended'),
  isFinal: z.boolean().default(false).describe('Nothing of later tiers is shown beside it'),
  basis: z.array(z.string()).min(1).describe('Records whose sources carry the rule'),
})

/** A rule: who may turn where, and why. */
export type Door = z.infer<typeof doorShape>

/** Tiers in the order in which they are told; each is a file of doors/. */
const tiers = ['override', 'goal', 'status', 'second', 'more'] as const

/** A group of doors; a lower tier comes after. */
export type Tier = (typeof tiers)[number]

/** A door with its place in the order. */
export type RankedDoor = Door & { tier: Tier }

const file = z.strictObject({ groups: z.unknown().optional(), doors: z.array(doorShape) })

/**
 * All doors, the first one to be told first.
 * @throws {ZodError} where a file does not follow the schema
 */
export function loadDoors(): RankedDoor[] {
  return tiers.flatMap((tier) => {
    const content = readYaml(path.join(import.meta.dirname, 'doors', `${tier}.yaml`))
    return file.parse(content).doors.map((door) => ({ ...door, tier }))
  })
}
