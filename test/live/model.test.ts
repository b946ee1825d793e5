// A real Ollama server: skipped, with a line, where none answers. LEDSTANG_LIVE_MODEL names the chat model.
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOllamaModel, findOllama, ollamaClient } from '#server/llm/ollama.ts'
import { createModel } from '#server/llm/registry.ts'
import { testChatModel } from '../server/llm/contract.ts'

// biome-ignore lint/style/noProcessEnv: a live test is told where to look
const { OLLAMA_URL: host = 'http://127.0.0.1:11434', LEDSTANG_LIVE_MODEL: wanted } = process.env
const found = await findOllama(host, { maxTokens: 1, timeoutMs: 3000 })
const chat = found.isReachable
  ? (wanted ?? found.models.find((name) => !/embed|bge|arctic|e5/.test(name)))
  : undefined
const embedder = found.isReachable ? found.models.find((name) => /embed|bge/.test(name)) : undefined
if (!chat) process.stderr.write(`Live tests skipped: no chat model is reachable at ${host}.\n`)

const limits = { maxTokens: 60, timeoutMs: 300_000 }
const messages = [
  { role: 'user' as const, content: 'Räkna upp tio svenska städer, en på varje rad.' },
]
const drain = async (stream: AsyncIterable<string>, onChunk: () => void = () => {}) => {
  let text = ''
  for await (const chunk of stream) {
    text += chunk
    onChunk()
  }
  return text
}

/** Passes everything on to the real server, until it is cut off. */
function createProxy(): { server: Server; cut: () => void } {
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', host)
    const onwards = request(
      new URL(pathname, host),
      { method: incoming.method ?? 'GET', headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onwards.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onwards.destroy())
    incoming.pipe(onwards)
  })
  return { server, cut: () => server.closeAllConnections() }
}

describe.skipIf(!chat)('a real Ollama server', () => {
  const name = chat ?? ''
  testChatModel(`ollama:${name}`, () => createOllamaModel(host, name))
  testChatModel(`openai:${name}`, () => createModel(`openai:${name}`, `${host}/v1`))

  test('a missing model is told apart', async () => {
    const stream = createOllamaModel(host, 'no-such-model:1b').stream(messages, limits)
    await expect(drain(stream)).rejects.toMatchObject({ code: 'missing' })
  })

  test.skipIf(!embedder)('embeddings come as numbers', async () => {
    const client = ollamaClient(host, AbortSignal.timeout(300_000))
    const { embeddings } = await client.embed({ model: embedder ?? '', input: ['komvux', 'sfi'] })
    expect(embeddings).toHaveLength(2)
    expect(embeddings[0]?.length).toBeGreaterThan(100)
  })

  describe('a server that is killed', () => {
    const { server, cut } = createProxy()
    let url = ''
    beforeAll(async () => {
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    })
    afterAll(() => {
      cut()
      server.close()
    })
    test('in the middle of a stream is a fault, not an end', async () => {
      const stream = createOllamaModel(url, name).stream(messages, limits)
      await expect(drain(stream, cut)).rejects.toMatchObject({ code: 'unreachable' })
    })
  })
})
