// The frozen utterances in crisis.jsonl: crises and what only looks like one.
import path from 'node:path'
import { z } from 'zod'
import { readJsonl } from '../read-jsonl.ts'

const crisisCase = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['acute', 'distress', 'violence', 'third', 'child', 'none']),
  form: z.string().nullish().describe('explicit or veiled; anything else for look-alikes'),
  lang: z.string().nullish(),
  split: z
    .string()
    .describe(
      'round-N: written for that round, before the detector had seen them; met-N: met in use',
    ),
})

/** An utterance and what it is. */
export type CrisisCase = z.infer<typeof crisisCase>

/** The rounds that no fitting ever reads, so that their figures are those of unseen texts. */
export const heldOutRounds: readonly string[] = ['round-8']

/** All utterances. */
export const readCrisisCases = (): CrisisCase[] =>
  readJsonl(path.join(import.meta.dirname, 'crisis.jsonl'), crisisCase)
