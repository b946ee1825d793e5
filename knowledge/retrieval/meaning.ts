// The meaning leg: asks the embedder about a question, and goes without it where it cannot be had.
import { ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import type { Embedder } from '../embedding/embedder.ts'
import type { SearchIndex } from '../index/port.ts'

/** How near the documents of an index are to one question. */
export type Meaning = {
  /** The nearest documents, nearest first. */
  nearest(limit: number): Promise<number[]>
  /** Nearness of each, 0..1 where 0 is what any two texts of the index have in common. */
  shares(documents: readonly number[]): Promise<Map<number, number>>
}

/** Meaning of a question; null where there is none to be had now. */
export type ReadMeaning = (text: string, signal?: AbortSignal) => Promise<Meaning | null>

/** An embedder to ask, and who hears that it is away or back. */
export type MeaningOptions = {
  embedder: Embedder
  report: (line: string) => void
  /** Milliseconds until an embedder that failed is asked again. */
  restMs?: number
}

const defaultRestMs = 30_000

function meaningOf({ vectors, meta }: SearchIndex, vector: Float32Array): Meaning {
  const floor = meta.embedder?.nearness ?? 0
  const shareOf = (cosine: number): number => Math.max(0, (cosine - floor) / (1 - floor))
  return {
    async nearest(limit) {
      const near = await vectors.nearest(vector, limit)
      return near.map(({ document }) => document)
    },
    async shares(documents) {
      const cosines = await vectors.cosines(vector, documents)
      return new Map(Array.from(cosines, ([document, cosine]) => [document, shareOf(cosine)]))
    },
  }
}

/** Throws where the vectors of `index` are not of the model that would be asked. */
export function checkSameModel({ meta }: SearchIndex, { model }: Embedder): void {
  if (meta.embedder?.model === model) return
  const held = meta.embedder ? `vectors of ${meta.embedder.model}` : 'no vectors'
  throw new Error(
    `The index holds ${held}, the embedder is ${model}. Build the index again with this embedder, or configure the one that it was built with.`,
  )
}

/**
 * Reads meanings with an embedder. One that fails is left alone for a while and reported once, until it
 * is back: nobody waits for it with every question.
 * @throws {Error} where index and embedder are of different models
 */
export function createReadMeaning(
  index: SearchIndex,
  { embedder, report, restMs = defaultRestMs }: MeaningOptions,
): ReadMeaning {
  checkSameModel(index, embedder)
  let isAway = false
  const say = (isNowAway: boolean, line: string): void => {
    if (isAway !== isNowAway) report(line)
    isAway = isNowAway
  }
  const wasGivenUp = (error: unknown) => error instanceof Error && error.name === 'AbortError'
  const breaker = circuitBreaker(
    handleWhen((error) => !wasGivenUp(error)),
    { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(1) },
  )
  return async (text, signal) => {
    try {
      const [vector] = await breaker.execute(() => embedder.embed([text], 'query', signal))
      if (!vector) return null
      say(false, `The embedder ${embedder.model} is back.`)
      return meaningOf(index, vector)
    } catch {
      signal?.throwIfAborted()
      say(true, `The embedder ${embedder.model} cannot be reached: found by words alone.`)
      return null
    }
  }
}
