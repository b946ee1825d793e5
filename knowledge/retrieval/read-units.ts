// Texts of documents, read into words; those asked for lately are kept.
import type { SearchIndex, StoredUnit } from '../index/search-index.ts'
import { createTermNumbers, type TermNumbers } from '../index/term-numbers.ts'
import type { LegKind } from '../index/terms.ts'
import type { Analyser, KnowledgeLang, Word } from '../languages/language.ts'

/** A text of a document, read into words. */
export type ReadUnit = StoredUnit & {
  words: Word[]
  /** Numbers of the terms of all words, by leg. */
  terms: Record<LegKind, Uint32Array>
  /** Number of the stem of each word. */
  stems: Uint32Array
}

/** Reads texts of documents, and numbers their terms. */
export type UnitReader = {
  read(document: number, lang: KnowledgeLang): ReadUnit[]
  numbers: Record<KnowledgeLang, TermNumbers>
}

const mostDocuments = 4_000

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let filled = 0
  for (const part of parts) {
    all.set(part, filled)
    filled += part.length
  }
  return all
}

function readUnit(unit: StoredUnit, analyser: Analyser, numbers: TermNumbers): ReadUnit {
  const words = analyser.words(unit.text)
  const numbered = words.map(numbers.of)
  return {
    ...unit,
    words,
    terms: {
      word: joined(numbered.map((of) => of.word)),
      gram: joined(numbered.map((of) => of.gram)),
    },
    // The first term of a word is its stem (index/terms.ts).
    stems: Uint32Array.from(numbered, (of) => of.word[0] ?? 0),
  }
}

/** A reader that keeps the documents it read last. */
export function createUnitReader(
  index: SearchIndex,
  analysers: Record<KnowledgeLang, Analyser>,
): UnitReader {
  const kept = new Map<string, ReadUnit[]>()
  const numbers = { sv: createTermNumbers(), en: createTermNumbers() }
  return {
    numbers,
    read(document, lang) {
      const key = `${lang}${document}`
      const known = kept.get(key)
      kept.delete(key)
      const units =
        known ??
        index.units(document, lang).map((unit) => readUnit(unit, analysers[lang], numbers[lang]))
      kept.set(key, units)
      const [oldest] = kept.keys()
      if (kept.size > mostDocuments && oldest !== undefined) kept.delete(oldest)
      return units
    },
  }
}
