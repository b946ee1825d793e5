// Reads postings from the file. What was read lately is kept, since questions share most of their
// terms.
import type Database from 'better-sqlite3'
import { decodePostings, type Postings } from './postings.ts'
import { createRecent } from './recent.ts'

/** Postings of a leg of the index, by term. */
export type PostingsReader = {
  /** In how many documents each term occurs; terms that never do are left out. */
  frequencies(leg: string, terms: readonly string[]): Map<string, number>
  /** Postings of each term that occurs. */
  postings(leg: string, terms: readonly string[]): Map<string, Postings>
}

/** How much is kept: numbers of documents, and entries of postings (5 bytes each). */
export type PostingsMemory = { frequencies: number; entries: number }

const defaultMemory: PostingsMemory = { frequencies: 100_000, entries: 4_000_000 }
// What the bookkeeping of a short list is worth in entries.
const overhead = 40

type Row = { term: string; df: number; list: Buffer }

function prepareStatements(db: Database.Database) {
  return {
    frequencies: db.prepare<[string, string], { term: string; df: number }>(
      `SELECT term, sum(df) AS df FROM json_each(?) CROSS JOIN postings ON leg = ? AND term = value
       GROUP BY key`,
    ),
    lists: db.prepare<[string, string], Row>(
      `SELECT term, df, list FROM json_each(?) CROSS JOIN postings ON leg = ? AND term = value
       ORDER BY key, segment`,
    ),
  }
}

function decodeRows(rows: Row[]): Map<string, Postings> {
  const lists = new Map<string, { df: number; parts: Uint8Array[] }>()
  for (const { term, df, list } of rows) {
    const known = lists.get(term)
    if (!known) lists.set(term, { df, parts: [list] })
    else {
      known.df += df
      known.parts.push(list)
    }
  }
  return new Map(
    Array.from(lists, ([term, { df, parts }]) => [term, decodePostings(parts, df)] as const),
  )
}

/** Takes what is remembered and reads the rest, which is remembered from then on. */
function recall<Value>(
  terms: readonly string[],
  recallOne: (term: string) => Value | undefined,
  read: (missing: string) => Map<string, Value>,
  remember: (term: string, value: Value | undefined) => void,
): Map<string, Value> {
  const found = new Map<string, Value>()
  const missing: string[] = []
  for (const term of terms) {
    const known = recallOne(term)
    if (known === undefined) missing.push(term)
    else found.set(term, known)
  }
  if (missing.length === 0) return found
  const fresh = read(JSON.stringify(missing))
  for (const term of missing) remember(term, fresh.get(term))
  for (const [term, value] of fresh) found.set(term, value)
  return found
}

/** A reader of the table `postings` of `db`. */
export function createPostingsReader(
  db: Database.Database,
  memory: PostingsMemory = defaultMemory,
): PostingsReader {
  const statements = prepareStatements(db)
  const counted = createRecent<number>(memory.frequencies, () => 1)
  const decoded = createRecent<Postings>(memory.entries, ({ counts }) => counts.length + overhead)
  return {
    frequencies(leg, terms) {
      const found = recall(
        terms,
        (term) => counted.get(`${leg} ${term}`),
        (missing) =>
          new Map(statements.frequencies.all(missing, leg).map(({ term, df }) => [term, df])),
        (term, df) => counted.set(`${leg} ${term}`, df ?? 0),
      )
      for (const [term, df] of found) if (df === 0) found.delete(term)
      return found
    },
    postings: (leg, terms) =>
      recall(
        terms,
        (term) => decoded.get(`${leg} ${term}`),
        (missing) => decodeRows(statements.lists.all(missing, leg)),
        (term, postings) => {
          if (postings) decoded.set(`${leg} ${term}`, postings)
        },
      ),
  }
}
