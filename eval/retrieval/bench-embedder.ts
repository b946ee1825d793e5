// A stand-in for a model, for speed alone: random projections of the letters of a text. It says
// nothing about quality.
import type { Embedder } from '../../knowledge/embedding/embedder.ts'

/** Numbers in a vector, as many as EmbeddingGemma gives. */
const dimensions = 768

function hashOf(text: string): number {
  let hash = 2_166_136_261
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  }
  return hash >>> 0
}

/** Adds a fixed random direction for one word. */
function project(vector: Float32Array, word: string): void {
  let state = hashOf(word) || 1
  for (let at = 0; at < dimensions; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    vector[at] = (vector[at] ?? 0) + state / 2 ** 31
  }
}

/** Deterministic vectors from the words of a text, in a few microseconds. */
export function createProjectingEmbedder(): Embedder {
  return {
    model: 'random-projection',
    async embed(texts) {
      return texts.map((text) => {
        const vector = new Float32Array(dimensions)
        for (const word of new Set(text.toLowerCase().split(' '))) project(vector, word)
        return vector
      })
    },
  }
}
