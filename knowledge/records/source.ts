// Where a fact was read. Without this, nothing loads.
import { z } from 'zod'

/** A date as exact as it is known: `2025`, `2025-09` or `2025-09-12`. */
export const looseDate = z
  .string()
  .regex(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    message: 'write a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks',
  })

/** Hosts that show drafts or inner pages: the public page must be used instead. */
const closedHosts =
  /^(acc|epi01|larmig|preview|redigera|staging|test|medarbetare|medarbetarportalen|intern|intranet)\.|preview|-test\.|\.lab\.|pp-prod/

/** A public web address. Staging and intranet hosts are refused. */
export const publicUrl = z
  .url({ protocol: /^https?$/, message: 'write a whole address that begins with https://' })
  .refine((url) => !closedHosts.test(new URL(url).hostname), {
    message: 'this host is a staging site or an intranet: cite the public page',
  })

/** One page, law or report that was read, and when. */
export const source = z.strictObject({
  url: publicUrl.describe('Address of the page that was read'),
  title: z.string().min(3).describe('Title of the page, as a person would recognise it'),
  publisher: z.string().min(2).describe('Who stands behind the page, e.g. CSN'),
  published: looseDate
    .nullable()
    .describe('Date that the page itself carries; null where the page shows none'),
  checked: looseDate.describe('Date of the copy that was read: never later than the copy itself'),
  seen: z.enum(['stored', 'live']).describe('stored: an archived copy was read; live: the web'),
  quote: z
    .string()
    .min(12)
    .max(120)
    .optional()
    .describe('A short run of words on the page, so that a link can open at the right place'),
})

/** A source as it follows a fact to the reader. */
export type Source = z.infer<typeof source>
