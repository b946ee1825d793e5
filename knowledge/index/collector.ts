// Gathers the postings of all legs in memory and writes them out whenever there are too many.
import type Database from 'better-sqlite3'
import type { Analyser, KnowledgeLang, Word } from '../languages/language.ts'
import type { Unit } from './document.ts'
import { PostingsWriter } from './postings.ts'
import { type LegKind, termsOf } from './terms.ts'

type Leg = { postings: Map<string, PostingsWriter>; lengths: number[] }

/** Takes units one by one; `finish` writes what is left. */
export type Collector = {
  add(number: number, unit: Unit): void
  finish(): void
  /** Number of terms of each unit, by leg. */
  lengths(): Map<string, number[]>
}

/** What a collector is given. */
export type CollectorOptions = {
  analysers: Record<KnowledgeLang, Analyser>
  /** Bytes of postings held in memory before they are written out. */
  segmentBytes: number
}

const legKinds: LegKind[] = ['word', 'gram']
const writerOverhead = 160
const longestUnit = 65_535
const mostCounted = 127

function countsOf(terms: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** A collector that writes into the tables `postings` and `vocabulary` of `db`. */
export function createCollector(db: Database.Database, options: CollectorOptions): Collector {
  const legs = new Map<string, Leg>()
  const vocabulary = new Map<string, Map<string, number>>()
  const insertList = db.prepare('INSERT INTO postings VALUES (?, ?, ?, ?, ?)')
  const insertWord = db.prepare('INSERT INTO vocabulary VALUES (?, ?, ?)')
  let bytes = 0
  let segment = 0

  const put = (name: string, unit: number, terms: string[]): void => {
    const leg = legs.get(name) ?? { postings: new Map(), lengths: [] }
    legs.set(name, leg)
    leg.lengths[unit] = Math.min(terms.length, longestUnit)
    for (const [term, count] of countsOf(terms)) {
      let list = leg.postings.get(term)
      if (!list) {
        list = new PostingsWriter()
        leg.postings.set(term, list)
        bytes += writerOverhead
      }
      bytes += list.add(unit, Math.min(count, mostCounted))
    }
  }
  const writeOut = (): void => {
    for (const [name, leg] of legs) {
      for (const [term, list] of [...leg.postings].sort(([a], [b]) => (a < b ? -1 : 1))) {
        insertList.run(name, term, segment, list.df, list.bytes())
      }
      leg.postings = new Map()
    }
    segment += 1
    bytes = 0
  }
  const learn = (lang: KnowledgeLang, words: Word[]): void => {
    const known = vocabulary.get(lang) ?? new Map<string, number>()
    vocabulary.set(lang, known)
    for (const text of new Set(words.map((word) => word.text))) {
      known.set(text, (known.get(text) ?? 0) + 1)
    }
  }
  return {
    add(number, { lang, text }) {
      const words = options.analysers[lang].words(text)
      for (const kind of legKinds) {
        put(
          `${lang}:${kind}`,
          number,
          words.flatMap((word) => termsOf(word, kind)),
        )
      }
      learn(lang, words)
      if (bytes > options.segmentBytes) writeOut()
    },
    finish() {
      writeOut()
      for (const [lang, words] of vocabulary) {
        for (const [word, df] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
          insertWord.run(lang, word, df)
        }
      }
    },
    lengths: () => new Map([...legs].map(([name, leg]) => [name, leg.lengths])),
  }
}
