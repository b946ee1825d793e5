// An index on another machine: every read takes its time. Searches at once find what each finds alone, and
// none waits often.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { IndexDocument } from '#knowledge/index/document.ts'
import type { SearchIndex } from '#knowledge/index/port.ts'
import { sqliteEngine } from '#knowledge/index/sqlite/engine.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createSpelling } from '#knowledge/languages/spelling.ts'
import { createThesaurus } from '#knowledge/languages/thesaurus.ts'
import { readQuery } from '#knowledge/retrieval/query.ts'
import {
  createRetriever,
  type RetrieverTools,
  type SearchQuery,
} from '#knowledge/retrieval/retrieve.ts'
import { scoreSpace } from '#knowledge/retrieval/score-space.ts'
import { createScratch } from '#knowledge/retrieval/scratch.ts'
import { createRandom } from '../../../eval/retrieval/metrics.ts'
import { createLetterEmbedder } from '../../helpers/letter-embedder.ts'

const analysers = createAnalysers()
const thesaurus = createThesaurus([], analysers)
const words = ['komvux', 'folkhögskola', 'studiemedel', 'ansökan', 'distans', 'svetsare', 'betyg']
const pairOf = (number: number): string =>
  `${words[number % words.length]} ${words[(3 * number + 1) % words.length]}`

const documents = Array.from(
  { length: 120 },
  (_, number): IndexDocument => ({
    id: `d${number}`,
    type: 'statement',
    topic: `topic-${number % 5}`,
    payload: {},
    ...(number % 4 === 0 ? { regions: ['2480'] } : {}),
    units: [
      { field: 'ask', lang: 'sv', text: `Hur är det med ${pairOf(number)}?` },
      { field: 'answer', lang: 'sv', text: `${pairOf(number + 2)} nummer ${number}` },
      { field: 'ask', lang: 'en', text: `What about number ${number}?` },
    ],
  }),
)

/** The index with a wait before every read. */
function after(index: SearchIndex, before: () => Promise<void>): SearchIndex {
  const delayed = <Reads extends object>(reads: Reads): Reads =>
    new Proxy(reads, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...given: unknown[]) => {
          await before()
          return Reflect.apply(value, target, given)
        }
      },
    })
  return delayed({ ...index, vectors: delayed(index.vectors) })
}

/** Reads come back late, and in another order than they were asked for. */
function slowed(index: SearchIndex): SearchIndex {
  const random = createRandom(3)
  return after(index, () => wait(4 * random()))
}

test('50 searches at once find what each finds alone', async () => {
  const index = slowed(await sqliteEngine.hold(documents, { analysers }))
  const queries = Array.from({ length: 50 }, (_, at): SearchQuery => {
    const text = `hur får jag ${pairOf(at)} ${at}`
    return { text, lang: at % 7 === 0 ? 'en' : 'sv', ...(at % 3 ? {} : { municipality: '1280' }) }
  })
  const dataOf = async (retriever: ReturnType<typeof createRetriever>, query: SearchQuery) =>
    JSON.stringify(await retriever.search(query))
  const alone: string[] = []
  const oneByOne = createRetriever(index, { analysers, thesaurus })
  for (const query of queries) alone.push(await dataOf(oneByOne, query))
  const together = createRetriever(index, { analysers, thesaurus })
  expect(await Promise.all(queries.map((query) => dataOf(together, query)))).toEqual(alone)
  expect(new Set(alone).size).toBeGreaterThan(20)
})

test('so do searches that score candidates alone, as in a large index', async () => {
  const index = slowed(await sqliteEngine.hold(documents, { analysers }))
  const spelling = createSpelling(await index.vocabulary('sv'))
  const scratch = createScratch(index.documentCount)
  const leadingFor = async (at: number) => {
    const tools = { analysers, thesaurus, spelling: () => spelling }
    const { concepts } = readQuery({ text: pairOf(at), lang: 'sv', space: 'sv' }, tools)
    const wanted = { filter: () => true, limit: 10, besides: [], fewPostings: 0 }
    const { leading, lexical } = await scoreSpace(index, { lang: 'sv', concepts }, wanted, scratch)
    return leading.map((document) => [document, lexical(document)])
  }
  const numbers = Array.from({ length: 50 }, (_, at) => at)
  const alone: Awaited<ReturnType<typeof leadingFor>>[] = []
  for (const at of numbers) alone.push(await leadingFor(at))
  expect(await Promise.all(numbers.map(leadingFor))).toEqual(alone)
})

/** How often a search waits, one read after the other; reads that are asked for together are one wait. */
async function waitsOf(index: SearchIndex, query: SearchQuery, tools: RetrieverTools) {
  const waiting: (() => void)[] = []
  const retriever = createRetriever(
    after(index, () => new Promise((go) => waiting.push(go))),
    tools,
  )
  let isDone = false
  const searching = retriever.search(query).finally(() => {
    isDone = true
  })
  let waits = 0
  for (; !isDone; await wait(0)) {
    if (waiting.length > 0) waits += 1
    for (const go of waiting.splice(0)) go()
  }
  await searching
  return waits
}

test('a search waits five times, six with vectors; one that finds little asks the other language too', async () => {
  const { embedder } = createLetterEmbedder()
  const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-waits-'))
  const file = path.join(folder, 'index.db')
  await sqliteEngine.build(documents, file, { analysers, embedder })
  const index = await sqliteEngine.open(file)
  if (!index) throw new Error('nothing was built')
  const query: SearchQuery = { text: 'komvux betyg', lang: 'sv', municipality: '2480' }
  const tools = { analysers, thesaurus }
  expect(await waitsOf(index, query, tools)).toBe(5)
  const meaning = { embedder, report: () => undefined }
  expect(await waitsOf(index, query, { ...tools, meaning })).toBeLessThanOrEqual(6)
  const foreign: SearchQuery = { text: 'number about', lang: 'sv' }
  expect(await waitsOf(index, foreign, tools)).toBeLessThanOrEqual(10)
  await index.close()
  rmSync(folder, { recursive: true })
})
