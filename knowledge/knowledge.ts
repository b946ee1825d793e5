// ★ The only door to the knowledge. Outside this folder nothing else is imported.
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
import { type IndexEngine, type SearchIndex, UnusableIndexError } from './index/port.ts'
import { sqliteEngine } from './index/sqlite/engine.ts'
import { createAnalysers } from './languages/analysers.ts'
import { type Bridge, createBridge, readBridge } from './languages/bridge.ts'
import { createLanguageDetector } from './languages/detect.ts'
import { createThesaurus, type Thesaurus } from './languages/thesaurus.ts'
import { layOver, type Own } from './lay-over.ts'
import { indexOwn, type NationalIndex } from './own-index.ts'
import { readRecords, recordsOf } from './read-records.ts'
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
export { nameOf } from './read-records.ts'
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
  /** What keeps the index; SQLite where none is given. */
  engine?: IndexEngine
}

/** Hits that are given where none says how many. */
const defaultLimit = 10

/** An open index with what is stored beside its records. */
type Opened = { index: SearchIndex; commons: Commons }

async function openWithCommons(engine: IndexEngine, place: string): Promise<Opened | null> {
  const index = await engine.open(place)
  if (!index) return null
  const [stored] = await index.findDocuments([commonsId])
  if (!stored) throw new UnusableIndexError('the index lacks places and topics: build it again')
  const [commons] = await index.payloads([stored.number])
  return { index, commons: commons as Commons }
}

async function openIfCurrent(options: KnowledgeOptions): Promise<Opened | null> {
  const { indexFile, embedder, engine = sqliteEngine } = options
  try {
    const opened = await openWithCommons(engine, indexFile)
    if (!opened) return null
    const isSameModel = !embedder || opened.index.meta.embedder?.model === embedder.model
    if (isSameModel && opened.commons.sourceHash === currentSourceHash()) return opened
    await opened.index.close()
  } catch (error) {
    if (!(error instanceof UnusableIndexError)) throw error // an outage
  }
  return null
}

async function openOrBuild(options: KnowledgeOptions): Promise<Opened> {
  const { indexFile, onProgress, embedder, engine = sqliteEngine } = options
  const current = await openIfCurrent(options)
  if (current) return current
  const told = { analysers: createAnalysers(), onProgress, ...(embedder ? { embedder } : {}) }
  try {
    await buildKnowledgeIndex(engine, indexFile, told)
  } catch (error) {
    if (!embedder) throw error
    // Whatever is not the fault of the embedder comes up again without it.
    onProgress(`No vectors from ${embedder.model} (${messageOf(error)}): found by words alone.`)
    return openOrBuild({ indexFile, onProgress, engine })
  }
  const built = await openWithCommons(engine, indexFile)
  if (!built) throw new Error(`${indexFile}: the index that was just built is gone`)
  return built
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

/** What is made when it is first asked for; where that fails, anew the next time. */
function later<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }
}

/** How a site’s own records are searched among, once something is looked for. */
async function createOwnSearch(
  records: readonly KnowledgeRecord[],
  tools: Tools,
): Promise<Knowledge['search']> {
  const { commons, aspects, analysers, thesaurus } = tools
  const { index, spelling } = await indexOwn(records, tools)
  const shares = aspectShares(records, aspects)
  const rerank = createRerank(aspects, { shares, rarity: commons.aspects.rarity })
  return createSearch(createRetriever(index, { analysers, thesaurus, spelling }), rerank)
}

/** Records of a site: at hand at once, indexed when something is looked for among them. */
function ownOf(records: readonly KnowledgeRecord[], tools: Tools): Own {
  const search = later(() => createOwnSearch(records, tools))
  return {
    ...recordsOf(records),
    leading: leadingByTopic(records),
    search: async (query) => (await search())(query),
  }
}

/** Lays the records below a folder over the national ones. */
function createWithOwn(national: Knowledge, tools: Tools): NationalKnowledge['withOwn'] {
  return (folder) => {
    const content = loadOwnRecords(folder, tools.commons)
    const problems = checkContent(content, national.list())
    if (problems.length > 0) return { knowledge: null, problems }
    return { knowledge: layOver(national, ownOf(content.records, tools)), problems }
  }
}

/** Opens the knowledge; builds its index first where that is missing or out of date. */
export async function openKnowledge(options: KnowledgeOptions): Promise<NationalKnowledge> {
  const { engine = sqliteEngine } = options
  const { index, commons } = await openOrBuild(options)
  const { places, topics, deciders, leading, words } = commons
  const analysers = createAnalysers(words.lexicon)
  const aspects = createAspects(words.aspects)
  let bridge: Bridge | null = null // few questions need it
  const thesaurus = createThesaurus(words.thesaurus, analysers, words.stems)
  const spelling = createSpellings(index)
  const tools = { analysers, thesaurus, spelling }
  const retriever = createRetriever(index, { ...tools, ...meaningOf(index, options) })
  const records = await readRecords(index)
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
    close: () => void index.close(),
  }
  return {
    ...knowledge,
    withOwn: createWithOwn(knowledge, { engine, index, aspects, commons, ...tools }),
  }
}
