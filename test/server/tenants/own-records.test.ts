import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { bodyOf, createTestApp, postJson } from '../../helpers/app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'own-records-'))
const recordFile = path.join(folder, 'prov/records/statements/prov.yaml')
const serviceFile = path.join(folder, 'prov/records/services/prov.yaml')
let clock = 1_000_000
let changes = 0
let asked = 0

/** Writes a file with a time of change of its own, as a slow clock of the disk would not give. */
function write(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  changes += 1
  utimesSync(file, new Date(), new Date(2_000_000_000_000 + changes * 1000))
}

const tenantFile = (fields: object = {}) =>
  JSON.stringify({
    name: 'Provkommunen',
    origins: ['https://prov.example'],
    greeting: { sv: 'Hej', en: 'Hello' },
    ...fields,
  })

const sources = `sources:
  sida:
    url: https://www.example.org/sida
    title: Provkommunens sida
    publisher: Provkommunen
    published: null
    checked: '2026'
    seen: live
`

const statement = (id: string, answer: string) => `${sources}records:
  - id: ${id}
    topic: komvux
    sources: [sida]
    perishability: low
    answer: { sv: "${answer}", en: "In Prov komvux costs nothing." }
    asks:
      sv: [Kostar det att läsa på komvux i Provkommunen?, Vad kostar komvux?, Är komvux gratis i Prov?]
      en: [What does komvux cost in Prov?, Is komvux in Prov free?]
    decidedBy: nobody
    related: []
    next: prov-vagledning
`

const service = `${sources}records:
  - id: prov-vagledning
    topic: vagledning
    sources: [sida]
    perishability: low
    name: { sv: Provkommunens vägledning, en: Guidance in Prov }
    organisation: Provkommunen
    level: municipal
    kind: guidance
    forWhom: { sv: Alla i Provkommunen., en: All in Prov. }
    audience: { goal: [komvux, guidance] }
    offers: { sv: Samtal om studier., en: Talks about studies. }
    channels: [phone]
    hours: null
    isFree: true
    legalBasis: null
    coverage: { national: false, municipalities: ['0319'] }
    contact: { url: https://www.example.org/sida, phone: null, email: null, booking: https://www.example.org/boka }
    asks:
      sv: [Vem vägleder i Provkommunen?, Provkommunens vägledning]
      en: [Who gives guidance in Prov?]
`

write(path.join(folder, 'prov.json'), tenantFile({ people: [{ record: 'prov-vagledning' }] }))
write(path.join(folder, 'plain.json'), tenantFile())
write(recordFile, statement('prov-kostnad', 'I Provkommunen kostar komvux ingenting.'))
write(serviceFile, service)
const { app, knowledge, logged } = await createTestApp({
  tenantFolder: folder,
  now: () => new Date(clock),
})
const shipped = await createTestApp()

beforeEach(() => {
  logged.length = 0
})
afterAll(() => {
  knowledge.close()
  shipped.knowledge.close()
  rmSync(folder, { recursive: true })
})

async function ask(question: string, tenant: string, more: object = {}, of = app) {
  const body = { messages: [{ role: 'user', content: question }], tenant, ...more }
  asked += 1 // from another address each time: limits are not what is tested here
  const headers = { accept: 'application/json', 'x-test-address': `address ${asked}` }
  return bodyOf(of.request(postJson('/api/v1/chat', body, headers)))
}

