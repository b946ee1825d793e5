import { afterAll, expect, test } from 'vitest'
import { chatEvent, chatResponse, errorBody } from '#server/protocol.ts'
import { bodyOf, createTestApp, postJson } from '../helpers/app.ts'

const { app, knowledge, feedback, logged } = await createTestApp()
afterAll(() => knowledge.close())

const asJson = { accept: 'application/json' }
const ask = (content: string, more = {}) =>
  app.request(postJson('/api/v1/chat', { messages: [{ role: 'user', content }], ...more }, asJson))

test('answers a real question with sources and dates', async () => {
  const response = await ask('Vad är en prövning på komvux?')
  const body = chatResponse.parse(await bodyOf(response))
  expect(body.outcome).toBe('answered')
  expect(body.text).toMatch(/prövning/i)
  expect(body.sources.length).toBeGreaterThan(0)
  expect(body.sources.every(({ checked }) => /^20\d\d/.test(checked))).toBe(true)
})

test('answers an English question in English', async () => {
  const body = chatResponse.parse(await bodyOf(ask('Is it free to study at komvux?')))
  expect(body.lang).toBe('en')
})

test('streams typed events in order: status, start, blocks, done', async () => {
  const request = postJson('/api/v1/chat', { messages: [{ role: 'user', content: 'Vad är YH?' }] })
  const text = await (await app.request(request)).text()
  const events = text
    .split('\n\n')
    .flatMap((frame) => /^data: (.*)$/m.exec(frame)?.[1] ?? [])
    .map((data) => chatEvent.parse(JSON.parse(data)))
  const types = events.map(({ type }) => type)
  expect(types[0]).toBe('status')
  expect(types).toContain('start')
  expect(types.at(-1)).toBe('done')
})

test.each([
  ['no JSON', '{', 400, 'not_json'],
  ['a wrong type', { messages: 'hej' }, 400, 'invalid_request'],
  ['no message', { messages: [] }, 400, 'invalid_request'],
  [
    'an unknown field',
    { messages: [{ role: 'user', content: 'a' }], admin: true },
    400,
    'invalid_request',
  ],
  ['a system message', { messages: [{ role: 'system', content: 'a' }] }, 400, 'invalid_request'],
  ['an empty question', { messages: [{ role: 'user', content: '  ' }] }, 400, 'empty_question'],
  [
    '5,000 characters',
    { messages: [{ role: 'user', content: 'å'.repeat(5000) }] },
    400,
    'question_too_long',
  ],
  ['a lone surrogate', '{"messages":[{"role":"user","content":"a\\ud800"}]}', 400, 'invalid_text'],
  [
    'an unknown tenant',
    { messages: [{ role: 'user', content: 'a' }], tenant: 'no' },
    404,
    'unknown_tenant',
  ],
  [
    'a forged situation',
    { messages: [{ role: 'user', content: 'a' }], situation: { age: 'x' } },
    400,
    'invalid_request',
  ],
  ['10 MB', `{"messages":"${'x'.repeat(10_000_000)}"}`, 413, 'body_too_large'],
])('refuses %s with a code and nothing internal', async (_what, body, status, code) => {
  const response = await app.request(postJson('/api/v1/chat', body, asJson))
  expect(response.status).toBe(status)
  const { error } = errorBody.parse(await bodyOf(response))
  expect(error.code).toBe(code)
  expect(JSON.stringify(error)).not.toMatch(/zod|stack|node_modules|\.ts/i)
})

test('an unknown address is a 404 in the same form', async () => {
  const response = await app.request('/api/v1/nothing')
  expect(response.status).toBe(404)
  expect(errorBody.parse(await bodyOf(response)).error.code).toBe('not_found')
})

test('control and tag characters change nothing', async () => {
  const plain = await bodyOf(ask('Vad är komvux?'))
  const dirty = await bodyOf(ask('Vad\u0007 är\u{E0049} komvux\u200B?'))
  expect(dirty.text).toBe(plain.text)
})

test('keeps the situation that a person told, and reads it from earlier messages', async () => {
  const messages = [
    { role: 'user', content: 'Jag är 58 år och jobbar i Luleå' },
    { role: 'assistant', content: 'Tack.' },
    { role: 'user', content: 'Kan jag få studiemedel?' },
  ]
  const response = await app.request(postJson('/api/v1/chat', { messages }, asJson))
  const { situation } = chatResponse.parse(await bodyOf(response))
  expect(situation).toMatchObject({ age: 58, employment: 'employed', municipality: '2580' })
})

test('search finds records and says why', async () => {
  const response = await app.request('/api/v1/search?q=prövning&explain=true&limit=3')
  const { hits } = await bodyOf(response)
  expect(hits).toHaveLength(3)
  expect(hits[0].explain.matches.length).toBeGreaterThan(0)
  const { score, weights, rerank } = hits[0].explain
  expect(weights.word + weights.gram).toBeCloseTo(1)
  const parts = Object.values(rerank.parts) as { adds: number }[]
  const changed = parts.reduce((sum, { adds }) => sum + adds, rerank.before)
  expect(rerank.kept * changed).toBeCloseTo(score)
})

test('a record is handed out with its sources, an unknown one is a 404', async () => {
  const search = await bodyOf(app.request('/api/v1/search?q=komvux&type=statement'))
  const record = await bodyOf(app.request(`/api/v1/records/${search.hits[0].id}`))
  expect(record.cites[0].url).toMatch(/^https?:/)
  expect((await app.request('/api/v1/records/no-such-record')).status).toBe(404)
})

test('feedback is stored without personal data', async () => {
  const body = { helpful: false, reason: 'wrong', comment: 'Ring mig på 070-123 45 67' }
  const response = await app.request(postJson('/api/v1/feedback', body))
  expect(response.status).toBe(201)
  expect(feedback.count()).toBe(1)
})

test('no log line holds what was asked', async () => {
  logged.length = 0
  await ask('Min hemliga fråga om zebror')
  expect(logged.length).toBeGreaterThan(0)
  expect(JSON.stringify(logged)).not.toMatch(/zebror/)
})

test('the API describes itself as OpenAPI 3.1', async () => {
  const document = await bodyOf(app.request('/api/openapi.json'))
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toContain('/api/v1/chat')
})

test('is ready with records in the index', async () => {
  const ready = await bodyOf(app.request('/readyz'))
  expect(ready.status).toBe('ready')
  expect(ready.records).toBeGreaterThan(500)
})
