// ★ The only door to the knowledge. Outside this folder nothing else is imported.
import { existsSync } from 'node:fs'
import { buildKnowledgeIndex, type Commons, commonsId, currentSourceHash } from './build-index.ts'
import type { Embedder } from './embedding/embedder.ts'
import { openIndex, type SearchIndex } from './index/search-index.ts'
import { createAnalysers } from './languages/analysers.ts'
import { type Bridge, createBridge, readBridge } from './languages/bridge.ts'
import { createLanguageDetector, type DetectedLanguage } from './languages/detect.ts'
import { createThesaurus } from './languages/thesaurus.ts'
import { createPlaceFinder, type FoundPlace } from './records/place-finder.ts'
import type { KnowledgeRecord, Loaded } from './records/registry.ts'
import type { Place } from './records/types/place.ts'
import type { Decider, Topic } from './records/vocabulary.ts'
import { createAspects } from './retrieval/aspects.ts'
import { createRerank, type RerankedHit as Hit, rerankDepth } from './retrieval/rerank.ts'
import { createRetriever, type SearchResult } from './retrieval/retrieve.ts'
import { isSureOf, sureness, sureTerms } from './retrieval/sure.ts'

export { createEmbedder } from './embedding/create-embedder.ts'
export { unsupportedClaims } from './records/claims.ts'
export { lix } from './records/readability.ts'
export type { KnowledgeRecord, Loaded, RecordType } from './records/registry.ts'
export type { Source } from './records/source.ts'
export type { Place } from './records/types/place.ts'
export type { Topic } from './records/vocabulary.ts'
export { type RecordHistory, readHistory } from './upkeep/history.ts'
export type { Hit }

/** A record in a list. */
export type ListedRecord = { id: string; type: string; topic: string | null }

/** A question to the knowledge. Filters never hide what holds for the whole country. */
export type KnowledgeQuery = {
  text: string
  lang: 'sv' | 'en'
  limit?: number
  /** What was said before, where the question leans on it: its matter is looked for too. */
  context?: string[]
  types?: string[]
  region?: string
  municipality?: string
}

/** Everything that answers are made from. */
export type Knowledge = {
  search(query: KnowledgeQuery): Promise<Omit<SearchResult, 'hits'> & { hits: Hit[] }>
  /** Whether the first hit is sure enough to be said; the threshold was found on data. */
  isSure(hits: readonly Hit[], question: string): boolean
  /** Probability that the first hit answers the question. */
  sureness(hits: readonly Hit[], question: string): number
  /** Terms that `sureness` weighs, for fitting. */
  sureTerms(hits: readonly Hit[], question: string): number[]
  get(id: string): KnowledgeRecord | null
  /** Name by which a record is shown in lists. */
  titleOf(id: string, lang: 'sv' | 'en'): string
  detectLanguage(text: string): DetectedLanguage
  /** Swedish search words for a text in a language that no record is written in; "" if none. */
  bridge(text: string, writtenIn: string): string
  /** Whether a text names a matter of this field, such as a form of education or a kind of support. */
  namesMatter(text: string): boolean
  findPlace(text: string): FoundPlace | null
  place(code: string): Place | null
  /** All regions and municipalities, by code. */
  places(): readonly Place[]
  /** All services, background records left out, in the order of the index. */
  services(): readonly Loaded<'service'>[]
  /** Guidance services of a municipality, else of its region; empty where none is known. */
  localGuidance(where: { municipality?: string; region?: string }): KnowledgeRecord[]
  /** Statements of a topic whose leads rule the whole matter in or out. */
  leading(topic: string): KnowledgeRecord[]
  topic(id: string): Topic | null
  /** All topics, in the order of topics.yaml. */
  topics(): readonly Topic[]
  /** Every record: id, type and topic, in the order of the index. */
  list(): readonly ListedRecord[]
  decider(id: string): Decider | null
  stats(): { records: number; builtAt: string }
  close(): void
}

/** Where the index lies, who hears of progress, and which embedder is asked beside the words. */
export type KnowledgeOptions = {
  indexFile: string
  onProgress: (line: string) => void
  embedder?: Embedder
}

/** Hits that are given where none says how many. */
const defaultLimit = 10

type Analysers = ReturnType<typeof createAnalysers>

function openIfCurrent(file: string, embedder?: Embedder): SearchIndex | null {
  if (!existsSync(file)) return null
  try {
    const index = openIndex(file)
    const isSameModel = !embedder || index.meta.embedder?.model === embedder.model
    if (isSameModel && commonsOf(index).sourceHash === currentSourceHash()) return index
    index.close()
  } catch {
    return null // of an older format: it is built again
  }
  return null
}

function commonsOf(index: SearchIndex): Commons {
  const stored = index.findDocument(commonsId)
  if (!stored) throw new Error('the index lacks its places and topics: build it again')
  return index.payload(stored.number) as Commons
}

