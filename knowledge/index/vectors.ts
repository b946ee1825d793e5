// One vector per unit, in sqlite-vec, exact cosine.
import type Database from 'better-sqlite3'
import * as sqliteVec from 'sqlite-vec'
import type { Embedder } from '../embedding/embedder.ts'
import type { BuildProgress } from './progress.ts'

const batchSize = 32

type UnitRow = { number: number; text: string }

/** What writing vectors may be told. */
export type VectorOptions = {
  onProgress?: (progress: BuildProgress) => void
  signal?: AbortSignal
}

function unitsAfter(db: Database.Database, last: number): UnitRow[] {
  return db
    .prepare<[number, number], UnitRow>(
      'SELECT number, text FROM units WHERE number > ? ORDER BY number LIMIT ?',
    )
    .all(last, batchSize)
}

/** Embeds every unit of `db` in batches and notes the model, so that no other is asked later. */
export async function writeVectors(
  db: Database.Database,
  embedder: Embedder,
  { onProgress, signal }: VectorOptions = {},
): Promise<void> {
  sqliteVec.load(db)
  db.exec(
    `CREATE VIRTUAL TABLE vectors USING vec0(embedding float[${embedder.dimensions}] distance_metric=cosine)`,
  )
  const insert = db.prepare('INSERT INTO vectors (rowid, embedding) VALUES (?, ?)')
  const write = db.transaction((units: UnitRow[], vectors: Float32Array[]) => {
    for (const [at, unit] of units.entries()) insert.run(BigInt(unit.number), vectors[at])
  })
  let written = 0
  for (let units = unitsAfter(db, -1); units.length > 0; ) {
    signal?.throwIfAborted()
    const texts = units.map((unit) => unit.text)
    write(units, await embedder.embed(texts, 'document', signal))
    written += units.length
    onProgress?.({ phase: 'vectors', documents: 0, units: written })
    units = unitsAfter(db, units.at(-1)?.number ?? 0)
  }
  const meta = db.prepare('INSERT INTO meta VALUES (?, ?)')
  meta.run('embedder.model', embedder.model)
  meta.run('embedder.dimensions', String(embedder.dimensions))
}
