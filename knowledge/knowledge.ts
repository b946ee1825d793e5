// ★ The only door to the knowledge. Outside this folder nothing else is imported.
import { existsSync } from 'node:fs'
import {
  aspectShares,
  buildKnowledgeIndex,
  type Commons,
  commonsId,
  currentSourceHash,
  leadingByTopic,
} from './build-index.ts'
import type { Knowledge, NationalKnowledge } from './contract.ts'
import type { Embedder } from './embedding/embedder.ts'
import { openIndex, type SearchIndex } from './index/search-index.ts'
import { createAnalysers } from './languages/analysers.ts'
import { type Bridge, createBridge, readBridge } from './languages/bridge.ts'
import { createLanguageDetector } from './languages/detect.ts'
import { createThesaurus, type Thesaurus } from './languages/thesaurus.ts'
import { layOver, type Own } from './lay-over.ts'
import { indexOwn, type NationalIndex } from './own-index.ts'
import { readRecords } from './read-records.ts'
import { checkContent } from './records/check.ts'
import { loadOwnRecords } from './records/load.ts'
import { createPlaceFinder } from './records/place-finder.ts'
import type { KnowledgeRecord } from './records/registry.ts'
import { type Aspects, createAspects } from './retrieval/aspects.ts'
import { createRerank, type Rerank, rerankDepth } from './retrieval/rerank.ts'
import { createRetriever, createSpellings, type Retriever } from './retrieval/retrieve.ts'
import { isSureOf, sureness, sureTerms } from './retrieval/sure.ts'

export type {
  Knowledge,
  KnowledgeQuery,
  ListedRecord,
  NationalKnowledge,
} from './contract.ts'
export { createEmbedder } from './embedding/create-embedder.ts'
export { unsupportedClaims } from './records/claims.ts'
export { lix } from './records/readability.ts'
export type { KnowledgeRecord, Loaded, RecordType } from './records/registry.ts'
export type { Source } from './records/source.ts'
export type { Place } from './records/types/place.ts'
export type { Topic } from './records/vocabulary.ts'
export { explainHit } from './retrieval/explain.ts'
export type { RerankedHit as Hit } from './retrieval/rerank.ts'
export { type RecordHistory, readHistory } from './upkeep/history.ts'

/** Where the index lies, who hears of progress, and which embedder is asked beside the words. */
export type KnowledgeOptions = {
  indexFile: string
  onProgress: (line: string) => void
  embedder?: Embedder
}

/** Hits that are given where none says how many. */
const defaultLimit = 10

/** An open index with what is stored beside its records. */
type Opened = { index: SearchIndex; commons: Commons }

function commonsOf(index: SearchIndex): Commons {
  const stored = index.findDocument(commonsId)
  if (!stored) throw new Error('the index lacks its places and topics: build it again')
  return index.payload(stored.number) as Commons
}

function openIfCurrent(file: string, embedder?: Embedder): Opened | null {
  if (!existsSync(file)) return null
  try {
    const index = openIndex(file)
    const isSameModel = !embedder || index.meta.embedder?.model === embedder.model
    const commons = commonsOf(index)
    if (isSameModel && commons.sourceHash === currentSourceHash()) return { index, commons }
    index.close()
  } catch {
    return null // of an older format: it is built again
  }
  return null
}

