import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { findContradictions } from '#knowledge/upkeep/contradictions.ts'
import { coverageByRegion, coverageOfExpected } from '#knowledge/upkeep/coverage.ts'
import { collectLinks, findDeadLinks, findLinkFaults } from '#knowledge/upkeep/links.ts'
import { scaffold } from '#knowledge/upkeep/scaffold.ts'
import { findDue } from '#knowledge/upkeep/stale.ts'
import { makeService, makeStatement } from '../../helpers/records.ts'

const cite = (checked: string, url = 'https://example.org/a') => ({
  url,
  title: 'Sida',
  publisher: 'CSN',
  published: null,
  checked,
  seen: 'stored' as const,
})

describe('findDue', () => {
  it('counts from the newest copy, faster for what ages fast', () => {
    const records = [
      makeStatement({
        id: 'fast',
        perishability: 'high',
        cites: [cite('2025-09'), cite('2024-01')],
      }),
      makeStatement({ id: 'slow', perishability: 'low', cites: [cite('2025-09')] }),
    ]
    expect(findDue(records, '2026-08-31')).toEqual([])
    expect(findDue(records, '2026-09-01').map(({ record }) => record.id)).toEqual(['fast'])
    expect(findDue(records, '2026-06-01', 3)[0]?.since).toBe('2026-09')
  })

  it('knows a fact that has run out', () => {
    const gone = makeStatement({ validUntil: '2026-01-31', cites: [cite('2026-01')] })
    expect(findDue([gone], '2026-02-01')[0]?.reason).toBe('expired')
  })
})

describe('links', () => {
  const records = [
    makeStatement({ id: 'a', cites: [cite('2026', 'https://www.example.org/x/')] }),
    makeStatement({ id: 'b', cites: [cite('2026', 'http://example.org/x')] }),
  ]

  it('finds one address written in two ways', () => {
    const faults = findLinkFaults(collectLinks(records))
    expect(faults).toHaveLength(1)
    expect(faults[0]?.records).toEqual(['a', 'b'])
  })

  it('asks with GET where HEAD is refused, and reports what does not answer', async () => {
    const asked: string[] = []
    const fetchPage = (async (url: string, { method }: RequestInit) => {
      asked.push(`${method} ${url}`)
      return new Response(null, { status: url.includes('www') && method === 'GET' ? 200 : 404 })
    }) as typeof fetch
    const faults = await findDeadLinks(collectLinks(records), fetchPage, () => {})
    expect(faults.map(({ url, fault }) => [url, fault])).toEqual([
      ['http://example.org/x', 'answers 404'],
    ])
    expect(asked).toContain('GET https://www.example.org/x/')
  })
})

describe('findContradictions', () => {
  const analyser = createAnalysers().sv
  const say = (id: string, sv: string, topic = 'csn') =>
    makeStatement({ id, topic, answer: { sv, en: 'x x' } })
  const pair = [
    say('one', 'Studiemedel kan du få längst till och med året du fyller 60 år.'),
    say('two', 'Du kan få studiemedel längst till och med året du fyller 56 år.'),
  ]

  it('finds the same sentence with another number, in one topic only', () => {
    expect(findContradictions(pair, analyser, [])).toHaveLength(1)
    const apart = [pair[0], say('two', 'Du kan få studiemedel till året du fyller 56 år.', 'yh')]
    expect(
      findContradictions(
        apart.flatMap((one) => one ?? []),
        analyser,
        [],
      ),
    ).toEqual([])
  })

  it('leaves out what is allowed with a reason', () => {
    const because = 'Two kinds of support.'
    expect(findContradictions(pair, analyser, [{ records: ['one', 'two'], because }])).toEqual([])
  })
})

it('coverage tells a front page from a way to reach a service', () => {
  const region = { code: '22', name: 'Västernorrland' }
  const at = (url: string | null) =>
    makeService({
      level: 'regional',
      kind: 'guidance',
      coverage: { national: false, regions: ['22'], municipalities: [] },
      contact: { url, phone: null, email: null, booking: null },
    })
  const stateOf = (records: ReturnType<typeof at>[]) =>
    coverageByRegion(records, [region as never]).rows[0]?.cells[0]?.state
  expect(stateOf([])).toBe('not found')
  expect(stateOf([at('https://example.org/')])).toBe('domain only')
  expect(stateOf([at('https://example.org/vagledning')])).toBe('verified')
})

it.each(['statement', 'service', 'transition'] as const)('a new %s is YAML to fill in', (kind) => {
  const file = parse(scaffold(kind, 'my-record'))
  expect(file.records[0].id).toBe('my-record')
  expect(Object.keys(file.sources)).toEqual(file.records[0].sources)
})

describe('coverageOfExpected', () => {
  it('shows what ought to be there and is not', () => {
    const groups = [
      {
        name: 'Universities',
        bodies: [
          { name: 'One', match: 'Ett universitet' },
          { name: 'Two', match: 'Ett annat' },
        ],
      },
    ]
    const own = makeService({ organisation: 'Ett universitet' })
    const [group] = coverageOfExpected([own], groups)
    expect(group?.matrix.rows.map(({ cells }) => cells[0]?.services)).toEqual([[own.id], []])
    expect(group?.matrix.rows[1]?.cells[0]?.state).toBe('not found')
  })
})
