// A setting such as "ollama:embeddinggemma" → an embedder.
import type { Embedder, EmbeddingPurpose } from './embedder.ts'
import { warningFor } from './models.ts'
import { createOllamaEmbedder } from './ollama.ts'

/** Which embedder is wanted, and where it is. */
export type EmbedderSettings = {
  /** "ollama:" and the name of a model. */
  embedder: string
  ollamaUrl: string
  /** Longest waits in milliseconds, where they are not those of somebody who waits for an answer. */
  timeout?: Record<EmbeddingPurpose, number>
}

const scheme = 'ollama:'

/**
 * The embedder of a setting; what speaks against the model is told to `warn`.
 * @throws {Error} that says what was expected, where the setting names no known kind
 */
export function createEmbedder(
  { embedder, ollamaUrl, timeout }: EmbedderSettings,
  warn: (line: string) => void,
): Embedder {
  const model = embedder.startsWith(scheme) ? embedder.slice(scheme.length) : ''
  if (model === '') {
    throw new Error(`No embedder "${embedder}": expected ${scheme}MODEL, such as ollama:bge-m3`)
  }
  const warning = warningFor(model)
  if (warning) warn(warning)
  return createOllamaEmbedder({ model, url: ollamaUrl, ...(timeout && { timeout }) })
}
