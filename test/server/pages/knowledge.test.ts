// The knowledge as pages, through the whole application.
import { describe, expect, test } from 'vitest'
import { createSwedishCalendar } from '#server/navigator/holidays.ts'
import { recordPage } from '#server/pages/knowledge-record.ts'
import { createTestApp, testToday } from '../../helpers/app.ts'

const { app, knowledge } = await createTestApp()
const clock = { now: () => new Date(`${testToday}T12:00:00Z`), dayKind: createSwedishCalendar() }
const textAt = async (address: string) => (await app.request(address)).text()

describe('/kunskap', () => {
  test('lists every topic that holds something, with how much', async () => {
    const text = await textAt('/kunskap')
    const topics = new Set(knowledge.list().map(({ topic }) => topic))
    for (const topic of topics) expect(text).toContain(`/kunskap?topic=${topic}"`)
  })

  test('lists the records of a topic by type', async () => {
    const text = await textAt('/kunskap?topic=yh-till-hogskola&lang=en')
    expect(text).toContain('/kunskap/tr-yh-behorighet-nej?lang=en')
    expect(text).toContain('<h3>Ways from one to another</h3>')
  })

  test('finds by words, and says so where nothing is found', async () => {
    expect(await textAt('/kunskap?q=tillgodoräkna+YH')).toContain(
      '/kunskap/yh-tillgodoraknande-rattigheten',
    )
    expect(await textAt('/kunskap?q=%3Cb%3Exqzv')).toContain('value="&lt;b&gt;xqzv"')
  })
})

describe('/kunskap/{id}', () => {
  test('shows who decides, the law, and each source with its date', async () => {
    const text = await textAt('/kunskap/tr-yh-behorighet-nej')
    expect(text).toContain('Lärosätet beslutar.')
    expect(text).toContain('Högskoleförordningen (1993:100) 7 kap. 5 a §')
    expect(text).toContain('läst 2025-09')
  })

  test('every record has a page in both languages, with a source and a heading', async () => {
    for (const { id } of knowledge.list()) {
      const record = knowledge.get(id)
      if (!record) throw new Error(`${id} is listed but cannot be read`)
      for (const lang of ['sv', 'en'] as const) {
        const deps = { knowledge, history: null, today: testToday, clock }
        const text = String(await recordPage(record, { address: `/kunskap/${id}`, lang }, deps))
        expect(text).toMatch(/<h1>[^<]+<\/h1>/)
        expect(text).toContain(record.cites[0]?.checked)
      }
    }
  })

  test('of a service gives every way to reach it as a link, its hours and whether it is open', async () => {
    const text = await textAt('/kunskap/crisis-bris')
    expect(text).toContain('href="tel:116111"')
    expect(text).toContain('Öppet dygnet runt.')
    expect(text).toContain('telefon mån–sön 00:00–24:00')
  })

  test('of a service without known hours says so', async () => {
    const text = await textAt('/kunskap/oms-trr?lang=en')
    expect(text).toContain('Opening hours are not known here.')
    expect(text).toContain('href="https://www.trr.se/"')
  })

  test('of a rule has no contact of its own', async () => {
    expect(await textAt('/kunskap/kom-ratt-vuxna')).not.toContain('Så når du dem')
  })

  test('shows changes where a history was read', async () => {
    const record = knowledge.get('tr-gbob')
    if (!record) throw new Error('tr-gbob is not there')
    const changes = [{ date: '2026-11-01', kind: 'changed' as const, note: 'data: <new> year' }]
    const history = { readAt: testToday, records: { 'tr-gbob': changes } }
    const text = String(
      await recordPage(
        record,
        { address: '/', lang: 'sv' },
        { knowledge, history, today: testToday, clock },
      ),
    )
    expect(text).toContain('2026-11-01 ändrades')
    expect(text).toContain('data: &lt;new&gt; year')
  })

  test('is 404 where there is no such record', async () => {
    expect((await app.request('/kunskap/kung')).status).toBe(404)
  })
})
