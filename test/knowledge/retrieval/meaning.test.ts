import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Embedder } from '#knowledge/embedding/embedder.ts'
import type { SearchIndex } from '#knowledge/index/port.ts'
import { sqliteEngine } from '#knowledge/index/sqlite/engine.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createThesaurus } from '#knowledge/languages/thesaurus.ts'
import { createRetriever } from '#knowledge/retrieval/retrieve.ts'
import { createLetterEmbedder } from '../../helpers/letter-embedder.ts'
import { textDocument } from '../../helpers/text-document.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-meaning-'))
const analysers = createAnalysers()
const thesaurus = createThesaurus([], analysers)
let index: SearchIndex
beforeAll(async () => {
  const file = path.join(folder, 'index.db')
  const documents = [
    textDocument('komvux', 'Komvux är gratis'),
    textDocument('umea', 'Komvux i Umeå har vägledare', ['2480']),
  ]
  const { embedder } = createLetterEmbedder()
  await sqliteEngine.build(documents, file, { analysers, embedder })
  const built = await sqliteEngine.open(file)
  if (!built) throw new Error('nothing was built')
  index = built
})
afterAll(async () => {
  await index.close()
  rmSync(folder, { recursive: true })
})

const question = { text: 'komvux', lang: 'sv' } as const

function retrieverWith(embedder: Embedder, restMs = 60_000) {
  const reported: string[] = []
  const report = (line: string) => void reported.push(line)
  const meaning = { embedder, report, restMs }
  return { retriever: createRetriever(index, { analysers, thesaurus, meaning }), reported }
}

test('a hit tells how near its meaning is', async () => {
  const { retriever } = retrieverWith(createLetterEmbedder().embedder)
  const { hits } = await retriever.search(question)
  expect(hits).toHaveLength(2)
  for (const { legs } of hits) expect(legs.dense).not.toBeNull()
})

test('what is near but out of the place is not found', async () => {
  const { retriever } = retrieverWith(createLetterEmbedder().embedder)
  const { hits } = await retriever.search({ ...question, municipality: '0180' })
  expect(hits.map(({ id }) => id)).toEqual(['komvux'])
})

test('an embedder that is away is said once and left alone; words answer', async () => {
  let asked = 0
  const away: Embedder = {
    model: 'letters',
    embed() {
      asked += 1
      return Promise.reject(new TypeError('fetch failed'))
    },
  }
  const { retriever, reported } = retrieverWith(away)
  const plain = await createRetriever(index, { analysers, thesaurus }).search(question)
  const asData = (result: unknown): unknown => JSON.parse(JSON.stringify(result))
  expect(asData(await retriever.search(question))).toEqual(asData(plain))
  expect(asData(await retriever.search(question))).toEqual(asData(plain))
  expect(plain.hits[0]?.legs.dense).toBeNull()
  expect(asked).toBe(1)
  expect(reported).toHaveLength(1)
})

test('an embedder that is back is asked again', async () => {
  const { embedder } = createLetterEmbedder()
  let isAway = true
  const changing: Embedder = {
    model: embedder.model,
    embed: (...given) => (isAway ? Promise.reject(new Error('away')) : embedder.embed(...given)),
  }
  const { retriever, reported } = retrieverWith(changing, 0)
  await retriever.search(question)
  isAway = false
  const { hits } = await retriever.search(question)
  expect(hits[0]?.legs.dense).not.toBeNull()
  expect(reported).toHaveLength(2)
})

test('giving up a question is not an outage', async () => {
  const { retriever, reported } = retrieverWith(createLetterEmbedder().embedder)
  await expect(retriever.search(question, AbortSignal.abort())).rejects.toThrow()
  expect((await retriever.search(question)).hits[0]?.legs.dense).not.toBeNull()
  expect(reported).toEqual([])
})

test('a model that the index does not know is refused with what to do', () => {
  expect(() => retrieverWith(createLetterEmbedder('other').embedder)).toThrow(
    /vectors of letters.*Build the index again/,
  )
})
