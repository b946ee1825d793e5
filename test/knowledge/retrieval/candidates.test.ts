import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { IndexDocument } from '#knowledge/index/document.ts'
import { sqliteEngine } from '#knowledge/index/sqlite/engine.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createSpelling } from '#knowledge/languages/spelling.ts'
import { readQuery } from '#knowledge/retrieval/query.ts'
import { scoreSpace } from '#knowledge/retrieval/score-space.ts'
import { createScratch } from '#knowledge/retrieval/scratch.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-candidates-'))
afterAll(() => rmSync(folder, { recursive: true }))
const analysers = createAnalysers()

const common = ['utbildning', 'komvux', 'ansökan', 'studier', 'kurs', 'distans', 'yrke', 'skola']
const document = (number: number): IndexDocument => ({
  id: `d${number}`,
  type: number % 3 === 0 ? 'service' : 'statement',
  topic: null,
  payload: {},
  units: [
    {
      field: 'answer',
      lang: 'sv',
      text: `${common.filter((_, at) => (number >> at) % 2 === 0).join(' ')} ${number % 50 === 7 ? 'svetsare' : 'lärare'}`,
    },
  ],
})

async function openWith(fewPostings: number) {
  const file = path.join(mkdtempSync(path.join(folder, 'place-')), 'index.db')
  await sqliteEngine.build(
    Array.from({ length: 600 }, (_, number) => document(number)),
    file,
    { analysers },
  )
  const index = await sqliteEngine.open(file)
  if (!index) throw new Error('nothing was built')
  const spelling = createSpelling(await index.vocabulary('sv'))
  const tools = {
    analysers,
    thesaurus: { matches: () => [] },
    spelling: () => spelling,
  }
  const scratch = createScratch(index.documentCount)
  return (
    text: string,
    filter: (document: number) => boolean = () => true,
    besides: number[] = [],
  ) => {
    const { concepts } = readQuery({ text, lang: 'sv', space: 'sv' }, tools)
    const wanted = { filter, limit: 10, besides, fewPostings }
    return scoreSpace(index, { lang: 'sv', concepts }, wanted, scratch)
  }
}

test('candidates from rare terms are scored as if every document had been', async () => {
  const [whole, pruned] = [await openWith(Number.POSITIVE_INFINITY), await openWith(0)]
  for (const text of [
    'utbildning till svetsare på distans',
    'svetsare kurs',
    'lärare komvux ansökan',
  ]) {
    const [one, other] = [await whole(text), await pruned(text)]
    expect(one.leading).toHaveLength(10)
    for (const found of other.leading) {
      expect(other.lexical(found)).toBeCloseTo(one.lexical(found), 5)
      expect(other.coverage(found)).toBeCloseTo(one.coverage(found), 5)
    }
    expect(other.leading.map(other.lexical)).toEqual(
      one.leading.map((found) => expect.closeTo(one.lexical(found), 5)),
    )
  }
})

test('the filter holds for candidates, and what must be scored is scored', async () => {
  const pruned = await openWith(0)
  const { leading, lexical } = await pruned(
    'utbildning svetsare',
    (number) => number % 3 === 0,
    [4],
  )
  expect(leading.length).toBeGreaterThan(0)
  expect(leading.every((number) => number % 3 === 0)).toBe(true)
  expect(lexical(4)).toBeGreaterThan(0)
})
