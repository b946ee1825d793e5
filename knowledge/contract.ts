// What the knowledge gives to those outside. Built in knowledge.ts, laid over in own-records.ts.
import type { DetectedLanguage } from './languages/detect.ts'
import type { Problem } from './records/load.ts'
import type { FoundPlace } from './records/place-finder.ts'
import type { KnowledgeRecord, Loaded } from './records/registry.ts'
import type { Place } from './records/types/place.ts'
import type { Decider, Topic } from './records/vocabulary.ts'
import type { RerankedHit } from './retrieval/rerank.ts'
import type { SearchResult } from './retrieval/retrieve.ts'

/** A record in a list. */
export type ListedRecord = { id: string; type: string; topic: string | null }

/** A question to the knowledge. Filters never hide what holds for the whole country. */
export type KnowledgeQuery = {
  text: string
  lang: 'sv' | 'en'
  limit?: number
  /** What was said before, where the question leans on it: its matter is looked for too. */
  context?: string
  types?: string[]
  /** Ids of education forms; records that are bound to none stay. */
  forms?: string[]
  /** Language that a programme is taught in; records that say nothing of it stay. */
  taughtIn?: 'sv' | 'en'
  region?: string
  municipality?: string
}

/** What a search gives, best first. */
export type KnowledgeFound = Omit<SearchResult, 'hits'> & { hits: RerankedHit[] }

/** Everything that answers are made from. */
export type Knowledge = {
  search(query: KnowledgeQuery): Promise<KnowledgeFound>
  /** Whether the first hit is sure enough to be said; the threshold was found on data. */
  isSure(hits: readonly RerankedHit[], question: string): boolean
  /** Probability that the first hit answers the question. */
  sureness(hits: readonly RerankedHit[], question: string): number
  /** Terms that `sureness` weighs, for fitting. */
  sureTerms(hits: readonly RerankedHit[], question: string): number[]
  /** A record that was written for the service; those of a catalogue (programmes) are not held: see `read`. */
  get(id: string): KnowledgeRecord | null
  /** Records by id, of catalogues too, in the order of `ids`; for what was found. Unknown ids are left out. */
  read(ids: readonly string[]): Promise<KnowledgeRecord[]>
  /** Name by which a record that `get` knows is shown in lists. */
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
  /** Every record that `get` knows: id, type and topic, in the order of the index. */
  list(): readonly ListedRecord[]
  decider(id: string): Decider | null
  stats(): { records: number; builtAt: string }
  close(): void
}

/** The knowledge of the whole country, over which a site may lay records of its own. */
export type NationalKnowledge = Knowledge & {
  /**
   * Reads the records below `folder` and lays them over the national ones.
   * @returns null for the knowledge where a record is faulty, with every fault
   */
  withOwn(folder: string): { knowledge: Knowledge | null; problems: Problem[] }
}
