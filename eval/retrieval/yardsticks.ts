// Plain SQLite FTS5 engines to compare with: as it comes, stemmed, and over character grams.
import Database from 'better-sqlite3'
import snowball from 'snowball-stemmers'
import { termsOf } from '../../knowledge/index/terms.ts'
import { gramsOf } from '../../knowledge/languages/grams.ts'
import type { Analyser, KnowledgeLang } from '../../knowledge/languages/language.ts'
import type { Collection } from './collection.ts'

/** Ranks document ids for a question. */
export type Engine = {
  name: string
  /** `lang` is that of the question, where it is known to be another than that of the collection. */
  rank(text: string, limit: number, lang?: KnowledgeLang): Promise<string[]>
  close(): void
}

/** Names of the yardsticks. */
export const yardsticks = ['raw-fts5', 'snowball', 'word', 'gram'] as const
/** Name of a yardstick. */
export type Yardstick = (typeof yardsticks)[number]

const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function tokensOf(kind: Yardstick, analyser: Analyser): (text: string) => string[] {
  const stemmer = snowball.newStemmer('swedish')
  const byKind: Record<Yardstick, (text: string) => string[]> = {
    'raw-fts5': plainWords,
    snowball: (text) => plainWords(text).map((word) => stemmer.stem(word)),
    word: (text) => analyser.words(text).flatMap((word) => termsOf(word, 'word')),
    gram: (text) => plainWords(text).flatMap(gramsOf),
  }
  return byKind[kind]
}

/** An FTS5 table over the collection, asked with OR and ranked by bm25(). */
export function createYardstick(
  kind: Yardstick,
  collection: Collection,
  analyser: Analyser,
): Engine {
  const db = new Database(':memory:')
  // remove_diacritics 0: å ä ö are letters of their own, as in the figures of ORIGIN.md.
  db.exec(
    `CREATE VIRTUAL TABLE texts USING fts5(text, tokenize="unicode61 remove_diacritics 0 tokenchars '_§'")`,
  )
  const tokens = tokensOf(kind, analyser)
  const insert = db.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)')
  for (const [at, { units }] of collection.documents.entries()) {
    const text = units.map((unit) => unit.text).join(' ')
    insert.run(at + 1, tokens(text).join(' '))
  }
  const select = db
    .prepare<[string, number], number>(
      'SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank, rowid LIMIT ?',
    )
    .pluck()
  return {
    name: kind,
    async rank(text, limit) {
      const match = tokens(text)
        .map((token) => `"${token.replaceAll('"', '')}"`)
        .join(' OR ')
      if (match === '') return []
      return select.all(match, limit).map((row) => collection.documents[row - 1]?.id ?? '')
    },
    close: () => db.close(),
  }
}
