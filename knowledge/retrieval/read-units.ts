// The texts of documents and their terms; those asked for lately are kept.
import type { SearchIndex, StoredUnit, UnitTerms } from '../index/port.ts'
import { createRecent, type Recent } from '../index/recent.ts'
import type { KnowledgeLang } from '../languages/language.ts'

/** Reads the texts of documents, all that are asked for at once. */
export type UnitReader = {
  /** The terms of the texts of each document, in their order. */
  terms(documents: readonly number[], lang: KnowledgeLang): Promise<UnitTerms[]>
  /** The texts of each document in a language, in their order. */
  texts(documents: readonly number[], lang: KnowledgeLang): Promise<StoredUnit[][]>
}

// Terms (4 bytes each) and texts that are kept of each language.
const mostTerms = 4_000_000
const mostTexts = 60_000
/** What the bookkeeping of a document is worth in terms. */
const overhead = 100

const sizeOfTerms = ({ stem, word, gram }: UnitTerms): number =>
  overhead + stem.terms.length + word.terms.length + gram.terms.length

/** Gives what is kept and reads the rest in one go. */
function createKept<Value>(
  kept: Recent<Value, number>,
  read: (documents: readonly number[]) => Promise<Value[]>,
): (documents: readonly number[]) => Promise<Value[]> {
  return async (documents) => {
    const known = documents.map((document) => kept.get(document))
    const missing = documents.filter((_, at) => known[at] === undefined)
    if (missing.length === 0) return known as Value[]
    const fresh = await read(missing)
    const found = new Map(missing.map((document, at) => [document, fresh[at] as Value]))
    for (const [document, value] of found) kept.set(document, value)
    return documents.map((document, at) => known[at] ?? (found.get(document) as Value))
  }
}

/** A reader that keeps the documents it read last. */
export function createUnitReader(index: SearchIndex): UnitReader {
  const one = (lang: KnowledgeLang) => ({
    terms: createKept(createRecent<UnitTerms, number>(mostTerms, sizeOfTerms), (documents) =>
      index.unitTerms(documents, lang),
    ),
    texts: createKept(
      createRecent<StoredUnit[], number>(mostTexts, ({ length }) => length),
      (documents) => index.units(documents, lang),
    ),
  })
  const readers = { sv: one('sv'), en: one('en') }
  return {
    terms: (documents, lang) => readers[lang].terms(documents),
    texts: (documents, lang) => readers[lang].texts(documents),
  }
}
