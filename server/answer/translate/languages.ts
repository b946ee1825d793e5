// Loads languages.yaml: what is known of the languages that an answer may be translated into.
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../../read-yaml.ts'

/** Codes of the languages, ISO 639-1. */
export const translatable = ['ar', 'uk', 'so', 'fa', 'fi', 'pl', 'ti'] as const

const asPattern = z.string().transform((source) => new RegExp(source, 'iu'))

const file = z.record(
  z.enum(translatable),
  z.strictObject({
    name: z.strictObject({ sv: z.string(), en: z.string() }),
    reviewedBy: z.string().nullable().describe('Native speaker who read the notice'),
    notice: z.string().describe('Says that a machine translated and that nobody has reviewed it'),
    negations: asPattern,
  }),
)

/** What is known of one language. */
export type TargetLanguage = z.infer<typeof file>[(typeof translatable)[number]] & { code: string }

/**
 * The languages with these codes.
 * @throws {Error} that says what is wrong with languages.yaml
 */
export function loadTargets(codes: readonly (typeof translatable)[number][]): TargetLanguage[] {
  const parsed = file.safeParse(readYaml(path.join(import.meta.dirname, 'languages.yaml')))
  if (!parsed.success) throw new Error(`languages.yaml: ${z.prettifyError(parsed.error)}`)
  return codes.map((code) => ({ code, ...parsed.data[code] }))
}
