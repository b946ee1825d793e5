// The port to an embedding model.

/** What a text is for: models want a question and a passage marked differently. */
export type EmbeddingPurpose = 'query' | 'document'

/** Turns texts into vectors of one length. */
export type Embedder = {
  /** Name and size under which an index remembers it. */
  model: string
  dimensions: number
  embed(texts: string[], purpose: EmbeddingPurpose, signal?: AbortSignal): Promise<Float32Array[]>
}