async function openOrBuild(options: KnowledgeOptions): Promise<Opened> {
  const { indexFile, onProgress, embedder } = options
  const current = openIfCurrent(indexFile, embedder)
  if (current) return current
  try {
    await buildKnowledgeIndex(indexFile, createAnalysers(), onProgress, embedder)
  } catch (error) {
    if (!embedder) throw error
    // Whatever is not the fault of the embedder comes up again without it.
    onProgress(`No vectors from ${embedder.model} (${messageOf(error)}): found by words alone.`)
    return openOrBuild({ indexFile, onProgress })
  }
  const index = openIndex(indexFile)
  return { index, commons: commonsOf(index) }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'no reason given'

/** The embedder of the options, where the index holds vectors of its model. */
const meaningOf = (index: SearchIndex, { embedder, onProgress }: KnowledgeOptions) =>
  embedder && index.meta.embedder?.model === embedder.model
    ? { meaning: { embedder, report: onProgress } }
    : {}

/** How hits of an index are found and put in order. */
function createSearch(retriever: Retriever, rerank: Rerank): Knowledge['search'] {
  return async ({ region, municipality, context, limit = defaultLimit, ...query }) => {
    const { hits, understood } = await retriever.search({
      ...query,
      limit: Math.max(limit, rerankDepth),
      ...(municipality ? { municipality } : {}),
      ...(region ? { regions: [region] } : {}),
    })
    return {
      hits: rerank(hits, { text: query.text, context: context ?? '' }).slice(0, limit),
      understood,
    }
  }
}

type Tools = NationalIndex & { thesaurus: Thesaurus; aspects: Aspects; commons: Commons }

/** What is made when it is first asked for. */
function later<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Records of a site: at hand at once, indexed when something is looked for among them. */
function ownOf(records: readonly KnowledgeRecord[], open: () => Omit<Own, 'leading'>): Own {
  const byId = new Map(records.map((record) => [record.id, record]))
  return {
    get: (id) => byId.get(id) ?? null,
    leading: leadingByTopic(records),
    search: (query) => open().search(query),
    list: () => open().list(),
    titleOf: (id, lang) => open().titleOf(id, lang),
    services: () => open().services(),
    localGuidance: (where) => open().localGuidance(where),
  }
}

/** Lays the records below a folder over the national ones. */
function createWithOwn(national: Knowledge, tools: Tools): NationalKnowledge['withOwn'] {
  const { commons, aspects, analysers, thesaurus } = tools
  return (folder) => {
    const content = loadOwnRecords(folder, commons)
    const problems = checkContent(content, national.list())
    if (problems.length > 0) return { knowledge: null, problems }
    const { records } = content
    const open = later(() => {
      const { index, spelling } = indexOwn(records, tools)
      const shares = aspectShares(records, aspects)
      const rerank = createRerank(aspects, { shares, rarity: commons.aspects.rarity })
      const retriever = createRetriever(index, { analysers, thesaurus, spelling })
      return { ...readRecords(index), search: createSearch(retriever, rerank) }
    })
    return { knowledge: layOver(national, ownOf(records, open)), problems }
  }
}

/** Opens the knowledge; builds its index first where that is missing or out of date. */
export async function openKnowledge(options: KnowledgeOptions): Promise<NationalKnowledge> {
  const { index, commons } = await openOrBuild(options)
  const { places, topics, deciders, leading, words } = commons
  const analysers = createAnalysers(words.lexicon)
  const aspects = createAspects(words.aspects)
  let bridge: Bridge | null = null // few questions need it
  const thesaurus = createThesaurus(words.thesaurus, analysers, words.stems)
  const spelling = createSpellings(index)
  const tools = { analysers, thesaurus, spelling }
  const retriever = createRetriever(index, { ...tools, ...meaningOf(index, options) })
  const records = readRecords(index)
  const topicById = new Map(topics.map((topic) => [topic.id, topic]))
  const deciderById = new Map(deciders.map((decider) => [decider.id, decider]))
  const placeByCode = new Map(places.map((place) => [place.code, place]))
  const knowledge: Knowledge = {
    ...records,
    search: createSearch(retriever, createRerank(aspects, commons.aspects)),
    isSure: isSureOf,
    sureness,
    sureTerms,
    detectLanguage: createLanguageDetector(),
    bridge: (text, writtenIn) => {
      bridge ??= createBridge(readBridge())
      return bridge(text, writtenIn)
    },
    namesMatter: aspects.namesMatter,
    findPlace: createPlaceFinder(places),
    place: (code) => placeByCode.get(code) ?? null,
    places: () => [...places].sort((a, b) => a.code.localeCompare(b.code)),
    leading: (topic) => (leading[topic] ?? []).flatMap((id) => records.get(id) ?? []),
    topic: (id) => topicById.get(id) ?? null,
    topics: () => topics,
    decider: (id) => deciderById.get(id) ?? null,
    stats: () => ({ records: index.documentCount - 1, builtAt: index.meta.builtAt }),
    close: () => index.close(),
  }
  return { ...knowledge, withOwn: createWithOwn(knowledge, { index, aspects, commons, ...tools }) }
}
