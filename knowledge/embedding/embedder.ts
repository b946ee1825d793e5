// The port to an embedding model.

/** What a text is for: models want a question and a passage marked differently. */
export type EmbeddingPurpose = 'query' | 'document'

/**
 * Turns texts into vectors of one length and in the given order. Rejects where the model cannot be
 * reached in time; whoever asks decides what goes without it.
 */
export type Embedder = {
  /** Name under which an index remembers which model its vectors are of. */
  model: string
  embed(
    texts: readonly string[],
    purpose: EmbeddingPurpose,
    signal?: AbortSignal,
  ): Promise<Float32Array[]>
}