describe('a tenant with records of its own', () => {
  test('answers by them where they match as well as the national ones of the topic', async () => {
    const own = await ask('Vad kostar komvux?', 'prov')
    expect(own.text).toContain('I Provkommunen kostar komvux ingenting.')
    expect(own.sources[0].recordIds).toEqual(['prov-kostnad'])
    expect(JSON.stringify(own.blocks)).toContain('https://www.example.org/boka')
    const national = await ask('Vad kostar komvux?', 'plain')
    expect(national.text).not.toContain('Provkommunen')
    expect(national.sources[0].recordId).toBe('komvux-kostnad')
  })

  test('leaves other questions of the topic to the national ones', async () => {
    for (const question of ['Vad är komvux?', 'Hur söker jag till komvux?', 'Vad är validering?']) {
      const [own, national] = [await ask(question, 'prov'), await ask(question, 'plain')]
      expect(own.text, question).toBe(national.text)
    }
  })

  test('shows them in the search, as data and as pages, and nowhere without its name', async () => {
    const search = (tenant: string) =>
      bodyOf(app.request(`/api/v1/search?q=kostar+komvux&tenant=${tenant}`))
    expect((await search('prov')).hits[0]).toMatchObject({ id: 'prov-kostnad' })
    expect((await search('plain')).hits[0]).toMatchObject({ id: 'komvux-kostnad' })
    for (const base of ['/api/v1/records', '/kunskap']) {
      expect((await app.request(`${base}/prov-kostnad?tenant=prov`)).status).toBe(200)
      expect((await app.request(`${base}/prov-kostnad`)).status).toBe(404)
      expect((await app.request(`${base}/prov-kostnad?tenant=plain`)).status).toBe(404)
      expect((await app.request(`${base}/komvux-kostnad?tenant=prov`)).status).toBe(200)
      expect((await app.request(`${base}/komvux-kostnad?tenant=nobody`)).status).toBe(404)
    }
    const page = await (await app.request('/kunskap/prov-kostnad?tenant=prov')).text()
    expect(page).toContain('href="/kunskap/prov-vagledning?tenant=prov"')
    const topic = await (await app.request('/kunskap?topic=komvux&tenant=prov&lang=en')).text()
    expect(topic).toContain('href="/kunskap/prov-kostnad?lang=en&amp;tenant=prov"')
    expect(topic).toContain('name="tenant" value="prov"')
  })

  test('has its services among who can help, before the national ones', async () => {
    const body = { situation: { municipality: '0319', goal: 'komvux' } }
    const guide = (tenant: object) =>
      bodyOf(app.request(postJson('/api/v1/navigator', { ...body, ...tenant })))
    const ids = (view: { offers: { id: string }[] }) => view.offers.map(({ id }) => id)
    const own = ids(await guide({ tenant: 'prov' }))
    expect(own).toContain('prov-vagledning')
    expect(own.indexOf('prov-vagledning')).toBeLessThan(own.indexOf('kom-alvkarleby'))
    expect(ids(await guide({}))).not.toContain('prov-vagledning')
    const page = await app.request('/vagledning?municipality=0319&goal=komvux&tenant=prov')
    expect(await page.text()).toContain('<h3>Provkommunens vägledning')
    const answer = await ask('Hur söker jag till komvux?', 'prov', body)
    const handoff = answer.blocks.find(({ type }: { type: string }) => type === 'handoff')
    expect(handoff.contacts[0].id).toBe('prov-vagledning')
    const view = await bodyOf(app.request('/api/v1/tenants/prov'))
    expect(view.people[0]).toMatchObject({ name: 'Provkommunens vägledning' })
  })
})

