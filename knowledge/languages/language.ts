// What a language gives to the index and to retrieval. Nothing here knows records or SQL.
import { gramsOf } from './grams.ts'

/** Languages that the knowledge base is written in. */
export type KnowledgeLang = 'sv' | 'en'

/** One word of a text, ready for the index. */
export type Word = {
  /** As written, in lower case. */
  text: string
  /** What the word leg indexes: the stem of the base form. */
  stem: string
  /** Stems of the parts of a compound; empty for a simple word. */
  parts: string[]
  /** Character grams, for the gram leg. */
  grams: string[]
  /** How much the word says: 0 for a stop word, 1 for a content word, between for a bare number. */
  weight: number
}

/** Turns text into words, the same way at build time and at query time. */
export type Analyser = {
  lang: KnowledgeLang
  words(text: string): Word[]
  /** True for a word of the language, in any inflection: such a word is never "corrected". */
  isKnown(word: string): boolean
}

/** A bare number as a word: it says less than a word, and has no stem or parts. */
export function numberOf(text: string, weight: number): Word {
  return { text, stem: text, parts: [], grams: gramsOf(text), weight }
}
