// One programme or course of a named provider. The shape that catalogues fill.
import { z } from 'zod'
import { bilingual, recordBase, recordId } from '../record.ts'
import { looseDate, publicUrl } from '../source.ts'

/** Schema of a programme. */
export const programme = recordBase.extend({
  title: bilingual(20),
  form: recordId.describe('Id of an education form'),
  provider: z.string().min(2),
  municipalities: z.array(z.string().regex(/^\d{4}$/)).describe('Codes; empty for pure distance'),
  isDistance: z.boolean().nullable(),
  pacePercent: z.int().min(1).max(100).nullable(),
  points: z
    .strictObject({ value: z.number(), unit: z.enum(['hp', 'yhp', 'veckor', 'p']) })
    .nullable(),
  language: z.enum(['sv', 'en']).nullable(),
  starts: looseDate.nullable(),
  applyBy: looseDate.nullable().describe('An answer says so when this has passed'),
  summary: bilingual(50),
  url: publicUrl,
})

/** One programme or course. */
export type Programme = z.infer<typeof programme>
