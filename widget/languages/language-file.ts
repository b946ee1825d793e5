// The form of a language file of the interface.
import { z } from 'zod'

/** Schema of `languages/<lang>.json`. */
export const languageFile = z.strictObject({
  lang: z.string().describe('BCP 47 tag; the name of the file'),
  name: z.string().describe('Name of the language in itself'),
  dir: z.enum(['ltr', 'rtl']),
  reviewedBy: z
    .strictObject({ name: z.string(), date: z.iso.date() })
    .nullable()
    .describe('The native speaker who has signed the texts; null until then'),
  strings: z.record(z.string(), z.string()),
})