describe('a change of own records', () => {
  test('is answered from within a quarter of a second; a faulty one is told and not used', async () => {
    write(recordFile, statement('prov-kostnad', 'I Provkommunen är komvux helt utan avgift.'))
    clock += 300
    expect((await ask('Vad kostar komvux?', 'prov')).text).toContain('helt utan avgift')
    write(
      recordFile,
      statement('prov-kostnad', 'Komvux: kostar.').replace('topic: komvux', 'topic: x'),
    )
    clock += 300
    expect((await ask('Vad kostar komvux?', 'prov')).text).toContain('helt utan avgift')
    const told = logged.flatMap((event) => (event.event === 'tenant_fault' ? event.detail : []))
    expect(told).toEqual([
      'prov/records/statements/prov.yaml: prov-kostnad: topic: "x" is not in topics.yaml',
    ])
  })

  test('that takes away a service which the tenant names is told', async () => {
    write(
      recordFile,
      statement('prov-kostnad', 'Nytt.').replace('next: prov-vagledning', 'next: null'),
    )
    write(serviceFile, `${sources}records: []\n`)
    clock += 300
    expect((await ask('Vad kostar komvux?', 'prov')).text).toContain('helt utan avgift')
    expect(JSON.stringify(logged)).toContain(
      'people.0.record: there is no service \\"prov-vagledning',
    )
  })

  test('to no records at all leaves the national ones', async () => {
    write(path.join(folder, 'prov.json'), tenantFile())
    rmSync(recordFile)
    clock += 300
    const { sources: cited } = await ask('Vad kostar komvux?', 'prov')
    expect(cited[0].recordId).toBe('komvux-kostnad')
  })

  test.each([
    [
      'a field too many',
      statement('prov-x', 'Ja.').replace('next: prov', 'colour: red\n    next: prov'),
      /prov-x: .*colour/,
    ],
    [
      'an unknown source',
      statement('prov-x', 'Ja.').replace('[sida]', '[annan]'),
      /prov-x: sources: /,
    ],
    [
      'the id of a record of another type',
      statement('kom-alvkarleby', 'Ja.'),
      /kom-alvkarleby: id: is a national service/,
    ],
    ['no YAML', 'records: [', /statements\/prov\.yaml: \(file\): \(yaml\): /],
  ])('with %s is refused by name of file and field', async (_what, content, message) => {
    write(recordFile, content)
    clock += 300
    await ask('Vad kostar komvux?', 'prov')
    expect(JSON.stringify(logged)).toMatch(message)
    rmSync(recordFile)
  })

  test('in a folder that nobody reads is told', async () => {
    write(path.join(folder, 'prov/records/statement/prov.yaml'), statement('prov-x', 'Ja.'))
    clock += 300
    await ask('Vad kostar komvux?', 'prov')
    expect(JSON.stringify(logged)).toContain(
      'is read by nobody: records lie in statements, services',
    )
    rmSync(path.join(folder, 'prov/records/statement'), { recursive: true })
  })

  test('under the id of a national record takes its place', async () => {
    write(
      recordFile,
      statement('komvux-kostnad', 'Vår egen text om vad komvux kostar.').replace(
        'next: prov-vagledning',
        'next: null',
      ),
    )
    clock += 300
    const own = await ask('Vad kostar komvux?', 'prov')
    expect(own.text).toContain('Vår egen text')
    const record = (tenant: string) =>
      bodyOf(app.request(`/api/v1/records/komvux-kostnad${tenant}`))
    expect((await record('?tenant=prov')).answer.sv).toContain('Vår egen text')
    expect((await record('')).answer.sv).not.toContain('Vår egen text')
    const listed = await (await app.request('/kunskap?topic=komvux&tenant=prov')).text()
    expect(listed.match(/\/kunskap\/komvux-kostnad\?/g)).toHaveLength(1)
  })
})

describe('the shipped tenants', () => {
  test.each([
    [
      'kommun-vux',
      'Hur bokar jag ett samtal med en studievägledare?',
      'alvkarleby-boka-vagledning',
    ],
    ['kommun-vux', 'How do I book a study counsellor?', 'alvkarleby-boka-vagledning'],
    [
      'kompetensnav-storstad',
      'Vilka har förtur om alla inte får plats på komvux?',
      'goteborg-komvux-urval',
    ],
    ['industri-norr', 'Hur lång kö är det till sfi?', 'lulea-sfi-kotid'],
  ])('%s answers "%s" by its own record', async (tenant, question, id) => {
    const answer = await ask(question, tenant, {}, shipped.app)
    expect(answer.sources[0].recordIds).toContain(id)
  })

  test.each([
    ['kommun-vux', 'Vad gör en studie- och yrkesvägledare?'],
    ['kompetensnav-storstad', 'Kostar komvux något?'],
    ['industri-norr', 'Kostar sfi något?'],
    ['industri-norr', 'Jag har svårt att plugga, kan jag få hjälp med studieteknik?'],
  ])('%s leaves "%s" to the national records', async (tenant, question) => {
    const own = await ask(question, tenant, {}, shipped.app)
    const national = await ask(question, 'demo', {}, shipped.app)
    expect(own.text).toBe(national.text)
  })
})
