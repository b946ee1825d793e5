// Documents → a new index file beside the old one, then one atomic rename.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { IndexDocument } from '../document.ts'
import type { BuildOptions, BuildResult, IndexEngine } from '../port.ts'
import { createCollector, type WrittenLeg } from './collector.ts'
import { schemaVersion } from './format.ts'
import { writeVectors } from './vectors.ts'

const progressEvery = 5_000
const defaultSegmentBytes = 384 * 1024 * 1024
const schema = readFileSync(path.join(import.meta.dirname, 'schema.sql'), 'utf8')

type Columns = {
  hasRegions: number[]
  /** By name of the facet, of which an index keeps one value a document. */
  facets: Record<'type' | 'topic' | 'form' | 'taughtIn', Codes>
}

const newCodes = (): Codes => ({ names: new Map(), codes: [] })

/** Names that repeat, kept as numbers: one code per document. */
type Codes = { names: Map<string, number>; codes: number[] }

function note(codes: Codes, name: string): void {
  const code = codes.names.get(name) ?? codes.names.size
  codes.names.set(name, code)
  codes.codes.push(code)
}

function noteFacets(facets: Columns['facets'], document: IndexDocument): void {
  for (const name of ['type', 'topic', 'form', 'taughtIn'] as const) {
    note(facets[name], document[name] ?? '')
  }
}

function prepareInserts(db: Database.Database) {
  return {
    document: db.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?)'),
    region: db.prepare('INSERT OR IGNORE INTO regions VALUES (?, ?)'),
    unit: db.prepare('INSERT INTO units VALUES (?, ?, ?, ?, ?)'),
    column: db.prepare('INSERT INTO columns VALUES (?, ?)'),
    meta: db.prepare('INSERT INTO meta VALUES (?, ?)'),
  }
}

function writeColumns(
  insert: ReturnType<typeof prepareInserts>,
  columns: Columns,
  legs: Map<string, WrittenLeg>,
): void {
  insert.column.run('document.hasRegions', bytesOf(Uint8Array.from(columns.hasRegions)))
  for (const [name, { names, codes }] of Object.entries(columns.facets)) {
    insert.column.run(`document.${name}`, bytesOf(Uint16Array.from(codes)))
    insert.meta.run(`${name}s`, JSON.stringify([...names.keys()]))
  }
  for (const [leg, { documents, units, unitTerms, contents }] of legs) {
    const lengths = Uint16Array.from(columns.hasRegions, (_, number) => documents[number] ?? 0)
    insert.column.run(`${leg}.lengths`, bytesOf(lengths))
    insert.column.run(`${leg}.contents`, bytesOf(contents))
    insert.meta.run(`${leg}.unitLength`, String(unitTerms / units))
  }
}

function writeTexts(
  db: Database.Database,
  documents: Iterable<IndexDocument>,
  options: BuildOptions,
): BuildResult {
  const insert = prepareInserts(db)
  const { segmentBytes = defaultSegmentBytes, onProgress } = options
  const collector = createCollector(db, { analysers: options.analysers, segmentBytes })
  const columns: Columns = {
    hasRegions: [],
    facets: { type: newCodes(), topic: newCodes(), form: newCodes(), taughtIn: newCodes() },
  }
  const hash = createHash('sha256')
  let units = 0
  for (const document of documents) {
    const payload = JSON.stringify(document.payload)
    const number = columns.hasRegions.push(document.regions?.length ? 1 : 0) - 1
    insert.document.run(number, document.id, document.type, document.topic, payload)
    noteFacets(columns.facets, document)
    for (const code of document.regions ?? []) insert.region.run(code, number)
    for (const { field, lang, text } of document.units) {
      insert.unit.run(units++, number, field, lang, text)
    }
    collector.add(number, document.units)
    hash.update(JSON.stringify([document.id, document.units, payload]))
    if ((number + 1) % progressEvery === 0) {
      onProgress?.({ phase: 'texts', documents: number + 1, units })
    }
  }
  writeColumns(insert, columns, collector.finish())
  const contentHash = hash.digest('hex')
  insert.meta.run('schemaVersion', String(schemaVersion))
  insert.meta.run('builtAt', new Date().toISOString())
  insert.meta.run('contentHash', contentHash)
  return { documents: columns.hasRegions.length, units, contentHash }
}

const bytesOf = (array: Uint8Array | Uint16Array | Uint32Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength)

/** An index of a few `documents` in memory; it is gone with whoever holds it. */
export function fillInMemory(
  documents: Iterable<IndexDocument>,
  options: Pick<BuildOptions, 'analysers'>,
): Database.Database {
  const db = new Database(':memory:')
  db.exec(schema)
  db.transaction(() => writeTexts(db, documents, options))()
  return db
}

/** Builds an index of `documents` in a file. */
export const buildIndex: IndexEngine['build'] = async (documents, file, options) => {
  mkdirSync(path.dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}.building`
  rmSync(temporary, { force: true })
  const db = new Database(temporary)
  try {
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.exec(schema)
    const result = db.transaction(() => writeTexts(db, documents, options))()
    if (options.embedder) await writeVectors(db, options.embedder, { ...options, older: file })
    db.exec('ANALYZE')
    db.close()
    renameSync(temporary, file)
    options.onProgress?.({ phase: 'done', documents: result.documents, units: result.units })
    return result
  } catch (error) {
    if (db.open) db.close()
    rmSync(temporary, { force: true })
    throw error
  }
}
