// Vectors as the PGlite engine keeps them: as arrays, every one of which is measured.
import type { Embedder } from '#knowledge/embedding/embedder.ts'
import type { IndexDocument } from '#knowledge/index/document.ts'
import { passagesOf } from '#knowledge/index/passages.ts'
import type { IndexEmbedder, VectorReader } from '#knowledge/index/port.ts'
import type { Query } from './pglite-documents.ts'

/** What an index holds of vectors. */
export type Embedded = {
  rows: { document: number; vector: number[] }[]
  embedder: IndexEmbedder | null
}

function toUnitLength(vector: Float32Array): number[] {
  const length = Math.hypot(...vector)
  return Array.from(vector, (value) => value / length)
}

const product = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)

/** Embeds the passages of all documents. */
export async function embedAll(
  documents: readonly IndexDocument[],
  embedder: Embedder | undefined,
): Promise<Embedded> {
  if (!embedder) return { rows: [], embedder: null }
  const passages = documents.flatMap(({ type, units }, document) =>
    passagesOf(type, units).map((text) => ({ document, text })),
  )
  const texts = passages.map(({ text }) => text)
  const vectors = (await embedder.embed(texts, 'document')).map(toUnitLength)
  const dimensions = vectors[0]?.length ?? 0
  const mean = Array.from({ length: dimensions }, (_, at) =>
    vectors.reduce((sum, vector) => sum + (vector[at] ?? 0) / vectors.length, 0),
  )
  const rows = passages.map(({ document }, at) => ({ document, vector: vectors[at] ?? [] }))
  // The mean of all cosines is the squared length of the mean vector.
  return { rows, embedder: { model: embedder.model, dimensions, nearness: product(mean, mean) } }
}

/** Reads of vectors. */
export function readVectors(query: Query, embedder: IndexEmbedder | null): VectorReader {
  const measure = async (asked: Float32Array, documents: readonly number[] | null) => {
    if (embedder && asked.length !== embedder.dimensions) throw new Error('build it again')
    const vector = toUnitLength(asked)
    const best = new Map<number, number>()
    const passages = await query<Embedded['rows'][number]>(
      'SELECT document, vector FROM passages WHERE $1::int[] IS NULL OR document = ANY($1)',
      [documents],
    )
    for (const one of passages) {
      const cosine = product(one.vector, vector)
      best.set(one.document, Math.max(cosine, best.get(one.document) ?? -1))
    }
    return best
  }
  return {
    cosines: measure,
    async nearest(vector, limit) {
      const all = [...(await measure(vector, null))].sort(([, a], [, b]) => b - a)
      return all.slice(0, limit).map(([document, cosine]) => ({ document, cosine }))
    },
  }
}
