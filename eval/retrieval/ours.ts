// The product’s own search over a benchmark, through the same build and the same retriever.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Embedder } from '../../knowledge/embedding/embedder.ts'
import type { SearchIndex } from '../../knowledge/index/port.ts'
import { sqliteEngine } from '../../knowledge/index/sqlite/engine.ts'
import type { KnowledgeLang } from '../../knowledge/languages/language.ts'
import { createRetriever, type RetrieverTools } from '../../knowledge/retrieval/retrieve.ts'
import type { Collection } from './collection.ts'
import type { Engine } from './yardsticks.ts'

/** Our own engine; `meaning` is its leg of vectors alone, where there is an embedder. */
export type OurEngine = Engine & { meaning: Engine | null }

/** The nearest by meaning, whatever the words are. */
function createMeaningLeg(index: SearchIndex, embedder: Embedder): Engine {
  return {
    name: 'meaning',
    async rank(text, limit) {
      const [vector] = await embedder.embed([text], 'query')
      const near = vector ? await index.vectors.nearest(vector, limit) : []
      const documents = await index.documents(near.map(({ document }) => document))
      return documents.map(({ id }) => id)
    },
    close: () => undefined,
  }
}

/** Builds an index of the collection in a temporary folder and opens it. */
export async function createOurs(
  collection: Collection,
  tools: RetrieverTools,
  lang: KnowledgeLang,
): Promise<OurEngine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-eval-'))
  const file = path.join(folder, 'index.db')
  const embedder = tools.meaning?.embedder
  await sqliteEngine.build(collection.documents, file, {
    analysers: tools.analysers,
    ...(embedder ? { embedder } : {}),
  })
  const index = await sqliteEngine.open(file)
  if (!index) throw new Error(`there is no index at ${file}`)
  const retriever = createRetriever(index, tools)
  return {
    name: embedder ? 'hybrid' : 'ledstang',
    meaning: embedder ? createMeaningLeg(index, embedder) : null,
    async rank(text, limit, asked = lang) {
      const { hits } = await retriever.search({ text, lang: asked, limit })
      return hits.map((hit) => hit.id)
    },
    close() {
      void index.close()
      rmSync(folder, { recursive: true })
    },
  }
}
