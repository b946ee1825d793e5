// A second engine behind the port of the index: PostgreSQL, as PGlite runs it in process. It shows that the
// port can be kept by a server of its own; it is no product. A place is a
// name such as a table may have; each build is a schema.
import { randomUUID } from 'node:crypto'
import type { PGlite } from '@electric-sql/pglite'
import {
  type Facet,
  type IndexEngine,
  type LegStatistics,
  type Postings,
  type SearchIndex,
  UnusableIndexError,
} from '#knowledge/index/port.ts'
import type { LegKind } from '#knowledge/index/terms.ts'
import type { KnowledgeLang } from '#knowledge/languages/language.ts'
import { type Query, readDocuments } from './pglite-documents.ts'
import { gather, legOf } from './pglite-gather.ts'

/** Version of the tables; an index of another one is refused. */
const pgliteVersion = 1

const tables: Record<string, string> = {
  documents:
    'number int primary key, id text unique, type text, topic text, payload json, has_regions int, form text, taught_in text',
  regions: 'code text, document int',
  units: 'number int primary key, document int, field text, lang text, text text',
  legs: 'leg text primary key, unit_length float8',
  lengths: 'leg text, document int, length int',
  postings:
    'leg text, term text, number int, documents int[], counts int[], primary key (leg, term)',
  vocabulary: 'lang text, word text, df int',
  unit_terms: 'document int, lang text, terms json, primary key (document, lang)',
}

const facetOf = (values: readonly string[]): Facet => {
  const names = [...new Set(values)]
  return { names, codes: Uint16Array.from(values, (value) => names.indexOf(value)) }
}

type Columns = { type: string; topic: string | null; form: string; taught_in: string; has: number }

async function readColumns(query: Query) {
  const rows = await query<Columns>(
    'SELECT type, topic, form, taught_in, has_regions AS has FROM documents ORDER BY number',
  )
  return {
    documentCount: rows.length,
    hasRegions: Uint8Array.from(rows, ({ has }) => has),
    types: facetOf(rows.map(({ type }) => type)),
    topics: facetOf(rows.map(({ topic }) => topic ?? '')),
    forms: facetOf(rows.map(({ form }) => form)),
    taughtIn: facetOf(rows.map(({ taught_in }) => taught_in)),
  }
}

async function readStatistics(query: Query, leg: string, count: number): Promise<LegStatistics> {
  const [lengthRows, [meta], [terms]] = await Promise.all([
    query<{ document: number; length: number }>('SELECT * FROM lengths WHERE leg = $1', [leg]),
    query<{ unit_length: number }>('SELECT unit_length FROM legs WHERE leg = $1', [leg]),
    query<{ n: number }>('SELECT count(*)::int AS n FROM postings WHERE leg = $1', [leg]),
  ])
  const lengths = new Uint16Array(count)
  for (const { document, length } of lengthRows) lengths[document] = length
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const documents = lengths.filter((length) => length > 0).length
  return {
    documents,
    averageLength: documents > 0 ? total / documents : 1,
    lengths,
    unitLength: meta?.unit_length ?? 1,
    terms: terms?.n ?? 0,
  }
}

type TermRow = { term: string; number: number; documents: number[]; counts: number[] }

const toPostings = ({ documents, counts }: TermRow): Postings => ({
  documents: Uint32Array.from(documents),
  counts: Uint8Array.from(counts),
})

function within(row: TermRow, wanted: readonly number[]): Postings {
  const counted = new Map(row.documents.map((document, at) => [document, row.counts[at] ?? 0]))
  const places = wanted.flatMap((document, place) => (counted.has(document) ? [place] : []))
  return {
    documents: Uint32Array.from(places),
    counts: Uint8Array.from(places, (place) => counted.get(wanted[place] ?? -1) ?? 0),
  }
}

