// A municipality or a region, with the names that people use for it.
import { z } from 'zod'
import { recordId } from '../record.ts'

/** Schema of a place. Names and codes are public facts and carry one source for the whole file. */
export const place = z.strictObject({
  id: recordId,
  level: z.enum(['region', 'municipality']),
  code: z
    .string()
    .regex(/^\d{2}(\d{2})?$/)
    .describe('Official code: two digits for a region'),
  name: z.string().min(2).describe('Short name, e.g. Göteborg'),
  officialName: z.string().min(2).describe('e.g. Göteborgs kommun'),
  region: z
    .string()
    .regex(/^\d\d$/)
    .describe('Code of the region that it lies in'),
  aliases: z.array(z.string()).describe('Other names in use, e.g. gbg, Göteborgs stad'),
  lat: z.number(),
  lon: z.number(),
})

/** A municipality or region. */
export type Place = z.infer<typeof place>
