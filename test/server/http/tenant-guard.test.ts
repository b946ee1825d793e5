import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { chatResponse } from '#server/protocol.ts'
import { tenantView } from '#server/tenants/wire.ts'
import { bodyOf, createTestApp, postJson } from '../../helpers/app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'guard-'))
const pauseFile = path.join(folder, 'pause.json')
const tenant = (more: object) =>
  JSON.stringify({
    name: 'Prov',
    origins: ['https://prov.example'],
    greeting: { sv: 'Hej', en: 'Hi' },
    ...more,
  })
writeFileSync(path.join(folder, 'prov.json'), tenant({ limits: { maxQuestionLength: 100 } }))
writeFileSync(
  path.join(folder, 'snal.json'),
  tenant({ limits: { questionsPerVisitorPerMinute: 2, questionsPerAddressPerMinute: 5 } }),
)
writeFileSync(path.join(folder, 'trang.json'), tenant({ limits: { maxRequestKiB: 8 } }))
writeFileSync(path.join(folder, 'noll.json'), tenant({ retentionDays: 0 }))
writeFileSync(path.join(folder, 'sju.json'), tenant({ retentionDays: 7 }))

const widgetFolder = mkdtempSync(path.join(tmpdir(), 'widget-'))
const version = '1-0123456789ab'
mkdirSync(path.join(widgetFolder, version))
writeFileSync(path.join(widgetFolder, version, 'loader.js'), 'loader()')
writeFileSync(
  path.join(widgetFolder, 'current.json'),
  JSON.stringify({ version, integrity: { 'loader.js': 'sha384-x' } }),
)

let clock = 1_800_000_000_000
const { app, knowledge, feedback } = await createTestApp({
  tenantFolder: folder,
  widgetFolder,
  pauseFile,
  now: () => new Date(clock),
})
afterAll(() => {
  knowledge.close()
  rmSync(folder, { recursive: true })
  rmSync(widgetFolder, { recursive: true })
})

const ask = (id: string, headers: Record<string, string> = {}, content = 'Vad är komvux?') =>
  app.request(
    postJson(
      `/api/v1/chat?tenant=${id}`,
      { messages: [{ role: 'user', content }], tenant: id },
      { accept: 'application/json', ...headers },
    ),
  )
const codeOf = async (response: Response | Promise<Response>) =>
  (await bodyOf(response)).error?.code

test('answers the tenant’s own site, and says so to its browser', async () => {
  const response = await ask('prov', { origin: 'https://prov.example' })
  expect(response.headers.get('access-control-allow-origin')).toBe('https://prov.example')
  chatResponse.parse(await bodyOf(response))
})

