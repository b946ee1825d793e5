// Vectors of an open index: what is near to a question, and how near.
import type Database from 'better-sqlite3'
import * as sqliteVec from 'sqlite-vec'
import { fromBytes, signsOf, toUnitLength } from './vectors.ts'

/** The model whose vectors an index holds. */
export type IndexEmbedder = {
  model: string
  dimensions: number
  /** Mean cosine between its passages: what texts have in common that have nothing in common. */
  nearness: number
}

/** A document with the cosine of its nearest passage. */
export type Neighbour = { document: number; cosine: number }

/** Compares vectors of questions with those of documents. */
export type VectorReader = {
  /** The nearest documents, nearest first. */
  nearest(vector: Float32Array, limit: number): Neighbour[]
  /** Cosine of the nearest passage of each of `documents`; those without a passage are left out. */
  cosines(vector: Float32Array, documents: readonly number[]): Map<number, number>
}

type Row = { document: number; vector: Buffer }

/** Passages looked at whole for each document that is wanted: signs alone put them roughly. */
const looked = 10
const fewestLooked = 300
/** More than this sqlite-vec does not give. */
const mostLooked = 4096

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function bestOf(rows: readonly Row[], vector: Float32Array): Map<number, number> {
  const best = new Map<number, number>()
  for (const row of rows) {
    const cosine = product(vector, fromBytes(row.vector))
    if (cosine > (best.get(row.document) ?? -1)) best.set(row.document, cosine)
  }
  return best
}

/** A reader of the vectors that a model made; without one nothing is near to anything. */
export function createVectorReader(
  db: Database.Database,
  embedder: IndexEmbedder | null,
): VectorReader {
  if (!embedder || embedder.dimensions === 0) return { nearest: () => [], cosines: () => new Map() }
  sqliteVec.load(db)
  const selectNear = db.prepare<[Uint8Array, number], Row>(
    `SELECT document, vector
     FROM (SELECT rowid AS near FROM signs WHERE signs MATCH vec_bit(?) AND k = ?)
     CROSS JOIN passages ON number = near`,
  )
  const selectOf = db.prepare<[string], Row>(
    `SELECT document, vector FROM passages
     WHERE document IN (SELECT value FROM json_each(?))`,
  )
  const check = (vector: Float32Array): Float32Array => {
    if (vector.length === embedder.dimensions) return toUnitLength(vector)
    throw new Error(
      `the index was built with ${embedder.model} (${embedder.dimensions} numbers a text), the question has ${vector.length}: build it again`,
    )
  }
  return {
    nearest(vector, limit) {
      const asked = check(vector)
      const wanted = Math.min(mostLooked, Math.max(fewestLooked, looked * limit))
      const best = bestOf(selectNear.all(signsOf(asked), wanted), asked)
      return Array.from(best, ([document, cosine]) => ({ document, cosine }))
        .sort((a, b) => b.cosine - a.cosine || a.document - b.document)
        .slice(0, limit)
    },
    cosines: (vector, documents) => bestOf(selectOf.all(JSON.stringify(documents)), check(vector)),
  }
}