function readTerms(query: Query, count: number) {
  const rowsOf = (lang: KnowledgeLang, kind: LegKind, terms: readonly string[]) =>
    query<TermRow>('SELECT * FROM postings WHERE leg = $1 AND term = ANY($2)', [
      legOf(lang, kind),
      [...new Set(terms)],
    ])
  const read =
    <Value>(of: (row: TermRow) => Value) =>
    async (lang: KnowledgeLang, kind: LegKind, terms: readonly string[]) => {
      const rows = new Map((await rowsOf(lang, kind, terms)).map((row) => [row.term, row]))
      return new Map(
        terms.flatMap((term) => {
          const row = rows.get(term)
          return row ? [[term, of(row)] as const] : []
        }),
      )
    }
  const statistics = new Map<string, Promise<LegStatistics>>()
  return {
    statistics: (lang: KnowledgeLang, kind: LegKind) => {
      const leg = legOf(lang, kind)
      const known = statistics.get(leg) ?? readStatistics(query, leg, count)
      statistics.set(leg, known)
      return known
    },
    frequencies: read(({ documents }) => documents.length),
    numbersOf: read(({ number }) => number),
    postings: read(toPostings),
    postingsWithin: (
      lang: KnowledgeLang,
      kind: LegKind,
      terms: readonly string[],
      documents: readonly number[],
    ) => read((row) => within(row, documents))(lang, kind, terms),
  }
}

/** The engine over one database. Whoever opened an index keeps its schema until the database is closed. */
export async function createPgliteEngine(db: PGlite): Promise<IndexEngine> {
  await db.exec('CREATE TABLE places (place text primary key, schema text, version int, hash text)')
  const current = async (place: string) =>
    (
      await db.query<{ schema: string; version: number; hash: string }>(
        'SELECT schema, version, hash FROM places WHERE place = $1',
        [place],
      )
    ).rows[0]
  const inSchema =
    (schema: string): Query =>
    async (sql, values = []) => {
      const named = sql.replace(/\b(FROM|INTO) (\w+)/g, `$1 ${schema}.$2`)
      return (await db.query(named, values)).rows as never
    }
  const fill: IndexEngine['build'] = async (documents, place, options) => {
    const { rows, ...result } = gather(documents, options)
    const schema = `${place}_${randomUUID().slice(0, 8)}`
    await db.exec(`CREATE SCHEMA ${schema}`)
    try {
      for (const [table, columns] of Object.entries(tables)) {
        await db.exec(`CREATE TABLE ${schema}.${table} (${columns})`)
        const sql = `INSERT INTO ${schema}.${table} SELECT * FROM json_populate_recordset(null::${schema}.${table}, $1)`
        await db.query(sql, [JSON.stringify(rows[table] ?? [])])
      }
    } catch (error) {
      await db.exec(`DROP SCHEMA ${schema} CASCADE`)
      throw error
    }
    await db.query(
      'INSERT INTO places VALUES ($1, $2, $3, $4) ON CONFLICT (place) DO UPDATE SET schema = $2, version = $3, hash = $4',
      [place, schema, pgliteVersion, result.contentHash],
    )
    return result
  }
  const open: IndexEngine['open'] = async (place) => {
    const found = await current(place)
    if (!found) return null
    if (found.version !== pgliteVersion)
      throw new UnusableIndexError(`${place} is of another version: build it again`)
    const query = inSchema(found.schema)
    const columns = await readColumns(query)
    const index: SearchIndex = {
      meta: { builtAt: '', contentHash: found.hash, embedder: null },
      ...columns,
      ...readTerms(query, columns.documentCount),
      ...readDocuments(query),
      vectors: { nearest: async () => [], cosines: async () => new Map() },
      isCurrent: async () => (await current(place))?.schema === found.schema,
      close: async () => undefined,
    }
    return index
  }
  return {
    build: fill,
    open,
    async hold(documents, options) {
      const place = `held_${randomUUID().slice(0, 8)}`
      await fill(documents, place, options)
      const index = await open(place)
      if (!index) throw new Error('what was just built is gone')
      return index
    },
  }
}
