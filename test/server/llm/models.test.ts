import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AIMessageChunk } from '@langchain/core/messages'
import { FakeStreamingChatModel } from '@langchain/core/utils/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fromLangChain } from '#server/llm/langchain.ts'
import { createOllamaModel, findOllama } from '#server/llm/ollama.ts'
import { createModel } from '#server/llm/registry.ts'
import { createScriptedModel } from '#server/llm/scripted.ts'
import { testChatModel } from './contract.ts'

const reply = '{"follows": true}'
const limits = { maxTokens: 50, timeoutMs: 5000 }
const messages = [{ role: 'user' as const, content: 'hej' }]

type Answer = ServerResponse<IncomingMessage>

const chunks = reply.match(/.{1,4}/g) ?? []

/** Ollama’s way: one JSON line a piece. */
function speakOllama(model: string, response: Answer): void {
  for (const [i, content] of chunks.entries()) {
    response.write(`${JSON.stringify({ message: { role: 'assistant', content }, done: false })}\n`)
    if (model === 'dies' && i === 1) return void response.destroy()
  }
  if (model !== 'hangs') {
    response.end(`${JSON.stringify({ message: { content: '' }, done: true })}\n`)
  }
}

/** OpenAI’s way: server-sent events. */
function speakOpenAi(model: string, response: Answer): void {
  response.setHeader('content-type', 'text/event-stream')
  const base = { id: '1', object: 'chat.completion.chunk', created: 1, model }
  for (const content of chunks) {
    const choices = [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }]
    response.write(`data: ${JSON.stringify({ ...base, choices })}\n\n`)
  }
  response.end('data: [DONE]\n\n')
}

function speak(path: string | undefined, body: string, response: Answer): void {
  const { model } = JSON.parse(body)
  if (model === 'missing') {
    response.statusCode = 404
    response.end(JSON.stringify({ error: `model '${model}' not found` }))
  } else if (path === '/api/chat') speakOllama(model, response)
  else speakOpenAi(model, response)
}

/** A server that speaks as much of Ollama’s and OpenAI’s protocols as the adapters use. */
const fakeServer = (): Server =>
  createServer((request, response) => {
    if (request.url === '/api/tags') {
      response.end(JSON.stringify({ models: [{ name: 'known:latest' }] }))
      return
    }
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => speak(request.url, body, response))
  })

const server = fakeServer()
let url = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const drain = async (stream: AsyncIterable<string>) => {
  let text = ''
  for await (const chunk of stream) text += chunk
  return text
}

testChatModel('scripted', () => createScriptedModel(() => reply.match(/.{1,4}/g) ?? []))
testChatModel('langchain', () =>
  fromLangChain('fake', new FakeStreamingChatModel({ chunks: [new AIMessageChunk(reply)] })),
)
testChatModel('ollama protocol', () => createOllamaModel(url, 'known'))
testChatModel('openai protocol', () => createModel('openai:known', `${url}/v1`))

describe('faults are told apart', () => {
  test('no server', async () => {
    const stream = createOllamaModel('http://127.0.0.1:9', 'known').stream(messages, limits)
    await expect(drain(stream)).rejects.toMatchObject({ code: 'unreachable' })
    expect(await findOllama('http://127.0.0.1:9', limits)).toEqual({
      isReachable: false,
      fault: 'unreachable',
    })
  })
  test('model missing', async () => {
    await expect(
      drain(createOllamaModel(url, 'missing').stream(messages, limits)),
    ).rejects.toMatchObject({ code: 'missing' })
    expect(await findOllama(url, limits)).toEqual({ isReachable: true, models: ['known'] })
  })
  test('server dies in the middle', async () => {
    await expect(
      drain(createOllamaModel(url, 'dies').stream(messages, limits)),
    ).rejects.toMatchObject({ code: 'unreachable' })
  })
  test('server hangs', async () => {
    const stream = createOllamaModel(url, 'hangs').stream(messages, { ...limits, timeoutMs: 300 })
    await expect(drain(stream)).rejects.toMatchObject({ code: 'timeout' })
  })
  test('not of the asked form', async () => {
    const model = createScriptedModel(() => ['{"follows": nul'])
    const schema = z.strictObject({ follows: z.boolean() })
    await expect(model.structured(messages, schema, limits)).rejects.toMatchObject({
      code: 'garbage',
    })
  })
})

test('an endless output ends at the limit', async () => {
  const endless = createScriptedModel(function* () {
    for (;;) yield 'och så vidare '
  })
  expect((await drain(endless.stream(messages, limits))).length).toBe(50 * 8)
})

test('a setting names a provider that exists', async () => {
  expect((await createModel('ollama:qwen3:8b', url)).name).toBe('ollama:qwen3:8b')
  await expect(createModel('cloud:x', url)).rejects.toThrow(/ollama, openai/)
})
