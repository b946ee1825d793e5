// The texts of documents and their terms; those asked for lately are kept.
import { createRecent } from '../index/recent.ts'
import type { SearchIndex, StoredUnit } from '../index/search-index.ts'
import type { UnitTerms } from '../index/unit-terms.ts'
import type { KnowledgeLang } from '../languages/language.ts'

/** Reads the texts of a document. */
export type UnitReader = {
  terms(document: number, lang: KnowledgeLang): UnitTerms
  /** A text by its place among those of the document in the language. */
  text(document: number, lang: KnowledgeLang, at: number): StoredUnit
}

// Terms (4 bytes each) and texts that are kept of each language.
const mostTerms = 4_000_000
const mostTexts = 60_000
/** What the bookkeeping of a document is worth in terms. */
const overhead = 100

/** A reader of one language. */
function createOne(index: SearchIndex, lang: KnowledgeLang) {
  const terms = createRecent<UnitTerms, number>(
    mostTerms,
    ({ stem, word, gram }) => overhead + stem.terms.length + word.terms.length + gram.terms.length,
  )
  const texts = createRecent<StoredUnit[], number>(mostTexts, ({ length }) => length)
  return {
    terms(document: number): UnitTerms {
      const known = terms.get(document)
      if (known) return known
      const read = index.unitTerms(document, lang)
      terms.set(document, read)
      return read
    },
    text(document: number, at: number): StoredUnit {
      const known = texts.get(document)
      const units = known ?? index.units(document, lang)
      if (!known) texts.set(document, units)
      const unit = units[at]
      if (!unit) throw new Error(`document ${document} has no text ${at} in ${lang}`)
      return unit
    },
  }
}

/** A reader that keeps the documents it read last. */
export function createUnitReader(index: SearchIndex): UnitReader {
  const readers = { sv: createOne(index, 'sv'), en: createOne(index, 'en') }
  return {
    terms: (document, lang) => readers[lang].terms(document),
    text: (document, lang, at) => readers[lang].text(document, at),
  }
}
