// Texts of documents, read into words; those asked for lately are kept.
import type { SearchIndex, StoredUnit } from '../index/search-index.ts'
import { createTermNumbers, type TermNumbers } from '../index/term-numbers.ts'
import type { LegKind } from '../index/terms.ts'
import type { Analyser, KnowledgeLang, Word } from '../languages/language.ts'

/** A text of a document, read into words. */
export type ReadUnit = StoredUnit & {
  words: Word[]
  /** Numbers of the terms of each word, by leg. */
  terms: Record<LegKind, Uint32Array[]>
  /** Number of terms, by leg. */
  lengths: Record<LegKind, number>
}

/** Reads texts of documents, and numbers their terms. */
export type UnitReader = {
  read(document: number, lang: KnowledgeLang): ReadUnit[]
  numbers: Record<KnowledgeLang, TermNumbers>
}

const mostDocuments = 4_000

const lengthOf = (terms: Uint32Array[]): number =>
  terms.reduce((sum, { length }) => sum + length, 0)

function readUnit(unit: StoredUnit, analyser: Analyser, numbers: TermNumbers): ReadUnit {
  const words = analyser.words(unit.text)
  const numbered = words.map(numbers.of)
  const terms = {
    word: numbered.map((of) => of.word),
    gram: numbered.map((of) => of.gram),
  }
  return {
    ...unit,
    words,
    terms,
    lengths: { word: lengthOf(terms.word), gram: lengthOf(terms.gram) },
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
