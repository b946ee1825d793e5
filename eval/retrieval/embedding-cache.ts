// Keeps embeddings on disk, so that an experiment never pays for the same text twice.
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Embedder, EmbeddingPurpose } from '../../knowledge/embedding/embedder.ts'

/** An embedder that asks `embedder` only for what `file` does not hold. */
export function createCachedEmbedder(embedder: Embedder, file: string): Embedder {
  mkdirSync(path.dirname(file), { recursive: true })
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.exec('CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB) WITHOUT ROWID')
  const find = db.prepare<[string], Buffer>('SELECT vector FROM vectors WHERE key = ?').pluck()
  const keep = db.prepare('INSERT OR REPLACE INTO vectors VALUES (?, ?)')
  const keyOf = (text: string, purpose: EmbeddingPurpose): string =>
    createHash('sha256')
      .update(JSON.stringify([embedder.model, purpose, text]))
      .digest('hex')
  const read = (text: string, purpose: EmbeddingPurpose): Float32Array | null => {
    const stored = find.get(keyOf(text, purpose))
    return stored ? new Float32Array(Uint8Array.from(stored).buffer) : null
  }
  return {
    model: embedder.model,
    async embed(texts, purpose, signal) {
      const missing = [...new Set(texts)].filter((text) => !read(text, purpose))
      const vectors = missing.length > 0 ? await embedder.embed(missing, purpose, signal) : []
      for (const [at, text] of missing.entries()) {
        const { buffer, byteOffset, byteLength } = vectors[at] ?? new Float32Array()
        keep.run(keyOf(text, purpose), Buffer.from(buffer, byteOffset, byteLength))
      }
      return texts.map((text) => read(text, purpose) ?? new Float32Array())
    },
  }
}
