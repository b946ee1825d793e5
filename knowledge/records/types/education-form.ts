// A form of education (YH, komvux, folkhögskola …), described once for everybody.
import { z } from 'zod'
import { bilingual, recordBase, recordId, waysOfAsking } from '../record.ts'
import { publicUrl } from '../source.ts'

/** Schema of a form of education. */
export const educationForm = recordBase.extend({
  name: bilingual(8),
  aliases: z.strictObject({ sv: z.array(z.string()), en: z.array(z.string()) }),
  description: bilingual(55),
  admission: bilingual(45).describe('Who may be admitted and who decides'),
  studyAid: bilingual(30).describe('Whether CSN study aid may be applied for'),
  cost: bilingual(25),
  seqf: z.array(z.int().min(1).max(8)).describe('Levels of its qualifications, empty if none'),
  decidedBy: recordId,
  url: publicUrl.nullable(),
  asks: waysOfAsking(2, 1),
  next: recordId.nullable(),
})

/** A form of education. */
export type EducationForm = z.infer<typeof educationForm>
