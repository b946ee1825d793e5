// A written case for the planner: what a person has and wants, and what must and must not be told.
import path from 'node:path'
import { z } from 'zod'
import { readJsonl } from '../read-jsonl.ts'

const planCase = z.strictObject({
  id: z.string(),
  who: z.string().describe('The person in words'),
  situation: z.unknown().describe('As the planner takes it'),
  verdict: z.enum(['open', 'gap', 'individual', 'closed', 'unknown']),
  records: z.array(z.string()).min(1).describe('Rules that must be told'),
  says: z.array(z.string()).describe('Words that must stand in the Swedish plan: the caveat'),
  never: z.array(z.string()).describe('Words that must not'),
  decides: z.array(z.string()).min(1).describe('Who must be named as deciding'),
  basis: z.string().min(3).describe('What the expectation was written from'),
})

/** All written cases. */
export const readPlanCases = () =>
  readJsonl(path.join(import.meta.dirname, 'cases.jsonl'), planCase)
