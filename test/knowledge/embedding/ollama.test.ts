import { afterEach, describe, expect, test } from 'vitest'
import { createEmbedder } from '#knowledge/embedding/create-embedder.ts'
import { createOllamaEmbedder, type OllamaSettings } from '#knowledge/embedding/ollama.ts'
import { type FakeOllama, type FakeReply, startFakeOllama } from '../../helpers/fake-ollama.ts'
import { createLetterEmbedder } from '../../helpers/letter-embedder.ts'
import { describeEmbedderContract } from './contract.ts'

const running: FakeOllama[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

async function reach(replies: FakeReply[] = [], settings: Partial<OllamaSettings> = {}) {
  const server = await startFakeOllama(replies)
  running.push(server)
  const given = { model: 'embeddinggemma', url: server.url, pause: 1, ...settings }
  return { server, embedder: createOllamaEmbedder(given) }
}

describe('an embedder in the process', () => {
  describeEmbedderContract(async () => createLetterEmbedder().embedder)
})

describe('the adapter of Ollama', () => {
  describeEmbedderContract(async () => (await reach()).embedder)

  test('sends texts in batches, marked as the model wants them', async () => {
    const { server, embedder } = await reach([], { batchSize: 2 })
    await embedder.embed(['a', 'b', 'c'], 'document')
    await embedder.embed(['d'], 'query')
    expect(server.inputs).toEqual([
      ['title: none | text: a', 'title: none | text: b'],
      ['title: none | text: c'],
      ['task: search result | query: d'],
    ])
  })

  test('sends a passage again after an outage, and only that batch', async () => {
    const { server, embedder } = await reach(['vectors', 503, 500], { batchSize: 1 })
    expect(await embedder.embed(['a', 'b'], 'document')).toHaveLength(2)
    expect(server.inputs.map(([text]) => text?.at(-1))).toEqual(['a', 'b', 'b', 'b'])
  })

  test('gives up after three times', async () => {
    const { server, embedder } = await reach([500, 500, 500, 500])
    await expect(embedder.embed(['a'], 'document')).rejects.toThrow('refused')
    expect(server.inputs).toHaveLength(3)
  })

  test('does not repeat what was understood and refused, nor a question', async () => {
    const refused = await reach([404])
    await expect(refused.embedder.embed(['a'], 'document')).rejects.toThrow('refused')
    expect(refused.server.inputs).toHaveLength(1)
    const asked = await reach([500])
    await expect(asked.embedder.embed(['a'], 'query')).rejects.toThrow('refused')
    expect(asked.server.inputs).toHaveLength(1)
  })

  test('does not wait for ever', async () => {
    const timeout = { query: 20, document: 20 }
    const { embedder } = await reach(['silence'], { timeout })
    await expect(embedder.embed(['a'], 'query')).rejects.toThrow()
  })

  test('refuses an answer with too few vectors', async () => {
    const { embedder } = await reach(['short', 'short', 'short'])
    await expect(embedder.embed(['a', 'b'], 'document')).rejects.toThrow('1 vectors for 2 texts')
  })
})

describe('a setting', () => {
  const warningsOf = (embedder: string): string[] => {
    const warnings: string[] = []
    createEmbedder({ embedder, ollamaUrl: 'http://127.0.0.1:1' }, (line) => warnings.push(line))
    return warnings
  }

  test('names the figure of a model that loses to BM25 in Swedish', () => {
    expect(warningsOf('ollama:nomic-embed-text:v1.5')[0]).toMatch(/49\.2.*53\.5/)
    expect(warningsOf('ollama:mxbai-embed-large')[0]).toMatch(/48\.2.*53\.5/)
  })

  test('says that a model is unknown, and nothing of a good one', () => {
    expect(warningsOf('ollama:my-own-model')[0]).toContain('without a prefix')
    expect(warningsOf('ollama:bge-m3')).toEqual([])
    expect(warningsOf('ollama:jeffh/intfloat-multilingual-e5-large:q8_0')).toEqual([])
  })

  test('must name a kind that is known', () => {
    expect(() => warningsOf('openai:text-embedding-3-large')).toThrow('expected ollama:MODEL')
  })
})
