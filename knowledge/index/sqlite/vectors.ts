// Vectors of an index: a few for each document, whole for scoring, as signs for finding candidates.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Embedder } from '../../embedding/embedder.ts'
import type { Unit } from '../document.ts'
import { passagesOf } from '../passages.ts'
import type { BuildProgress } from '../progress.ts'
import { createPiecesWriter } from './pieces.ts'
import { signsOf } from './signs.ts'

const batchSize = 64

/** Under which name the signs of all vectors are stored. */
export const signsName = 'signs'

/** What writing vectors may be told. */
export type VectorOptions = {
  /** An older index; vectors of texts that stand in both are taken from it. */
  older?: string
  onProgress?: (progress: BuildProgress) => void
  signal?: AbortSignal
}

type Passage = { document: number; text: string; hash: Buffer }
type FindKnown = (hash: Buffer) => Float32Array | null

/** The vector with length 1, so that cosine is a plain product. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return length > 0 ? vector.map((value) => value / length) : vector
}

const fromBytes = ({ buffer, byteOffset, byteLength }: Buffer): Float32Array =>
  // Copied: it need not begin at a whole number, and copying by element would take ten times as long.
  new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength))

/** A vector as bytes, as it lies in the file. */
export const toBytes = ({ buffer, byteOffset, byteLength }: Float32Array | Int32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

function* passagesIn(db: Database.Database): Generator<Passage> {
  const documents = db
    .prepare<[], { number: number; type: string }>(
      'SELECT number, type FROM documents ORDER BY number',
    )
    .all()
  const units = db.prepare<[number], Unit>(
    'SELECT field, lang, text FROM units WHERE document = ? ORDER BY number',
  )
  for (const { number: document, type } of documents) {
    for (const text of passagesOf(type, units.all(document))) {
      const hash = createHash('sha256').update(text).digest().subarray(0, 16)
      yield { document, text, hash }
    }
  }
}

function* inBatches<T>(all: Iterable<T>): Generator<T[]> {
  let batch: T[] = []
  for (const one of all) {
    batch.push(one)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Looks vectors up in an index of the same model; finds nothing where there is none. */
function openOlder(file: string | undefined, model: string): { find: FindKnown; close(): void } {
  const nothing = { find: () => null, close: () => undefined }
  if (file === undefined || !existsSync(file)) return nothing
  const db = new Database(file, { readonly: true })
  try {
    const stored = db
      .prepare<[], string>(`SELECT value FROM meta WHERE key = 'embedder.model'`)
      .pluck()
      .get()
    if (stored !== model) {
      db.close()
      return nothing
    }
    const select = db
      .prepare<[Buffer], Buffer>('SELECT vector FROM passages WHERE hash = ?')
      .pluck()
    const find: FindKnown = (hash) => {
      const found = select.get(hash)
      return found ? fromBytes(found) : null
    }
    return { find, close: () => db.close() }
  } catch {
    db.close()
    return nothing // of an older format: nothing can be taken over
  }
}

async function vectorsOf(
  batch: readonly Passage[],
  find: FindKnown,
  embed: (texts: string[]) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
  const known = batch.map(({ hash }) => find(hash))
  const missing = batch.filter((_, at) => !known[at]).map(({ text }) => text)
  const made = missing.length > 0 ? (await embed(missing)).map(toUnitLength) : []
  return known.map((vector) => vector ?? made.shift() ?? new Float32Array())
}

/** Writes vectors, and knows at the end how near to each other they are on the average. */
function createVectorWriter(db: Database.Database) {
  const insert = db.prepare('INSERT INTO passages VALUES (?, ?, ?, ?)')
  const signs = createPiecesWriter(db, signsName)
  let sum: Float64Array | null = null
  let count = 0
  return {
    write({ document, hash }: Passage, vector: Float32Array): void {
      sum ??= new Float64Array(vector.length)
      if (vector.length !== sum.length) {
        throw new Error(`vectors of ${sum.length} and of ${vector.length} numbers do not mix`)
      }
      insert.run(count, document, hash, toBytes(vector))
      signs.add(toBytes(signsOf(vector)))
      for (const [at, value] of vector.entries()) sum[at] = (sum[at] ?? 0) + value
      count += 1
    },
    count: () => count,
    finish() {
      signs.finish()
      const sums = sum ?? new Float64Array()
      return {
        dimensions: sums.length,
        // The mean of all cosines is the squared length of the mean vector.
        nearness: sums.reduce((all, value) => all + (value / Math.max(1, count)) ** 2, 0),
      }
    },
  }
}

/** Embeds the passages of every document and notes the model, so that no other is asked later. */
export async function writeVectors(
  db: Database.Database,
  embedder: Embedder,
  { older, onProgress, signal }: VectorOptions = {},
): Promise<void> {
  const known = openOlder(older, embedder.model)
  const writer = createVectorWriter(db)
  const write = db.transaction((batch: Passage[], vectors: Float32Array[]) => {
    for (const [at, passage] of batch.entries()) {
      writer.write(passage, vectors[at] ?? new Float32Array())
    }
  })
  try {
    for (const batch of inBatches([...passagesIn(db)])) {
      signal?.throwIfAborted()
      const embed = (texts: string[]) => embedder.embed(texts, 'document', signal)
      write(batch, await vectorsOf(batch, known.find, embed))
      const last = batch.at(-1)?.document ?? 0
      onProgress?.({ phase: 'vectors', documents: last + 1, units: writer.count() })
    }
  } finally {
    known.close()
  }
  const { dimensions, nearness } = writer.finish()
  const meta = db.prepare('INSERT INTO meta VALUES (?, ?)')
  meta.run('embedder.model', embedder.model)
  meta.run('embedder.dimensions', String(dimensions))
  meta.run('embedder.nearness', String(nearness))
}
