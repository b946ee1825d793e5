// Gathers the postings of all legs in memory and writes them out whenever there are too many.
import type Database from 'better-sqlite3'
import type { Analyser, KnowledgeLang, Word } from '../languages/language.ts'
import type { Unit, UnitField } from './document.ts'
import { PostingsWriter } from './postings.ts'
import { type LegKind, termsOf } from './terms.ts'

/** How often a word counts in a kind of text; halves are avoided by counting in halves. */
export const fieldCounts: Record<UnitField, number> = {
  ask: 2,
  title: 2,
  answer: 2,
  body: 1,
  facet: 1,
}

/** What BM25 must know about a leg besides its postings. */
export type LegLengths = {
  /** Weighted number of terms of each document; 0 or absent where it has none. */
  documents: number[]
  units: number
  unitTerms: number
}

type Leg = LegLengths & { postings: Map<string, PostingsWriter> }

/** Takes documents one by one; `finish` writes what is left. */
export type Collector = {
  add(number: number, units: Unit[]): void
  finish(): Map<string, LegLengths>
}

/** What a collector is given. */
export type CollectorOptions = {
  analysers: Record<KnowledgeLang, Analyser>
  /** Bytes of postings held in memory before they are written out. */
  segmentBytes: number
}

const legKinds: LegKind[] = ['word', 'gram']
const writerOverhead = 160
const longestDocument = 65_535
const mostCounted = 127

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

/** A collector that writes into the tables `postings` and `vocabulary` of `db`. */
export function createCollector(db: Database.Database, options: CollectorOptions): Collector {
  const legs = new Map<string, Leg>()
  const vocabulary = new Map<string, Map<string, number>>()
  const insertList = db.prepare('INSERT INTO postings VALUES (?, ?, ?, ?, ?)')
  const insertWord = db.prepare('INSERT INTO vocabulary VALUES (?, ?, ?)')
  let bytes = 0
  let segment = 0

  const legOf = (name: string): Leg => {
    const leg = legs.get(name) ?? { postings: new Map(), documents: [], units: 0, unitTerms: 0 }
    legs.set(name, leg)
    return leg
  }
  const put = (leg: Leg, number: number, counts: Map<string, number>): void => {
    let length = 0
    for (const [term, count] of counts) {
      let list = leg.postings.get(term)
      if (!list) {
        list = new PostingsWriter()
        leg.postings.set(term, list)
        bytes += writerOverhead
      }
      bytes += list.add(number, Math.min(count, mostCounted))
      length += count
    }
    leg.documents[number] = Math.min(length, longestDocument)
  }
  const countInto = (
    leg: Leg,
    counts: Map<string, number>,
    terms: string[],
    times: number,
  ): void => {
    leg.units += 1
    leg.unitTerms += terms.length
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + times)
  }
  const learn = (lang: KnowledgeLang, words: Word[]): void => {
    const known = vocabulary.get(lang) ?? new Map<string, number>()
    vocabulary.set(lang, known)
    for (const text of new Set(words.map((word) => word.text))) {
      known.set(text, (known.get(text) ?? 0) + 1)
    }
  }
  const writeOut = (): void => {
    for (const [name, leg] of legs) {
      for (const [term, list] of [...leg.postings].sort(byKey)) {
        insertList.run(name, term, segment, list.df, list.bytes())
      }
      leg.postings = new Map()
    }
    segment += 1
    bytes = 0
  }
  return {
    add(number, units) {
      const counts = new Map<string, Map<string, number>>()
      for (const { lang, field, text } of units) {
        const words = options.analysers[lang].words(text)
        learn(lang, words)
        for (const kind of legKinds) {
          const name = `${lang}:${kind}`
          const sums = counts.get(name) ?? new Map<string, number>()
          counts.set(name, sums)
          const terms = words.flatMap((word) => termsOf(word, kind))
          countInto(legOf(name), sums, terms, fieldCounts[field])
        }
      }
      for (const [name, sums] of counts) put(legOf(name), number, sums)
      if (bytes > options.segmentBytes) writeOut()
    },
    finish() {
      writeOut()
      for (const [lang, words] of vocabulary) {
        for (const [word, df] of [...words].sort(byKey)) insertWord.run(lang, word, df)
      }
      return legs
    },
  }
}
