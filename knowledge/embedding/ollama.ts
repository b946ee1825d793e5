// Embeddings from an Ollama server. The only file that knows its SDK.
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel'
import { Ollama } from 'ollama'
import { z } from 'zod'
import type { Embedder, EmbeddingPurpose } from './embedder.ts'
import { findKnownModel } from './models.ts'

/** Where the model is, and how long a request may take. */
export type OllamaSettings = {
  model: string
  url: string
  /** Longest wait for one request, in milliseconds; a question has somebody waiting. */
  timeout?: Record<EmbeddingPurpose, number>
  /** Texts in one request. */
  batchSize?: number
  /** First pause before a request is sent again, in milliseconds. */
  pause?: number
}

const defaultTimeout = { query: 3_000, document: 120_000 }
const defaultBatchSize = 16
const defaultPause = 250
/** How long the server keeps the model loaded after a question: to load it takes longer than a question waits. */
const keptLoaded = '1h'
/** A question is not asked again: the lexical legs answer sooner. */
const retries = { query: 0, document: 2 }

const reply = z.object({ embeddings: z.array(z.array(z.number())) })
const refusal = z.object({ status_code: z.number() })

/** A request without side effects may be repeated, unless the server has understood and refused it. */
function mayPass(error: unknown): boolean {
  const refused = refusal.safeParse(error)
  if (refused.success) return refused.data.status_code === 429 || refused.data.status_code >= 500
  return !(error instanceof z.ZodError)
}

/** A client that gives up with `signal`; the SDK can abort streams only. */
function clientFor(host: string, signal: AbortSignal): Ollama {
  const bounded: typeof fetch = (input, init) => fetch(input, { ...init, signal })
  return new Ollama({ host, fetch: bounded })
}

function toVectors(body: unknown, expected: number): Float32Array[] {
  const { embeddings } = reply.parse(body)
  const dimensions = embeddings[0]?.length ?? 0
  const isSound = embeddings.length === expected && dimensions > 0
  if (!isSound || embeddings.some((one) => one.length !== dimensions)) {
    throw new Error(`the embedder gave ${embeddings.length} vectors for ${expected} texts`)
  }
  return embeddings.map((one) => Float32Array.from(one))
}

/** An embedder that asks an Ollama server, a batch after the other, with the prefixes of the model. */
export function createOllamaEmbedder(settings: OllamaSettings): Embedder {
  const { model, url, timeout = defaultTimeout, batchSize = defaultBatchSize } = settings
  const prefix = findKnownModel(model)?.prefix ?? { query: '', document: '' }
  const request = async (input: string[], limit: number, signal?: AbortSignal) => {
    const inTime = AbortSignal.timeout(limit)
    const both = signal ? AbortSignal.any([inTime, signal]) : inTime
    const body = await clientFor(url, both).embed({
      model,
      input,
      truncate: true,
      keep_alive: keptLoaded,
    })
    return toVectors(body, input.length)
  }
  return {
    model: `ollama:${model}`,
    async embed(texts, purpose, signal) {
      const policy = retry(
        handleWhen((error) => signal?.aborted !== true && mayPass(error)),
        {
          maxAttempts: retries[purpose],
          backoff: new ExponentialBackoff({ initialDelay: settings.pause ?? defaultPause }),
        },
      )
      const vectors: Float32Array[] = []
      for (let at = 0; at < texts.length; at += batchSize) {
        signal?.throwIfAborted()
        const batch = texts.slice(at, at + batchSize).map((text) => prefix[purpose] + text)
        const embedded = await policy.execute(() => request(batch, timeout[purpose], signal))
        vectors.push(...embedded)
      }
      return vectors
    },
  }
}
