// The closed lists that records point into: topics and deciders.
import { z } from 'zod'
import { bilingual, recordId } from './record.ts'
import { publicUrl } from './source.ts'

/** Schema of topics.yaml. */
export const topicsFile = z.strictObject({
  topics: z.array(
    z.strictObject({
      id: recordId,
      name: bilingual(8),
      next: recordId.nullable().describe('Service to turn to when nothing in the topic answers'),
      offer: bilingual(25)
        .optional()
        .describe('What guidance can still do where others decide; closes an answer of the topic'),
    }),
  ),
})

/** Schema of deciders.yaml: who decides, and where to read on. */
export const decidersFile = z.strictObject({
  deciders: z.array(
    z.strictObject({
      id: recordId,
      name: bilingual(14).describe('As it stands in a sentence: "CSN", "lärosätet"'),
      sentence: bilingual(25).nullable().describe('Whole sentence, null for "nobody"'),
      url: publicUrl.nullable(),
    }),
  ),
})

/** A topic. */
export type Topic = z.infer<typeof topicsFile>['topics'][number]
/** One who decides. */
export type Decider = z.infer<typeof decidersFile>['deciders'][number]