async function openOrBuild(options: KnowledgeOptions, analysers: Analysers): Promise<SearchIndex> {
  const { indexFile, onProgress, embedder } = options
  const current = openIfCurrent(indexFile, embedder)
  if (current) return current
  try {
    await buildKnowledgeIndex(indexFile, analysers, onProgress, embedder)
  } catch (error) {
    if (!embedder) throw error
    // Whatever is not the fault of the embedder comes up again without it.
    onProgress(`No vectors from ${embedder.model} (${messageOf(error)}): found by words alone.`)
    return openOrBuild({ indexFile, onProgress }, analysers)
  }
  return openIndex(indexFile)
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'no reason given'

/** The embedder of the options, where the index holds vectors of its model. */
const meaningOf = (index: SearchIndex, { embedder, onProgress }: KnowledgeOptions) =>
  embedder && index.meta.embedder?.model === embedder.model
    ? { meaning: { embedder, report: onProgress } }
    : {}

/** Name of a record in a list: its name, title or first way of asking. */
function nameOf(record: KnowledgeRecord, lang: 'sv' | 'en'): string {
  if ('name' in record) return record.name[lang]
  if ('title' in record) return record.title[lang]
  return record.asks[lang][0] ?? record.id
}

function createRecordReader(index: SearchIndex) {
  const read = new Map<string, KnowledgeRecord | null>()
  return (id: string): KnowledgeRecord | null => {
    const known = read.get(id)
    if (known !== undefined) return known
    const stored = id === commonsId ? null : index.findDocument(id)
    const record = stored ? (index.payload(stored.number) as KnowledgeRecord) : null
    read.set(id, record)
    return record
  }
}

const isLocalGuidance = (record: KnowledgeRecord | null): record is KnowledgeRecord =>
  record?.type === 'service' && record.kind === 'guidance' && !record.isBackground

function createLocalGuidance(index: SearchIndex, get: (id: string) => KnowledgeRecord | null) {
  const servicesIn = (code: string) =>
    index
      .documentsIn([code], [])
      .map((number) => get(index.document(number).id))
      .filter(isLocalGuidance)
  return ({ municipality, region }: { municipality?: string; region?: string }) => {
    const near = municipality ? servicesIn(municipality) : []
    return near.length > 0 || !region || municipality ? near : servicesIn(region)
  }
}

function createServices(index: SearchIndex, get: (id: string) => KnowledgeRecord | null) {
  let services: readonly Loaded<'service'>[] | null = null
  return (): readonly Loaded<'service'>[] => {
    services ??= Array.from({ length: index.documentCount }, (_, number) => index.document(number))
      .filter(({ type }) => type === 'service')
      .map(({ id }) => get(id))
      .filter((record) => record?.type === 'service')
      .filter((service) => !service.isBackground)
    return services
  }
}

const listOf = (index: SearchIndex): ListedRecord[] =>
  Array.from({ length: index.documentCount }, (_, number) => index.document(number))
    .filter(({ id }) => id !== commonsId)
    .map(({ id, type, topic }) => ({ id, type, topic }))

/** Opens the knowledge; builds its index first where that is missing or out of date. */
export async function openKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  const analysers = createAnalysers()
  const index = await openOrBuild(options, analysers)
  const { places, topics, deciders, leading, aspects, words } = commonsOf(index)
  const allAspects = createAspects(words.aspects)
  const rerank = createRerank(allAspects, aspects)
  let bridge: Bridge | null = null // few questions need it
  const retriever = createRetriever(index, {
    analysers,
    thesaurus: createThesaurus(words.thesaurus, analysers),
    ...meaningOf(index, options),
  })
  const get = createRecordReader(index)
  const topicById = new Map(topics.map((topic) => [topic.id, topic]))
  const deciderById = new Map(deciders.map((decider) => [decider.id, decider]))
  const placeByCode = new Map(places.map((place) => [place.code, place]))
  return {
    search: async ({ region, municipality, context, limit = defaultLimit, ...query }) => {
      const { hits, understood } = await retriever.search({
        ...query,
        limit: Math.max(limit, rerankDepth),
        ...(municipality ? { municipality } : {}),
        ...(region ? { regions: [region] } : {}),
      })
      return {
        hits: rerank(hits, { text: query.text, context: context ?? [] }).slice(0, limit),
        understood,
      }
    },
    isSure: isSureOf,
    sureness,
    sureTerms,
    get,
    titleOf: (id, lang) => {
      const record = get(id)
      return record ? nameOf(record, lang) : id
    },
    detectLanguage: createLanguageDetector(),
    bridge: (text, writtenIn) => {
      bridge ??= createBridge(readBridge())
      return bridge(text, writtenIn)
    },
    namesMatter: allAspects.namesMatter,
    findPlace: createPlaceFinder(places),
    place: (code) => placeByCode.get(code) ?? null,
    places: () => [...places].sort((a, b) => a.code.localeCompare(b.code)),
    services: createServices(index, get),
    localGuidance: createLocalGuidance(index, get),
    leading: (topic) => (leading[topic] ?? []).flatMap((id) => get(id) ?? []),
    topic: (id) => topicById.get(id) ?? null,
    topics: () => topics,
    list: () => listOf(index),
    decider: (id) => deciderById.get(id) ?? null,
    stats: () => ({ records: index.documentCount - 1, builtAt: index.meta.builtAt }),
    close: () => index.close(),
  }
}
