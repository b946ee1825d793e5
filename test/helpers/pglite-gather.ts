// Documents → rows of the tables of the PGlite engine. All in memory: it is meant for tests.
import { createHash } from 'node:crypto'
import { fieldCounts, type IndexDocument } from '#knowledge/index/document.ts'
import type { BuildOptions } from '#knowledge/index/port.ts'
import { type LegKind, termsOf } from '#knowledge/index/terms.ts'
import type { KnowledgeLang, Word } from '#knowledge/languages/language.ts'

const kinds: readonly LegKind[] = ['word', 'gram']
const mostCounted = 127

/** Name of a leg in the tables. */
export const legOf = (lang: KnowledgeLang, kind: LegKind): string => `${lang}:${kind}`

type Entry = { number: number; documents: number[]; counts: number[] }
type Terms = Record<LegKind | 'stem', number[][]>
type Leg = { terms: Map<string, Entry>; lengths: Map<number, number>; units: number; all: number }

/** Rows by table, ready to be written. */
export type Gathered = {
  rows: Record<string, object[]>
  documents: number
  units: number
  contentHash: string
}

const newLeg = (): Leg => ({ terms: new Map(), lengths: new Map(), units: 0, all: 0 })

function entryOf({ terms }: Leg, term: string): Entry {
  const entry = terms.get(term) ?? { number: terms.size, documents: [], counts: [] }
  terms.set(term, entry)
  return entry
}

/** Counts a term once more in a document; documents come in rising order. */
function addTo({ documents, counts }: Entry, document: number, times: number): void {
  if (documents.at(-1) !== document) {
    documents.push(document)
    counts.push(0)
  }
  counts[counts.length - 1] = Math.min(mostCounted, (counts.at(-1) ?? 0) + times)
}

/** What was gathered of one language. */
function createOne() {
  const legs: Record<LegKind, Leg> = { word: newLeg(), gram: newLeg() }
  const words = new Map<string, number>()
  const unitTerms = new Map<number, Terms>()
  const numbersOf = (kind: LegKind, terms: readonly string[]): number[] =>
    terms.map((term) => entryOf(legs[kind], term).number)
  return {
    legs,
    words,
    unitTerms,
    add(document: number, read: readonly Word[], times: number): void {
      for (const text of new Set(read.map((word) => word.text))) {
        words.set(text, (words.get(text) ?? 0) + 1)
      }
      const held = unitTerms.get(document) ?? { stem: [], word: [], gram: [] }
      for (const kind of kinds) {
        const leg = legs[kind]
        const terms = read.flatMap((word) => termsOf(word, kind))
        held[kind].push(numbersOf(kind, terms))
        for (const term of terms) addTo(entryOf(leg, term), document, times)
        leg.lengths.set(document, (leg.lengths.get(document) ?? 0) + times * terms.length)
        leg.units += 1
        leg.all += terms.length
      }
      held.stem.push(
        numbersOf(
          'word',
          read.map(({ stem }) => stem),
        ),
      )
      unitTerms.set(document, held)
    },
  }
}

type One = ReturnType<typeof createOne>

function rowsOfLang(lang: KnowledgeLang, { legs, words, unitTerms }: One) {
  const named = kinds.map((kind) => ({ leg: legOf(lang, kind), ...legs[kind] }))
  return {
    legs: named.map(({ leg, units, all }) => ({ leg, unit_length: units > 0 ? all / units : 1 })),
    lengths: named.flatMap(({ leg, lengths }) =>
      Array.from(lengths, ([document, length]) => ({ leg, document, length })),
    ),
    postings: named.flatMap(({ leg, terms }) =>
      Array.from(terms, ([term, entry]) => ({ leg, term, ...entry })),
    ),
    vocabulary: Array.from(words, ([word, df]) => ({ lang, word, df })),
    unit_terms: Array.from(unitTerms, ([document, terms]) => ({ lang, document, terms })),
  }
}

const boundTo = ({ regions = [], form = '', taughtIn = '' }: IndexDocument) => ({
  has_regions: regions.length > 0 ? 1 : 0,
  form,
  taught_in: taughtIn,
})

/** Reads documents and counts their terms. */
export function gather(
  given: Iterable<IndexDocument>,
  { analysers }: Pick<BuildOptions, 'analysers'>,
): Gathered {
  const langs = { sv: createOne(), en: createOne() }
  const documents: object[] = []
  const regions: object[] = []
  const units: object[] = []
  const hash = createHash('sha256')
  for (const one of given) {
    const { id, type, topic, payload } = one
    const document = documents.push({ number: documents.length, id, type, topic, payload }) - 1
    Object.assign(documents[document] ?? {}, boundTo(one))
    regions.push(...(one.regions ?? []).map((code) => ({ code, document })))
    for (const { field, lang, text } of one.units) {
      units.push({ number: units.length, document, field, lang, text })
      langs[lang].add(document, analysers[lang].words(text), fieldCounts[field])
    }
    hash.update(JSON.stringify([id, one.units, payload]))
  }
  const rows: Gathered['rows'] = { documents, regions, units }
  for (const lang of ['sv', 'en'] as const) {
    for (const [table, added] of Object.entries(rowsOfLang(lang, langs[lang]))) {
      rows[table] = [...(rows[table] ?? []), ...added]
    }
  }
  return {
    rows,
    documents: documents.length,
    units: units.length,
    contentHash: hash.digest('hex'),
  }
}
