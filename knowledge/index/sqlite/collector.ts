// Gathers the postings of all legs in memory and writes them out whenever there are too many.
import type Database from 'better-sqlite3'
import type { Analyser, KnowledgeLang, Word } from '../../languages/language.ts'
import { fieldCounts, type Unit, type UnitField } from '../document.ts'
import type { LegKind } from '../terms.ts'
import { type ContentsWriter, createContentsWriter } from './contents.ts'
import { legNumber, PostingsWriter, postingsKey } from './postings.ts'
import { createTally, type Tally } from './tally.ts'
import { createTermNumbers, type TermNumbers } from './term-numbers.ts'
import { encodeUnitTerms, type TextTerms, unitTermsKey } from './unit-terms.ts'

/** What BM25 must know about a leg besides its postings. */
export type LegLengths = {
  /** Weighted number of terms of each document; 0 or absent where it has none. */
  documents: number[]
  units: number
  unitTerms: number
}

/** A leg as it was written: what BM25 must know, and bytes of the contents of each document. */
export type WrittenLeg = LegLengths & { contents: Uint32Array }

type Leg = LegLengths & {
  lang: KnowledgeLang
  kind: LegKind
  tally: Tally
  /** Lists by number of the term; those that were written out are gone. */
  lists: (PostingsWriter | undefined)[]
  /** Documents of each term, in all segments. */
  df: number[]
  contents: ContentsWriter
  /** Documents whose contents were written. */
  written: number
}

/** Takes documents one by one; `finish` writes what is left. */
export type Collector = {
  add(number: number, units: Unit[]): void
  finish(): Map<string, WrittenLeg>
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

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1

/** Words as written with the number of texts that each stands in. */
function createVocabulary() {
  const known = new Map<string, { df: number; text: number }>()
  let texts = 0
  return {
    known,
    learn(words: readonly Word[]): void {
      texts += 1
      for (const { text } of words) {
        const entry = known.get(text)
        if (!entry) known.set(text, { df: 1, text: texts })
        else if (entry.text < texts) {
          entry.df += 1
          entry.text = texts
        }
      }
    },
  }
}

function prepareInserts(db: Database.Database) {
  return {
    list: db.prepare('INSERT INTO postings VALUES (?, ?)'),
    term: db.prepare('INSERT INTO terms VALUES (?, ?, ?, ?)'),
    word: db.prepare('INSERT INTO vocabulary VALUES (?, ?, ?)'),
    units: db.prepare('INSERT INTO unit_terms VALUES (?, ?)'),
  }
}

type OneLang = {
  numbers: TermNumbers
  vocabulary: ReturnType<typeof createVocabulary>
  legs: Record<LegKind, Leg>
}

const createLeg = (db: Database.Database, lang: KnowledgeLang, kind: LegKind): Leg => ({
  contents: createContentsWriter(db, `${lang}:${kind}`),
  written: 0,
  lang,
  kind,
  tally: createTally(),
  lists: [],
  df: [],
  documents: [],
  units: 0,
  unitTerms: 0,
})

const createOneLang = (db: Database.Database, lang: KnowledgeLang): OneLang => ({
  numbers: createTermNumbers(),
  vocabulary: createVocabulary(),
  legs: { word: createLeg(db, lang, 'word'), gram: createLeg(db, lang, 'gram') },
})

/** Counts the terms of one text. */
function count(words: readonly Word[], field: UnitField, { numbers, legs }: OneLang): void {
  for (const kind of legKinds) {
    const leg = legs[kind]
    leg.units += 1
    for (const word of words) {
      const terms = numbers.of(word)[kind]
      leg.unitTerms += terms.length
      leg.tally.add(terms, fieldCounts[field])
    }
  }
}

/** The terms of one text, in order. */
function termsIn(words: readonly Word[], numbers: TermNumbers): TextTerms {
  const numbered = words.map(numbers.of)
  return {
    // The first term of a word is its stem (terms.ts).
    stem: numbered.map(({ word }) => word[0] ?? 0),
    word: numbered.flatMap(({ word }) => [...word]),
    gram: numbered.flatMap(({ gram }) => [...gram]),
  }
}

/** Moves what was counted of a document into the lists. Returns the bytes that they grew by. */
function post(leg: Leg, document: number): number {
  const contents = new PostingsWriter()
  let length = 0
  let bytes = 0
  leg.tally.take((term, times) => {
    const counted = Math.min(times, mostCounted)
    let list = leg.lists[term]
    if (!list) {
      list = new PostingsWriter()
      leg.lists[term] = list
      bytes += writerOverhead
    }
    bytes += list.add(document, counted)
    contents.add(term, counted)
    leg.df[term] = (leg.df[term] ?? 0) + 1
    length += times
  })
  leg.documents[document] = Math.min(length, longestDocument)
  // A language that begins late has nothing in the documents before.
  for (; leg.written < document; leg.written++) leg.contents.add(new Uint8Array())
  leg.contents.add(contents.bytes())
  leg.written += 1
  return bytes
}

/** A collector that writes into the tables of terms and words of `db`. */
export function createCollector(db: Database.Database, options: CollectorOptions): Collector {
  const langs = new Map<KnowledgeLang, OneLang>()
  const insert = prepareInserts(db)
  let bytes = 0
  let segment = 0

  const langOf = (lang: KnowledgeLang): OneLang => {
    const one = langs.get(lang) ?? createOneLang(db, lang)
    langs.set(lang, one)
    return one
  }
  const allLegs = (): Leg[] => [...langs.values()].flatMap(({ legs }) => Object.values(legs))
  const writeOut = (): void => {
    for (const leg of allLegs()) {
      const code = legNumber(leg.lang, leg.kind)
      for (const [term, list] of leg.lists.entries()) {
        if (list) insert.list.run(postingsKey(code, term, segment), list.bytes())
      }
      leg.lists = []
    }
    segment += 1
    bytes = 0
  }
  const writeTerms = (leg: Leg, numbers: ReadonlyMap<string, number>): void => {
    const name = `${leg.lang}:${leg.kind}`
    for (const [term, number] of [...numbers].sort(byKey)) {
      insert.term.run(name, term, number, leg.df[number] ?? 0)
    }
  }
  return {
    add(document, units) {
      const texts = new Map<KnowledgeLang, TextTerms[]>()
      for (const { lang, field, text } of units) {
        const one = langOf(lang)
        const words = options.analysers[lang].words(text)
        one.vocabulary.learn(words)
        count(words, field, one)
        texts.set(lang, [...(texts.get(lang) ?? []), termsIn(words, one.numbers)])
      }
      for (const [lang, terms] of texts) {
        insert.units.run(unitTermsKey(document, lang), encodeUnitTerms(terms))
      }
      for (const leg of allLegs()) bytes += post(leg, document)
      if (bytes > options.segmentBytes) writeOut()
    },
    finish() {
      writeOut()
      for (const [lang, { numbers, vocabulary, legs }] of langs) {
        for (const kind of legKinds) writeTerms(legs[kind], numbers.all(kind))
        const words = Array.from(vocabulary.known, ([word, { df }]) => [word, df] as const)
        for (const [word, df] of words.sort(byKey)) insert.word.run(lang, word, df)
      }
      return new Map(
        allLegs().map((leg) => [
          `${leg.lang}:${leg.kind}`,
          { ...leg, contents: leg.contents.finish() },
        ]),
      )
    },
  }
}
