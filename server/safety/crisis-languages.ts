// Loads crisis-languages.yaml: a short crisis text for those who write in other languages.
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'

const crisisLanguages = z.record(
  z.string().describe('ISO 639-1'),
  z.strictObject({
    reviewedBy: z.string().nullable().describe('Native speaker who read the text; null for none'),
    text: z.string().describe('What is said, with all numbers'),
    notReviewed: z.string().describe('Says in the language that nobody has reviewed the text'),
  }),
)

/** Crisis texts by ISO 639-1 code. */
export type CrisisLanguages = z.infer<typeof crisisLanguages>

/**
 * Reads crisis-languages.yaml.
 * @throws {Error} that says what is wrong with the file
 */
export function loadCrisisLanguages(): CrisisLanguages {
  const file = path.join(import.meta.dirname, 'crisis-languages.yaml')
  const parsed = crisisLanguages.safeParse(readYaml(file))
  if (parsed.success) return parsed.data
  throw new Error(`crisis-languages.yaml: ${z.prettifyError(parsed.error)}`)
}

/** The paragraphs to put before the Swedish and English ones; none where the language has no text. */
export function crisisParagraphs(language: string, languages: CrisisLanguages): string[] {
  const found = languages[language]
  if (!found) return []
  return found.reviewedBy === null ? [found.text, found.notReviewed] : [found.text]
}
