// npm run test:live: the adapter against a real Ollama on this machine.
import { describe, expect, test } from 'vitest'
import { createOllamaEmbedder } from '#knowledge/embedding/ollama.ts'
import { describeEmbedderContract } from '../knowledge/embedding/contract.ts'

const url = 'http://127.0.0.1:11434'
const model = 'embeddinggemma'
const isThere = await fetch(`${url}/api/tags`, { signal: AbortSignal.timeout(2_000) })
  .then(async (response) => (await response.text()).includes(`"${model}`))
  .catch(() => false)
if (!isThere) process.stderr.write(`Skipped: no Ollama with ${model} at ${url}.\n`)

const timeout = { query: 60_000, document: 60_000 }
const embedder = createOllamaEmbedder({ model, url, timeout })

describe.skipIf(!isThere)(`${model} at ${url}`, () => {
  describeEmbedderContract(async () => embedder)

  test('a Swedish question is nearer to its answer than to another text', async () => {
    const [question] = await embedder.embed(['Kan jag plugga gratis som vuxen?'], 'query')
    const [right, wrong] = await embedder.embed(
      ['Komvux kostar ingenting.', 'Lunchen serveras klockan tolv.'],
      'document',
    )
    const near = (other: Float32Array | undefined): number =>
      question?.reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0) ?? 0
    expect(near(right)).toBeGreaterThan(near(wrong))
  })
})
