import { expect, test } from 'vitest'
import { slugOf } from '#server/pages/municipality-slug.ts'
import { bodyOf, createTestApp, postJson } from '../../helpers/app.ts'

const { app, knowledge } = await createTestApp()
const get = async (path: string) => {
  const response = await app.request(path)
  return { response, text: await response.text() }
}
const municipalities = knowledge.places().filter(({ level }) => level === 'municipality')

test('the API tells who can help, why, on what terms, and how to reach them', async () => {
  const body = await bodyOf(
    app.request(
      postJson('/api/v1/navigator', { situation: { employment: 'employed', agreement: 'no' } }),
    ),
  )
  const [first] = body.offers
  expect(first.id).toBe('oms-offentliga-omstallningsorganisationen')
  expect(first.ifs.join()).toMatch(/16 timmar.*24 månaderna/)
  expect(first.reach.url).toBe('https://nysteget.se/')
  expect(first.reach.opening).toBe('Öppettiderna är inte kända här.')
  expect(first.sources.length).toBeGreaterThan(0)
  expect(body.notFor.map(({ id }: { id: string }) => id)).toContain('nat-af-allman')
  expect(body.question.fact).toBe('workHistory')
})

test('the API says no to fields that it does not know', async () => {
  const response = await app.request(
    postJson('/api/v1/navigator', { situation: { personnummer: '811218-9876' } }),
  )
  expect(response.status).toBe(400)
})

test.each(['/vagledning', '/vagledning/karta', '/vagledning/kommun', '/vagledning/kommun/lund'])(
  '%s has a strict policy and no scripts or inline styles',
  async (path) => {
    for (const lang of ['sv', 'en']) {
      const { response, text } = await get(`${path}?lang=${lang}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(text).not.toMatch(/<script|<style|\sstyle=|javascript:/)
      expect(text).toContain(`<html lang="${lang}">`)
    }
  },
)

test('a linked situation shows its result, and escapes what it cannot read', async () => {
  const { text } = await get('/vagledning?employment=employed&agreement=no&age=41')
  expect(text).toMatch(/<h3>Nysteget/)
  expect(text).toContain('<option value="employed" selected>')
  const faulty = await get('/vagledning?employment=%3Cscript%3E&age=abc&municipality=1281')
  expect(faulty.response.status).toBe(200)
  expect(faulty.text).not.toContain('<script')
  expect(faulty.text).toContain('Vägledningscentrum')
})

test('crisis cannot be sent in an address, and the lines stand on the page', async () => {
  const { text } = await get('/vagledning?circumstance=crisis')
  expect(text).not.toContain('value="crisis"')
  expect(text).toContain('90101')
})

test('every municipality has a page in both languages that says what holds there', async () => {
  for (const place of municipalities) {
    const { response, text } = await get(`/vagledning/kommun/${slugOf(place)}`)
    expect(response.status, place.name).toBe(200)
    expect(text, place.name).toContain(`Vägledning i ${place.name}`)
    expect(text, place.name).toMatch(/komvux/)
    const isKnown = knowledge
      .services()
      .some((s) => s.kind !== 'study_support' && s.coverage.municipalities.includes(place.code))
    expect(text.includes('inte hittat någon namngiven'), place.name).toBe(!isKnown)
  }
  expect((await get('/vagledning/kommun/1281?lang=en')).text).toContain('Guidance in Lund')
  expect((await get('/vagledning/kommun/atlantis')).response.status).toBe(404)
}, 60_000)

test('the map has all regions, a list that says the same, and names its gaps', async () => {
  const { text } = await get('/vagledning/karta')
  expect(text.match(/<rect class="[a-z]+" x=/g)).toHaveLength(21)
  expect(text.match(/<tr><th scope="row">/g)).toHaveLength(21)
  const skane = await get('/vagledning/karta?region=12')
  expect(skane.text).toMatch(/Ingen tjänst hittad här för \d+ av 33 kommuner/)
  const gap = await get('/vagledning/karta?region=09&situation=validation')
  expect(gap.text).toContain('Ingen tjänst hittad här för det du valde')
})

test('a network of schools fills no gap of a place to turn to', async () => {
  const { text } = await get('/vagledning/karta?region=06')
  expect(text).toContain('Vård- och omsorgscollege Jönköpings län')
  expect(text).toMatch(/Ingen tjänst hittad här för \d+ av 13 kommuner/)
  const networks = await get('/vagledning/karta?region=06&kind=network')
  expect(networks.text).not.toMatch(/Ingen tjänst hittad här för \d+ av 13/)
})

test('the list and the map count the same', async () => {
  const { text } = await get('/vagledning/karta?situation=adult')
  const tiles = [...text.matchAll(/aria-label="([^":]+): (\d+) tjänst/g)].map(
    ([, name, count]) => `${name}: ${count}`,
  )
  const rows = [...text.matchAll(/<th scope="row"><a [^>]+>([^<]+)<\/a><\/th>\s*<td>(\d+)</g)].map(
    ([, name, count]) => `${name}: ${count}`,
  )
  expect(tiles).toHaveLength(21)
  expect([...rows].sort()).toEqual([...tiles].sort())
})

test.each(['/vagledning/karta?region=25', '/vagledning/kommun/lulea'])(
  '%s shows a tenant’s own services where its site leads there, and stays with it',
  async (path) => {
    const own = 'Specialpedagogiska teamet'
    const national = await get(path)
    const separator = path.includes('?') ? '&' : '?'
    const tenants = await get(`${path}${separator}tenant=industri-norr`)
    expect(national.text).not.toContain(own)
    expect(tenants.text).toContain(own)
    const links = [...tenants.text.matchAll(/href="(\/vagledning[^"#]*)"/g)].map(([, to]) => to)
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((to) => !to?.includes('tenant=industri-norr'))).toEqual([])
  },
)

test('the form of a tenant sends its name on and begins in its municipality', async () => {
  const { text } = await get('/vagledning?tenant=kommun-vux')
  expect(text).toContain('<input type="hidden" name="tenant" value="kommun-vux">')
  expect(text).toMatch(/<option value="\d{4}" selected>/)
  const national = await get('/vagledning')
  expect(national.text).not.toMatch(/ selected>/)
  expect(national.text).not.toContain('id="result"')
})

test('a tenant that there is none of is said to be unknown', async () => {
  for (const path of ['/vagledning', '/vagledning/karta', '/vagledning/kommun/lulea']) {
    expect((await get(`${path}?tenant=finns-inte`)).response.status).toBe(404)
  }
})
