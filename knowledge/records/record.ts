// What every record has, whatever its type.
import { z } from 'zod'
import { looseDate } from './source.ts'

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Text in both languages, each at most `limit` words. */
export const bilingual = (limit: number) => {
  const side = z
    .string()
    .min(2)
    .refine((text) => words(text) <= limit, { message: `at most ${limit} words: shorten it` })
  return z.strictObject({ sv: side, en: side })
}

/** A text in Swedish and English with the same content. */
export type Bilingual = { sv: string; en: string }

/** Identifier of a record: kebab-case ASCII, unique over all types. */
export const recordId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  message: 'use lower-case a-z, digits and hyphens (å ä → a, ö → o)',
})

/** Ways in which people ask for a record, at least `sv` Swedish and `en` English ones. */
export const waysOfAsking = (sv: number, en: number) =>
  z.strictObject({
    sv: z.array(z.string().min(4)).min(sv, `give at least ${sv} Swedish ways of asking`),
    en: z.array(z.string().min(4)).min(en, `give at least ${en} English ways of asking`),
  })

/**
 * How fast a fact ages. high: amounts, age limits, dates, windows (a copy older than twelve
 * months is shown as "gällde …"); medium: contacts, organisation; low: principles of law.
 */
export const perishability = z.enum(['low', 'medium', 'high'])

/** Fields that every record carries. */
export const recordBase = z.strictObject({
  id: recordId,
  topic: recordId.describe('A topic of topics.yaml'),
  sources: z
    .array(z.string())
    .min(1, 'name at least one source of this file')
    .describe('Keys of the file’s own `sources`; the first one carries the main claim'),
  perishability,
  validFrom: looseDate.optional().describe('From when the fact holds'),
  validUntil: looseDate.optional().describe('Last day on which it holds, where that is known'),
})
