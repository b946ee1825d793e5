import type { Embedder } from '#knowledge/embedding/embedder.ts'
import { letterVector } from './fake-ollama.ts'

/** A deterministic embedder in the process that notes what it was asked. */
export function createLetterEmbedder(model = 'letters') {
  const asked: string[] = []
  const embedder: Embedder = {
    model,
    async embed(texts, _purpose, signal) {
      signal?.throwIfAborted()
      asked.push(...texts)
      return texts.map((text) => Float32Array.from(letterVector(text)))
    },
  }
  return { embedder, asked }
}
