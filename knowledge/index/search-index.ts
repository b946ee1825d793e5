// The open index. Every statement that reads the file is here.
import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { KnowledgeLang } from '../languages/language.ts'
import type { UnitField } from './document.ts'
import { schemaVersion } from './format.ts'
import { legNumber, type Postings } from './postings.ts'
import { createPostingsReader, type LegKey } from './read-postings.ts'
import { createVectorReader, type IndexEmbedder, type VectorReader } from './read-vectors.ts'
import { createRecent } from './recent.ts'
import type { LegKind } from './terms.ts'
import { decodeUnitTerms, type UnitTerms, unitTermsKey } from './unit-terms.ts'

/** What BM25 must know about a leg; lengths are in the counts of `fieldCounts`. */
export type LegStatistics = {
  documents: number
  averageLength: number
  lengths: Uint16Array
  /** Mean number of terms of one text. */
  unitLength: number
  /** Number of terms; they are numbered from 0 on. */
  terms: number
}

/** A document as stored; `payload` is what was given at build time. */
export type StoredDocument = { number: number; id: string; type: string; topic: string | null }

/** A text of a document. */
export type StoredUnit = { number: number; field: UnitField; lang: KnowledgeLang; text: string }

/** Facts about the file itself. */
export type IndexMeta = {
  builtAt: string
  contentHash: string
  embedder: IndexEmbedder | null
}

/** A property of documents with few values. */
export type Facet = { names: string[]; codes: Uint16Array }

/** A read-only view of one index file. */
export type SearchIndex = {
  meta: IndexMeta
  documentCount: number
  /** 1 for each document that is bound to regions or municipalities. */
  hasRegions: Uint8Array
  /** Type and topic of each document, as codes into `names`. */
  types: Facet
  topics: Facet
  /** Education form and language that a document is bound to; '' where whichever. */
  forms: Facet
  taughtIn: Facet
  statistics(lang: KnowledgeLang, kind: LegKind): LegStatistics
  /** In how many documents each term occurs; terms that never do are left out. */
  frequencies(lang: KnowledgeLang, kind: LegKind, terms: string[]): Map<string, number>
  /** The number of a term in `unitTerms`; undefined where it never occurs. */
  numberOf(lang: KnowledgeLang, kind: LegKind, term: string): number | undefined
  /** Documents of each term that occurs, and how often it does in each, in halves. */
  postings(lang: KnowledgeLang, kind: LegKind, terms: string[]): Map<string, Postings>
  /** Like `postings`, for a few documents, which stand in it by their places in `documents`. */
  postingsWithin(
    lang: KnowledgeLang,
    kind: LegKind,
    terms: string[],
    documents: readonly number[],
  ): Map<string, Postings>
  vocabulary(lang: KnowledgeLang): { word: string; df: number }[]
  document(number: number): StoredDocument
  findDocument(id: string): StoredDocument | null
  payload(number: number): unknown
  units(document: number, lang: KnowledgeLang): StoredUnit[]
  /** The terms of the same texts, in the same order. */
  unitTerms(document: number, lang: KnowledgeLang): UnitTerms
  /** Documents bound to any of the codes, or to a municipality in any of the regions. */
  documentsIn(codes: string[], regions: string[]): number[]
  vectors: VectorReader
  /** False once another file has been moved to the path. */
  isCurrent(): boolean
  close(): void
}

function readMeta(db: Database.Database, file: string): IndexMeta {
  const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all()
  const meta = new Map(rows.map(({ key, value }) => [key, value]))
  if (meta.get('schemaVersion') !== String(schemaVersion)) {
    throw new Error(
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
  return (lang, kind) => {
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

function createDocuments(statements: Statements): SearchIndex['document'] {
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

/** Opens an index for reading. Throws where the file is of another version. */
export function openIndex(file: string): SearchIndex {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  const opened = statSync(file)
  db.pragma(`cache_size = -${cacheKibibytes}`)
  return readIndex(db, file, () => {
    const now = statSync(file, { throwIfNoEntry: false })
    return now !== undefined && now.ino === opened.ino && now.mtimeMs === opened.mtimeMs
  })
}

/** A view of the index in `db`; `name` is told where it is of another version. */
export function readIndex(
  db: Database.Database,
  name: string,
  isCurrent: SearchIndex['isCurrent'],
): SearchIndex {
  const meta = readMeta(db, name)
  const statements = prepareStatements(db)
  const postings = createPostingsReader(
    db,
    (leg) => new Uint32Array(readColumn(db, `${leg}.contents`)),
  )
  const hasRegions = new Uint8Array(readColumn(db, 'document.hasRegions'))
  return {
    meta,
    documentCount: hasRegions.length,
    hasRegions,
    types: readFacet(db, 'type'),
    topics: readFacet(db, 'topic'),
    forms: readFacet(db, 'form'),
    taughtIn: readFacet(db, 'taughtIn'),
    statistics: createStatistics(db),
    frequencies: (lang, kind, terms) => postings.frequencies(legKey(lang, kind), terms),
    numberOf: (lang, kind, term) => postings.numberOf(legKey(lang, kind), term),
    postings: (lang, kind, terms) => postings.postings(legKey(lang, kind), terms),
    postingsWithin: (lang, kind, terms, documents) =>
      postings.postingsWithin(legKey(lang, kind), terms, documents),
    vocabulary: (lang) => statements.vocabulary.all(lang),
    document: createDocuments(statements),
    findDocument: (id) => statements.documentById.get(id) ?? null,
    payload: (number) => JSON.parse(statements.payload.get(number) ?? 'null'),
    units: (document, lang) => statements.units.all(document, lang),
    unitTerms: (document, lang) =>
      decodeUnitTerms(statements.unitTerms.get(unitTermsKey(document, lang))),
    documentsIn: (codes, regions) =>
      statements.documentsIn.all(JSON.stringify(codes), JSON.stringify(regions)),
    vectors: createVectorReader(db, meta.embedder),
    isCurrent,
    close: () => db.close(),
  }
}
