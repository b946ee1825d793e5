// The product’s own search over a benchmark, through the same build and the same retriever.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIndex } from '../../knowledge/index/build.ts'
import { openIndex } from '../../knowledge/index/search-index.ts'
import { createRetriever, type RetrieverTools } from '../../knowledge/retrieval/retrieve.ts'
import type { Collection } from './collection.ts'
import type { Engine } from './yardsticks.ts'

/** Builds an index of the collection in a temporary folder and opens it. */
export async function createOurs(
  collection: Collection,
  tools: RetrieverTools,
  lang: 'sv' | 'en',
): Promise<Engine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-eval-'))
  const file = path.join(folder, 'index.db')
  const embedder = tools.meaning?.embedder
  await buildIndex(collection.documents, file, {
    analysers: tools.analysers,
    ...(embedder ? { embedder } : {}),
  })
  const index = openIndex(file)
  const retriever = createRetriever(index, tools)
  return {
    name: tools.meaning ? 'hybrid' : 'ledstang',
    async rank(text, limit) {
      const { hits } = await retriever.search({ text, lang, limit })
      return hits.map((hit) => hit.id)
    },
    close() {
      index.close()
      rmSync(folder, { recursive: true })
    },
  }
}
