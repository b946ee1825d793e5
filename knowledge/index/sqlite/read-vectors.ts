// Vectors of an open index: what is near to a question, and how near.
import type Database from 'better-sqlite3'
import * as sqliteVec from 'sqlite-vec'
import type { IndexEmbedder, Neighbour, VectorReader } from '../port.ts'
import { readPieces } from './pieces.ts'
import { nearestBySigns, readySigns, type Signs, wordsFor } from './signs.ts'
import { signsName, toBytes, toUnitLength } from './vectors.ts'

/** Passages looked at whole for each document that is wanted: signs alone put them roughly. */
const looked = 10
const fewestLooked = 300

function prepareStatements(db: Database.Database) {
  sqliteVec.load(db)
  const nearest = '1 - min(vec_distance_cosine(vector, ?)) AS cosine'
  return {
    count: db.prepare<[], number>('SELECT count(*) FROM passages').pluck(),
    passages: db.prepare<[Buffer, string], Neighbour>(
      `SELECT document, ${nearest} FROM json_each(?) CROSS JOIN passages ON number = value
       GROUP BY document`,
    ),
    documents: db.prepare<[Buffer, string], Neighbour>(
      `SELECT document, ${nearest} FROM json_each(?) CROSS JOIN passages ON document = value
       GROUP BY document`,
    ),
  }
}

/** Signs of all passages, read when they are first asked for. */
function createSigns(db: Database.Database, count: number, dimensions: number): () => Signs {
  const wordsEach = wordsFor(dimensions)
  let signs: Signs | null = null
  return () => {
    const read = () => new Int32Array(readPieces(db, signsName, 4 * wordsEach * count).buffer)
    signs ??= readySigns(read(), wordsEach)
    return signs
  }
}

/** A reader of the vectors that a model made; without one nothing is near to anything. */
export function createVectorReader(
  db: Database.Database,
  embedder: IndexEmbedder | null,
): VectorReader {
  if (!embedder || embedder.dimensions === 0) {
    return { nearest: async () => [], cosines: async () => new Map() }
  }
  const statements = prepareStatements(db)
  const signs = createSigns(db, statements.count.get() ?? 0, embedder.dimensions)
  const check = (vector: Float32Array): Float32Array => {
    if (vector.length === embedder.dimensions) return toUnitLength(vector)
    throw new Error(
      `the index was built with ${embedder.model} (${embedder.dimensions} numbers a text), the question has ${vector.length}: build it again`,
    )
  }
  return {
    async nearest(vector, limit) {
      const asked = check(vector)
      const near = nearestBySigns(signs(), asked, Math.max(fewestLooked, looked * limit))
      return statements.passages
        .all(toBytes(asked), JSON.stringify(near))
        .sort((a, b) => b.cosine - a.cosine || a.document - b.document)
        .slice(0, limit)
    },
    async cosines(vector, documents) {
      const found = statements.documents.all(toBytes(check(vector)), JSON.stringify(documents))
      return new Map(found.map(({ document, cosine }) => [document, cosine]))
    },
  }
}
