// Texts of documents, read into words; those asked for lately are kept.
import type { SearchIndex } from '../index/search-index.ts'
import type { Analyser, KnowledgeLang } from '../languages/language.ts'
import type { ReadUnit } from './score-unit.ts'

/** Reads the texts of a document in one language. */
export type ReadUnits = (document: number, lang: KnowledgeLang) => ReadUnit[]

const mostDocuments = 4_000

/** A reader that keeps the documents it read last. */
export function createUnitReader(
  index: SearchIndex,
  analysers: Record<KnowledgeLang, Analyser>,
): ReadUnits {
  const kept = new Map<string, ReadUnit[]>()
  return (document, lang) => {
    const key = `${lang}${document}`
    const known = kept.get(key)
    kept.delete(key)
    const units =
      known ??
      index
        .units(document, lang)
        .map((unit) => ({ ...unit, words: analysers[lang].words(unit.text) }))
    kept.set(key, units)
    const [oldest] = kept.keys()
    if (kept.size > mostDocuments && oldest !== undefined) kept.delete(oldest)
    return units
  }
}
