import { describe, expect, test } from 'vitest'
import { compareRuns, runEngine, tableOf } from '#eval/retrieval/compare.ts'
import { measure, measureFirst, pairedBootstrap } from '#eval/retrieval/metrics.ts'
import { createNoise } from '#eval/retrieval/noise.ts'

const relevant = new Map([
  ['a', 1],
  ['b', 1],
])

describe('measures', () => {
  test('a perfect ranking is worth 1 in everything', () => {
    const { ndcg10, mrr, r1, r5 } = measure(['a', 'b', 'c'], relevant)
    expect([ndcg10, mrr, r1, r5]).toEqual([1, 1, 1, 1])
  })

  test('a right document in second place is worth half in MRR and 1/log2(3) in nDCG', () => {
    const { ndcg10, mrr, r1, r5 } = measure(['c', 'a'], new Map([['a', 1]]))
    expect(ndcg10).toBeCloseTo(1 / Math.log2(3))
    expect([mrr, r1, r5]).toEqual([0.5, 0, 1])
  })

  test('a higher grade is worth more', () => {
    const graded = new Map([
      ['best', 2],
      ['good', 1],
    ])
    expect(measure(['best', 'good'], graded).ndcg10).toBe(1)
    expect(measure(['good', 'best'], graded).ndcg10).toBeLessThan(1)
  })

  test('where one is enough, the second right document changes nothing', () => {
    expect(measureFirst(['a', 'x'], relevant)).toEqual(measureFirst(['a', 'b'], relevant))
    expect(measureFirst(['x'], relevant).ndcg10).toBe(0)
  })
})

describe('the bootstrap', () => {
  const theirs = Array.from({ length: 60 }, (_, at) => at % 7)

  test('a gain on every question is a sure gain', () => {
    const { mean, low } = pairedBootstrap(
      theirs.map((value) => value + 1),
      theirs,
      500,
    )
    expect(mean).toBeCloseTo(1)
    expect(low).toBeGreaterThan(0)
  })

  test('gains and losses that cancel out leave the interval around 0', () => {
    const ours = theirs.map((value, at) => value + (at % 2 === 0 ? 1 : -1))
    const { mean, low, high } = pairedBootstrap(ours, theirs, 500)
    expect(mean).toBeCloseTo(0)
    expect(low).toBeLessThan(0)
    expect(high).toBeGreaterThan(0)
  })

  test('gives the same figures on every run', () => {
    const ours = theirs.map((value, at) => value + (at % 3))
    expect(pairedBootstrap(ours, theirs, 200)).toEqual(pairedBootstrap(ours, theirs, 200))
  })
})

describe('noise', () => {
  test('one content word is spoiled by one error, the others are left', () => {
    const spoil = createNoise('typo', (word) => word === 'behörighet')
    const [first, second, third] = spoil('vilken behörighet behövs').split(' ')
    expect([first, third]).toEqual(['vilken', 'behövs'])
    expect(Math.abs((second?.length ?? 0) - 'behörighet'.length)).toBeLessThanOrEqual(1)
  })

  test('without marks å ä ö are typed as a a o', () => {
    expect(createNoise('plain', () => true)('Går Äldre på HÖGskola?')).toBe(
      'Gar Aldre pa HOGskola?',
    )
  })
})

test('engines are asked every question and compared with ours', async () => {
  const collection = {
    name: 'two',
    documents: [],
    queries: [
      { id: '1', text: 'ett', relevant: new Map([['a', 1]]) },
      { id: '2', text: 'två', relevant: new Map([['b', 1]]) },
    ],
  }
  const engine = (name: string, ranked: string[]) => ({
    name,
    rank: async () => ranked,
    close: () => undefined,
  })
  const theirs = await runEngine(engine('theirs', ['x', 'a']), collection)
  const ours = await runEngine(engine('ours', ['a', 'b']), collection)
  const rows = compareRuns([theirs, ours], ours)
  expect(rows.map(({ engine: name, measures }) => [name, measures.r1])).toEqual([
    ['theirs', 0],
    ['ours', 0.5],
  ])
  expect(rows[0]?.gainOfOurs?.mean).toBeGreaterThan(0)
  expect(rows[1]?.gainOfOurs).toBeNull()
  expect(tableOf(collection, rows).join('\n')).toMatch(
    /two: 0 texts, 2 questions[\s\S]*ours +81\.5/,
  )
})