test.each([
  'https://evil.example',
  'https://prov.example.evil.example',
  'http://prov.example',
  'null',
])('refuses %s before anything is answered', async (origin) => {
  const response = await ask('prov', { origin })
  expect(response.status).toBe(403)
  expect(await codeOf(response)).toBe('origin_not_allowed')
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('a foreign site that names no tenant is refused; the server’s own pages are not', async () => {
  const body = { messages: [{ role: 'user', content: 'Vad är komvux?' }] }
  const headers = { accept: 'application/json', origin: 'https://prov.example' }
  expect(await codeOf(app.request(postJson('/api/v1/chat', body, headers)))).toBe(
    'origin_not_allowed',
  )
  const own = { ...headers, origin: 'http://localhost', host: 'localhost' }
  expect((await app.request(postJson('/api/v1/chat', body, own))).status).toBe(200)
})

test('a preflight is answered for listed sites only, and open data is open', async () => {
  const preflight = (origin: string, to: string) =>
    app.request(to, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
  const allowed = await preflight('https://prov.example', '/api/v1/chat?tenant=prov')
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://prov.example')
  expect(allowed.headers.get('access-control-allow-headers')).toMatch(/x-ledstang-visit/)
  const refused = await preflight('https://evil.example', '/api/v1/chat?tenant=prov')
  expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  const open = await app.request('/api/v1/search?q=komvux', {
    headers: { origin: 'https://evil.example' },
  })
  expect(open.headers.get('access-control-allow-origin')).toBe('*')
})

test('a frame may stand on the tenant’s sites only, and runs no foreign or inline code', async () => {
  const response = await app.request('/embed/frame?tenant=prov')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("frame-ancestors 'self' https://prov.example")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect((await app.request('/embed/frame?tenant=finns-ej')).status).toBe(404)
})

test('limits count per visit and per address, and say how long to wait', async () => {
  const visit = async () =>
    tenantView.parse(await bodyOf(app.request('/api/v1/tenants/snal'))).visit
  const [first, second, third] = [await visit(), await visit(), await visit()]
  const asked = (token: string) =>
    ask('snal', { 'x-ledstang-visit': token, 'x-test-address': '10.0.0.1' })
  expect((await asked(first)).status).toBe(200)
  expect((await asked(first)).status).toBe(200)
  const refused = await asked(first)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await asked(second)).status).toBe(200) // another visitor behind the same address
  expect((await asked(second)).status).toBe(200)
  expect((await asked(third)).status).toBe(200)
  expect(await codeOf(asked(third))).toBe('too_many_requests') // the address has had its five
})

test('a forged, foreign or old token of a visit counts as none', async () => {
  const { visit } = tenantView.parse(await bodyOf(app.request('/api/v1/tenants/prov')))
  const asked = (token: string) =>
    ask('snal', { 'x-ledstang-visit': token, 'x-test-address': '10.0.0.2' })
  expect((await asked(visit)).status).toBe(200)
  expect((await asked(`${visit}x`)).status).toBe(200)
  expect((await asked('snal.zzzz.abc.abc')).status).toBe(429)
})

test('a token says nothing of who somebody is', async () => {
  const response = await app.request('/api/v1/tenants/prov', {
    headers: { 'x-test-address': '192.0.2.7' },
  })
  const { visit } = tenantView.parse(await bodyOf(response))
  expect(visit).toMatch(/^prov\.[a-z0-9]+\.[\w-]{16}\.[\w-]{43}$/)
  expect(response.headers.get('set-cookie')).toBeNull()
})

test('a tenant’s own limits of length and size hold', async () => {
  expect(await codeOf(ask('prov', {}, 'å'.repeat(101)))).toBe('question_too_long')
  const messages = Array.from({ length: 9 }, () => ({ role: 'user', content: 'x'.repeat(1500) }))
  const request = postJson('/api/v1/chat', { messages, tenant: 'trang' })
  expect(await codeOf(app.request(request))).toBe('body_too_large')
})

test('the switch stops new questions within a second, with a text, and people stay reachable', async () => {
  writeFileSync(pauseFile, '{"tenants":["prov"]}')
  clock += 300
  const response = await ask('prov')
  expect(response.status).toBe(503)
  expect(await codeOf(response)).toBe('paused')
  const view = tenantView.parse(await bodyOf(app.request('/api/v1/tenants/prov')))
  expect(view.paused).toMatch(/vilar/)
  expect((await ask('noll')).status).toBe(200)
  writeFileSync(pauseFile, '{"all":true}')
  clock += 300
  expect((await ask('noll')).status).toBe(503)
  rmSync(pauseFile)
  clock += 300
  expect((await ask('prov')).status).toBe(200)
})

test('feedback is kept for as long as the tenant says: not at all by default', async () => {
  const judge = (id: string) =>
    app.request(postJson('/api/v1/feedback', { helpful: true, tenant: id }))
  const before = feedback.count()
  expect((await judge('noll')).status).toBe(201)
  expect(feedback.count()).toBe(before)
  await judge('sju')
  expect(feedback.count()).toBe(before + 1)
  expect((await judge('finns-ej')).status).toBe(404)
})

test('places are found by code and by name', async () => {
  const place = async (query: string) => bodyOf(app.request(`/api/v1/places?tenant=prov&${query}`))
  expect(await place('code=2580')).toEqual({ code: '2580', name: 'Luleå' })
  expect(await place('q=norrbotten')).toMatchObject({ code: '25' })
  expect((await place('q=ingenstans')).error.code).toBe('unknown_place')
})

test('a pinned version is kept for ever, v1 for minutes, and nothing else is handed out', async () => {
  const pinned = await app.request(`/widget/${version}/loader.js`)
  expect(pinned.headers.get('cache-control')).toMatch(/immutable/)
  expect(pinned.headers.get('access-control-allow-origin')).toBe('*')
  const floating = await app.request('/widget/v1/loader.js')
  expect(floating.headers.get('cache-control')).toBe('public, max-age=300')
  expect(await floating.text()).toBe('loader()')
  const { loader } = await bodyOf(app.request('/widget/v1/version.json'))
  expect(loader).toEqual({ url: `/widget/${version}/loader.js`, integrity: 'sha384-x' })
  for (const strange of [
    '/widget/1-0123456789ab/..%2fcurrent.json',
    '/widget/../package.json',
    '/widget/1-000000000000/loader.js',
    '/embed/..%2f..%2fpackage.json',
  ]) {
    expect((await app.request(strange)).status, strange).toBe(404)
  }
})
