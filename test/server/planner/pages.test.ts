// The pages and the API of the planner, through the whole application.
import { describe, expect, test } from 'vitest'
import { unsupportedClaims } from '#knowledge/knowledge.ts'
import { aspects, loadRoutes } from '#server/planner/compare.ts'
import { bodyOf, createTestApp, postJson } from '../../helpers/app.ts'

const { app, knowledge } = await createTestApp()
const pageAt = async (address: string) => {
  const response = await app.request(address)
  return { response, text: await response.text() }
}

describe('/vag', () => {
  test('shows the form alone before a goal is chosen', async () => {
    const { response, text } = await pageAt('/vag')
    expect(response.status).toBe(200)
    expect(text).toContain('<form')
    expect(text).not.toContain('id="result"')
  })

  test('keeps what was told, and shows the way with who decides and the source', async () => {
    const { text } = await pageAt('/vag?have=yh_qualified&gymnasium=vocational&want=hogskola')
    expect(text).toContain('<option value="yh_qualified" selected>')
    expect(text).toContain('Något fattas först')
    expect(text).toContain('Lärosätet beslutar.')
    expect(text).toContain('href="https://selex.se/eli/sfs/1993/100#kap6.7"')
    expect(text).toContain('href="/kunskap/tr-yh-behorighet-nej"')
  })

  test('speaks English and keeps the language in links and form', async () => {
    const { text } = await pageAt('/vag?want=master&have=kandidat&lang=en')
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('name="lang" value="en"')
    expect(text).toContain('/kunskap/tr-kandidat-master?lang=en')
  })

  test('treats what it cannot read as not told, and escapes it', async () => {
    const { response, text } = await pageAt('/vag?want=hogskola&age=%3Cscript%3E&have=kung')
    expect(response.status).toBe(200)
    expect(text).not.toContain('<script')
  })

  test('runs no script and takes nothing from elsewhere', async () => {
    const { response, text } = await pageAt('/vag?want=yh')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(text).not.toMatch(/<script|<style| style=| on\w+=/)
  })
})

describe('/vag/jamfor', () => {
  test('lays two routes side by side', async () => {
    const { text } = await pageAt('/vag/jamfor?a=komvux&b=folkhogskola')
    for (const row of ['Tid', 'Pengar', 'Behörighet efteråt', 'Risk att räkna med']) {
      expect(text).toContain(`class="soft">${row}</th>`)
    }
    expect(text).toContain('<th scope="col" role="columnheader">Komvux till gymnasieexamen</th>')
  })

  test('does not compare a route with itself or with one that is not there', async () => {
    expect((await pageAt('/vag/jamfor?a=komvux&b=komvux')).text).not.toContain('<table')
    expect((await pageAt('/vag/jamfor?a=komvux&b=kung')).text).not.toContain('<table')
  })

  test('says no number that its record does not hold', () => {
    const faults = loadRoutes().flatMap((route) =>
      aspects.flatMap((aspect) => {
        const record = knowledge.get(route[aspect].record)
        if (!record) return [`${route.id}.${aspect}: no record`]
        return Object.values(route[aspect].text).flatMap((text) =>
          unsupportedClaims(text, [record]),
        )
      }),
    )
    expect(faults).toEqual([])
  })
})

describe('POST /api/v1/planner', () => {
  test('gives lines with decider and sources', async () => {
    const request = { situation: { have: 'kandidat', want: 'yh' }, lang: 'en' }
    const body = await bodyOf(app.request(postJson('/api/v1/planner', request)))
    expect(body.sections[0].lines[0]).toMatchObject({
      decidedBy: { id: 'utbildningsanordnaren' },
      certainty: 'holds',
    })
    expect(body.missing.length).toBeGreaterThan(0)
  })

  test('refuses what it does not know, and names the field', async () => {
    const response = await app.request(postJson('/api/v1/planner', { situation: { want: 'moon' } }))
    expect(response.status).toBe(400)
    expect((await bodyOf(response)).error.field).toBe('situation.want')
  })

  test('is described', async () => {
    const { paths } = await bodyOf(app.request('/api/openapi.json'))
    expect(paths['/api/v1/planner'].post.summary).toContain('move')
  })
})
