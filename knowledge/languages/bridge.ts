// Swedish search words for a question in a language that the records are not written in.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const beginnings = z.array(z.string().min(2)).optional()

const bridgeFile = z.strictObject({
  reviewedBy: z.string().nullable().describe('A native speaker who has signed; null until then'),
  words: z.array(
    z.strictObject({
      sv: z.string().describe('What is searched for instead'),
      pl: beginnings,
      uk: beginnings,
      ru: beginnings,
      ar: beginnings,
      fa: beginnings,
      fi: beginnings,
      so: beginnings,
      ti: beginnings,
      es: beginnings,
      de: beginnings,
      fr: beginnings,
      tr: beginnings,
    }),
  ),
})

type Entry = z.infer<typeof bridgeFile>['words'][number]

/** Swedish words for a text in another language (ISO 639-1); empty where none of its words is known. */
export type Bridge = (text: string, writtenIn: string) => string

/** The words of a bridge file. */
export function readBridge(file = path.join(import.meta.dirname, 'bridge.yaml')): Entry[] {
  return bridgeFile.parse(parse(readFileSync(file, 'utf8'))).words
}

const wordStart = (text: string, at: number): boolean =>
  at === 0 || !/\p{L}/u.test(text[at - 1] ?? '')

/** Arabic and Persian join articles and prepositions to a word, so there it may stand inside. */
const joinsWords = new Set(['ar', 'fa', 'ti'])

function holds(text: string, beginning: string, writtenIn: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (joinsWords.has(writtenIn) || wordStart(text, at)) return true
  }
  return false
}

/** A bridge over `entries`. */
export function createBridge(entries: readonly Entry[]): Bridge {
  return (text, writtenIn) => {
    const lower = text.toLowerCase()
    const found = entries.filter((entry) => {
      const { sv, ...languages } = entry
      const known: Record<string, string[] | undefined> = languages
      return known[writtenIn]?.some((beginning) => holds(lower, beginning, writtenIn))
    })
    return found.map(({ sv }) => sv).join(' ')
  }
}
