// Reads postings from the file. What was read lately is kept, since questions share most of their
// terms.
import type Database from 'better-sqlite3'
import type { Postings } from '../port.ts'
import { createRecent } from '../recent.ts'
import { type Contents, readContents } from './contents.ts'
import { decodeInto, decodePostings, mostSegments, postingsKey } from './postings.ts'

/** A leg by its name and its number. */
export type LegKey = { name: string; number: number }

/** Postings of a leg of the index, by term. */
export type PostingsReader = {
  /** In how many documents each term occurs; terms that never do are left out. */
  frequencies(leg: LegKey, terms: readonly string[]): Map<string, number>
  /** The numbers of terms; those that never occur are left out. */
  numbersOf(leg: LegKey, terms: readonly string[]): Map<string, number>
  /** Postings of each term that occurs. */
  postings(leg: LegKey, terms: readonly string[]): Map<string, Postings>
  /** The same within some documents, which stand in it by their places from 0 on. */
  postingsWithin(
    leg: LegKey,
    terms: readonly string[],
    documents: readonly number[],
  ): Map<string, Postings>
}

/** How much is kept of each leg: terms, and entries of postings (5 bytes each). */
export type PostingsMemory = { terms: number; entries: number }

const defaultMemory: PostingsMemory = { terms: 100_000, entries: 4_000_000 }
// What the bookkeeping of a short list is worth in entries.
const overhead = 40
/** Terms of one document in one leg at the most: its length is a 16-bit number. */
const mostTerms = 65_536

type Term = { term: string; number: number; df: number }

function prepareStatements(db: Database.Database) {
  return {
    terms: db.prepare<[string, string], Term>(
      `SELECT term, number, df FROM json_each(?) CROSS JOIN terms ON leg = ? AND term = value`,
    ),
    lists: db
      .prepare<[number, number], Buffer>(
        'SELECT list FROM postings WHERE key BETWEEN ? AND ? ORDER BY key',
      )
      .pluck(),
    size: db.prepare<[string], number>('SELECT count(*) FROM terms WHERE leg = ?').pluck(),
  }
}

/** Something for each leg, made when it is first asked for. */
function createByLeg<Value>(create: (leg: string) => Value): (leg: string) => Value {
  const made = new Map<string, Value>()
  return (leg) => {
    const known = made.get(leg) ?? create(leg)
    made.set(leg, known)
    return known
  }
}

type Statements = ReturnType<typeof prepareStatements>
type FindTerms = (leg: LegKey, terms: readonly string[]) => Term[]

/** Finds the terms that the index holds. */
function createFindTerms(statements: Statements, memory: PostingsMemory): FindTerms {
  const knownIn = createByLeg(() => createRecent<Term>(memory.terms, () => 1))
  return ({ name }, terms) => {
    const known = knownIn(name)
    const missing: string[] = []
    const found = terms.map((term) => {
      const one = known.get(term)
      if (!one) missing.push(term)
      return one
    })
    if (missing.length > 0) {
      const read = statements.terms.all(JSON.stringify(missing), name)
      const fresh = new Map(read.map((one) => [one.term, one]))
      for (const [at, term] of terms.entries()) {
        if (found[at]) continue
        const one = fresh.get(term) ?? { term, number: -1, df: 0 }
        known.set(term, one)
        found[at] = one
      }
    }
    return found.filter((one) => one !== undefined && one.df > 0) as Term[]
  }
}

/** Postings that are being filled, as long as all documents at the most. */
type Filling = Postings & { size: number }

/** Adds the terms of one document to those of `held` that are wanted; `placeOf` tells which. */
function turnRound(
  contents: Postings,
  size: number,
  document: number,
  { placeOf, held }: { placeOf: Uint16Array; held: readonly Filling[] },
): void {
  for (let at = 0; at < size; at++) {
    const place = placeOf[contents.documents[at] ?? 0] ?? 0
    if (place === 0) continue
    const one = held[place]
    if (!one) continue
    one.documents[one.size] = document
    one.counts[one.size++] = contents.counts[at] ?? 0
  }
}

/** Reads the contents of some documents and turns them round. */
function createWithin(
  statements: Statements,
  findTerms: FindTerms,
  contentsOf: (leg: string) => Contents,
): PostingsReader['postingsWithin'] {
  const buffer = { documents: new Uint32Array(mostTerms), counts: new Uint8Array(mostTerms) }
  const placesIn = createByLeg((leg) => new Uint16Array(statements.size.get(leg) ?? 0))
  const filling = (size: number): Filling => ({
    documents: new Uint32Array(size),
    counts: new Uint8Array(size),
    size: 0,
  })
  return (leg, terms, documents) => {
    const found = findTerms(leg, [...new Set(terms)])
    const placeOf = placesIn(leg.name)
    // Place 0 means "not wanted".
    for (const [at, { number }] of found.entries()) placeOf[number] = at + 1
    const held = [filling(0), ...found.map(() => filling(documents.length))]
    const { listOf } = contentsOf(leg.name)
    for (const [place, document] of documents.entries()) {
      turnRound(buffer, decodeInto(listOf(document), buffer), place, { placeOf, held })
    }
    for (const { number } of found) placeOf[number] = 0
    const full = held.slice(1).map(({ documents: at, counts, size }) => ({
      documents: at.subarray(0, size),
      counts: counts.subarray(0, size),
    }))
    return new Map(found.map(({ term }, at) => [term, full[at] ?? filling(0)]))
  }
}

/** A reader of the tables of terms of `db`. */
export function createPostingsReader(
  db: Database.Database,
  contentLengths: (leg: string) => Uint32Array,
  memory: PostingsMemory = defaultMemory,
): PostingsReader {
  const statements = prepareStatements(db)
  const findTerms = createFindTerms(statements, memory)
  const decodedIn = createByLeg(() =>
    createRecent<Postings>(memory.entries, ({ counts }) => counts.length + overhead),
  )
  // Only large indexes ask for contents, so they are read when they first do.
  const contentsOf = createByLeg((leg) => readContents(db, leg, contentLengths(leg)))
  const readOne = (leg: LegKey, { term, number, df }: Term): Postings => {
    const decoded = decodedIn(leg.name)
    const known = decoded.get(term)
    if (known) return known
    const first = postingsKey(leg.number, number, 0)
    const lists = statements.lists.all(first, first + mostSegments - 1)
    const postings = decodePostings(lists, df)
    decoded.set(term, postings)
    return postings
  }
  return {
    frequencies: (leg, terms) =>
      new Map(findTerms(leg, terms).map(({ term, df }) => [term, df] as const)),
    numbersOf: (leg, terms) =>
      new Map(findTerms(leg, terms).map(({ term, number }) => [term, number] as const)),
    postings: (leg, terms) =>
      new Map(findTerms(leg, terms).map((one) => [one.term, readOne(leg, one)] as const)),
    postingsWithin: createWithin(statements, findTerms, contentsOf),
  }
}
