// What is known of embedding models: how they want texts marked, and how they did in Swedish.
import type { EmbeddingPurpose } from './embedder.ts'

/** One family of models. */
export type KnownModel = {
  /** Beginning of the name in Ollama, folders and tags aside. */
  name: string
  /** What stands before a question and before a passage. */
  prefix: Record<EmbeddingPurpose, string>
  /** nDCG@10 on MTEB SweFaqRetrieval, as published; null where nobody has published one. */
  sweFaq: number | null
}

/** nDCG@10 of plain BM25 on MTEB SweFaqRetrieval. */
export const sweFaqOfBm25 = 53.5

const bare = { query: '', document: '' }
const searched = { query: 'search_query: ', document: 'search_document: ' }

/** Known families; of two that fit a name the longer one holds. Sources: docs/embedders.md. */
export const knownModels: readonly KnownModel[] = [
  {
    name: 'embeddinggemma',
    prefix: { query: 'task: search result | query: ', document: 'title: none | text: ' },
    sweFaq: null,
  },
  { name: 'bge-m3', prefix: bare, sweFaq: 76.6 },
  { name: 'snowflake-arctic-embed2', prefix: { query: 'query: ', document: '' }, sweFaq: 78.7 },
  {
    name: 'multilingual-e5-large',
    prefix: { query: 'query: ', document: 'passage: ' },
    sweFaq: 80,
  },
  {
    name: 'multilingual-e5-base',
    prefix: { query: 'query: ', document: 'passage: ' },
    sweFaq: 75.3,
  },
  {
    name: 'multilingual-e5-small',
    prefix: { query: 'query: ', document: 'passage: ' },
    sweFaq: 71.2,
  },
  {
    name: 'qwen3-embedding',
    prefix: {
      query:
        'Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:',
      document: '',
    },
    sweFaq: 67.7,
  },
  { name: 'nomic-embed-text-v2-moe', prefix: searched, sweFaq: null },
  { name: 'nomic-embed-text', prefix: searched, sweFaq: 49.2 },
  {
    name: 'mxbai-embed-large',
    prefix: { query: 'Represent this sentence for searching relevant passages: ', document: '' },
    sweFaq: 48.2,
  },
  { name: 'all-minilm', prefix: bare, sweFaq: 41.1 },
]

/** The family of a model such as "jeffh/intfloat-multilingual-e5-large:q8_0"; null if unknown. */
export function findKnownModel(model: string): KnownModel | null {
  const name = (model.split('/').at(-1) ?? '').split(':')[0] ?? ''
  const fitting = knownModels.filter((known) => name.includes(known.name))
  return fitting.sort((a, b) => b.name.length - a.name.length)[0] ?? null
}

/** What whoever configures `model` should know first; null where nothing speaks against it. */
export function warningFor(model: string): string | null {
  const known = findKnownModel(model)
  if (!known) {
    return `The embedder "${model}" is not in the table of docs/embedders.md: texts go to it without a prefix, and nothing is known of its Swedish.`
  }
  if (known.sweFaq === null || known.sweFaq >= sweFaqOfBm25) return null
  return `The embedder "${model}" is weak in Swedish: nDCG@10 ${known.sweFaq.toFixed(1)} on SweFAQ, where plain BM25 has ${sweFaqOfBm25.toFixed(1)}. docs/embedders.md names better ones.`
}
