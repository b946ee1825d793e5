// An open index file. Every statement that reads it is here or in the readers beside.
import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { KnowledgeLang } from '../../languages/language.ts'
import {
  type Facet,
  type IndexEngine,
  type IndexMeta,
  type LegStatistics,
  type SearchIndex,
  type StoredDocument,
  type StoredUnit,
  UnusableIndexError,
} from '../port.ts'
import { createRecent } from '../recent.ts'
import type { LegKind } from '../terms.ts'
import { schemaVersion } from './format.ts'
import { legNumber } from './postings.ts'
import { createPostingsReader, type LegKey } from './read-postings.ts'
import { createVectorReader } from './read-vectors.ts'
import { decodeUnitTerms, unitTermsKey } from './unit-terms.ts'

function readMeta(db: Database.Database, file: string): IndexMeta {
  const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all()
  const meta = new Map(rows.map(({ key, value }) => [key, value]))
  if (meta.get('schemaVersion') !== String(schemaVersion)) {
    throw new UnusableIndexError(
      `${file} has index version ${meta.get('schemaVersion')}, expected ${schemaVersion}: build it again`,
    )
  }
  const model = meta.get('embedder.model')
  return {
    builtAt: meta.get('builtAt') ?? '',
    contentHash: meta.get('contentHash') ?? '',
    embedder: model
      ? {
          model,
          dimensions: Number(meta.get('embedder.dimensions')),
          nearness: Number(meta.get('embedder.nearness')),
        }
      : null,
  }
}

function readColumn(db: Database.Database, name: string): ArrayBuffer {
  const row = db
    .prepare<[string], { value: Buffer }>('SELECT value FROM columns WHERE name = ?')
    .get(name)
  return row ? Uint8Array.from(row.value).buffer : new ArrayBuffer(0)
}

function readMetaValue(db: Database.Database, key: string): string | undefined {
  return db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key)
}

function readFacet(db: Database.Database, name: string): Facet {
  return {
    names: JSON.parse(readMetaValue(db, `${name}s`) ?? '[]'),
    codes: new Uint16Array(readColumn(db, `document.${name}`)),
  }
}

function createStatistics(db: Database.Database): SearchIndex['statistics'] {
  const known = new Map<string, LegStatistics>()
  const count = db.prepare<[string], number>('SELECT count(*) FROM terms WHERE leg = ?').pluck()
  return async (lang, kind) => {
    const leg = `${lang}:${kind}`
    const cached = known.get(leg)
    if (cached) return cached
    const lengths = new Uint16Array(readColumn(db, `${leg}.lengths`))
    let documents = 0
    let total = 0
    for (const length of lengths) {
      if (length > 0) documents += 1
      total += length
    }
    const averageLength = documents > 0 ? total / documents : 1
    const unitLength = Number(readMetaValue(db, `${leg}.unitLength`) ?? 1)
    const terms = count.get(leg) ?? 0
    const statistics = { documents, averageLength, lengths, unitLength, terms }
    known.set(leg, statistics)
    return statistics
  }
}

const legKey = (lang: KnowledgeLang, kind: LegKind): LegKey => ({
  name: `${lang}:${kind}`,
  number: legNumber(lang, kind),
})

type Statements = ReturnType<typeof prepareStatements>

function prepareStatements(db: Database.Database) {
  return {
    vocabulary: db.prepare<[string], { word: string; df: number }>(
      'SELECT word, df FROM vocabulary WHERE lang = ?',
    ),
    document: db.prepare<[number], StoredDocument>(
      'SELECT number, id, type, topic FROM documents WHERE number = ?',
    ),
    documentById: db.prepare<[string], StoredDocument>(
      'SELECT number, id, type, topic FROM documents WHERE id = ?',
    ),
    payload: db.prepare<[number], string>('SELECT payload FROM documents WHERE number = ?').pluck(),
    units: db.prepare<[number, string], StoredUnit>(
      'SELECT number, field, lang, text FROM units WHERE document = ? AND lang = ?',
    ),
    unitTerms: db.prepare<[number], Buffer>('SELECT terms FROM unit_terms WHERE key = ?').pluck(),
    documentsIn: db
      .prepare<[string, string], number>(
        `SELECT document FROM regions WHERE code IN (SELECT value FROM json_each(?))
         UNION SELECT document FROM json_each(?) CROSS JOIN regions
         ON code >= value AND code < value || ':'`,
      )
      .pluck(),
  }
}

