import { RunnableLambda } from '@langchain/core/runnables'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Knowledge, openKnowledge } from '#knowledge/knowledge.ts'
import { RecordRetriever } from '#knowledge/langchain/retriever.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openKnowledge({
    indexFile: 'node_modules/.cache/ledstang/test-index.db',
    onProgress: () => {},
  })
}, 120_000)
afterAll(() => knowledge.close())

test('gives records with their sources, in the language that was asked for', async () => {
  for (const lang of ['sv', 'en'] as const) {
    const retriever = new RecordRetriever({ knowledge, query: { lang, limit: 3 } })
    const text =
      lang === 'sv' ? 'Vad är en prövning?' : 'How old can you be to get student finance?'
    const documents = await retriever.invoke(text)
    const { hits } = await knowledge.search({ text, lang, limit: 3 })
    expect(documents.map(({ id }) => id)).toEqual(hits.map(({ id }) => id))
    for (const { id = '', pageContent, metadata } of documents) {
      expect(pageContent.length).toBeGreaterThan(20)
      expect(metadata.title).toBe(knowledge.titleOf(id, lang))
      expect(metadata.sources.length).toBeGreaterThan(0)
    }
  }
})

test('works in a chain', async () => {
  const retriever = new RecordRetriever({ knowledge, query: { lang: 'sv', limit: 1 } })
  const chain = retriever.pipe(RunnableLambda.from((found: unknown[]) => found.length))
  expect(await chain.invoke('Vad är komvux?')).toBe(1)
})
