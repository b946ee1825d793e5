// An occupation: what it is, the ways in and whether it is regulated.
import { z } from 'zod'
import { bilingual, recordBase, recordId, waysOfAsking } from '../record.ts'
import { publicUrl } from '../source.ts'

/** Schema of an occupation; catalogues (JobTech) fill the same shape. */
export const occupation = recordBase.extend({
  name: bilingual(6),
  ssyk: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .describe('SSYK 2012 code, four digits'),
  description: bilingual(45),
  waysIn: bilingual(50).describe('Educations that lead there, without ranking'),
  regulatedBy: z.string().nullable().describe('Authority that licenses, null if not regulated'),
  url: publicUrl.nullable(),
  asks: waysOfAsking(2, 1),
  related: z.array(recordId).default([]),
  next: recordId.nullable(),
})

/** An occupation. */
export type Occupation = z.infer<typeof occupation>