/** Pages of the file that are kept in memory. */
const cacheKibibytes = 65_536
const documentsKept = 20_000

function createDocumentReader(statements: Statements): (number: number) => StoredDocument {
  const recent = createRecent<StoredDocument, number>(documentsKept, () => 1)
  return (number) => {
    const known = recent.get(number)
    if (known) return known
    const document = statements.document.get(number)
    if (!document) throw new Error(`the index holds no document number ${number}`)
    recent.set(number, document)
    return document
  }
}

/** What SQLite says of a file that is no database, is damaged, or lacks a table. */
const unusable: readonly string[] = ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_ERROR']

/**
 * Opens an index file for reading; null where there is none.
 * @throws {UnusableIndexError} where it must be built again
 */
export const openIndex: IndexEngine['open'] = async (file) => {
  if (!existsSync(file)) return null
  const db = new Database(file, { readonly: true, fileMustExist: true })
  const opened = statSync(file)
  try {
    db.pragma(`cache_size = -${cacheKibibytes}`)
    return readIndex(db, file, () => {
      const now = statSync(file, { throwIfNoEntry: false })
      return now !== undefined && now.ino === opened.ino && now.mtimeMs === opened.mtimeMs
    })
  } catch (cause) {
    db.close()
    const isUnusable = cause instanceof Database.SqliteError && unusable.includes(cause.code)
    throw isUnusable
      ? new UnusableIndexError(`${file} cannot be made out: build it again`, { cause })
      : cause
  }
}

type TermReading = Pick<
  SearchIndex,
  'frequencies' | 'numbersOf' | 'postings' | 'postingsWithin' | 'statistics'
>

function readTerms(db: Database.Database): TermReading {
  const postings = createPostingsReader(
    db,
    (leg) => new Uint32Array(readColumn(db, `${leg}.contents`)),
  )
  return {
    statistics: createStatistics(db),
    frequencies: async (lang, kind, terms) => postings.frequencies(legKey(lang, kind), terms),
    numbersOf: async (lang, kind, terms) => postings.numbersOf(legKey(lang, kind), terms),
    postings: async (lang, kind, terms) => postings.postings(legKey(lang, kind), terms),
    postingsWithin: async (lang, kind, terms, documents) =>
      postings.postingsWithin(legKey(lang, kind), terms, documents),
  }
}

type DocumentReading = Pick<
  SearchIndex,
  'vocabulary' | 'documents' | 'findDocuments' | 'payloads' | 'units' | 'unitTerms' | 'documentsIn'
>

function readDocuments(db: Database.Database): DocumentReading {
  const statements = prepareStatements(db)
  const documentOf = createDocumentReader(statements)
  return {
    vocabulary: async (lang) => statements.vocabulary.all(lang),
    documents: async (numbers) => numbers.map(documentOf),
    findDocuments: async (ids) => ids.flatMap((id) => statements.documentById.get(id) ?? []),
    payloads: async (numbers) =>
      numbers.map((number) => JSON.parse(statements.payload.get(number) ?? 'null')),
    units: async (documents, lang) => documents.map((number) => statements.units.all(number, lang)),
    unitTerms: async (documents, lang) =>
      documents.map((number) =>
        decodeUnitTerms(statements.unitTerms.get(unitTermsKey(number, lang))),
      ),
    documentsIn: async (codes, regions) =>
      statements.documentsIn.all(JSON.stringify(codes), JSON.stringify(regions)),
  }
}

/** A view of the index in `db`; `name` is told where it is of another version. */
export function readIndex(
  db: Database.Database,
  name: string,
  isCurrent: () => boolean,
): SearchIndex {
  const meta = readMeta(db, name)
  const hasRegions = new Uint8Array(readColumn(db, 'document.hasRegions'))
  return {
    meta,
    documentCount: hasRegions.length,
    hasRegions,
    types: readFacet(db, 'type'),
    topics: readFacet(db, 'topic'),
    forms: readFacet(db, 'form'),
    taughtIn: readFacet(db, 'taughtIn'),
    ...readTerms(db),
    ...readDocuments(db),
    vectors: createVectorReader(db, meta.embedder),
    isCurrent: async () => isCurrent(),
    close: async () => void db.close(),
  }
}
