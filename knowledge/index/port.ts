// The port that every engine of the index implements; the contract is test/knowledge/index/contract.ts.
// Whatever may be a round trip to a server is a promise and takes many keys at once. Columns with one small
// value a document are loaded when an index is opened, since ranking reads them for every candidate.
import type { Embedder } from '../embedding/embedder.ts'
import type { Analyser, KnowledgeLang } from '../languages/language.ts'
import type { IndexDocument, UnitField } from './document.ts'
import type { BuildProgress } from './progress.ts'
import type { LegKind } from './terms.ts'

/** Documents that hold a term, in rising order, and how often each does, in the counts of `fieldCounts`. */
export type Postings = { documents: Uint32Array; counts: Uint8Array }

/** Numbers of terms, text after text, and where those of each text end. */
export type Run = { terms: Uint32Array; ends: Uint32Array }

/** The terms of all texts of a document in one language; `stem` has the stem of each word. */
export type UnitTerms = Record<LegKind | 'stem', Run>

/** What BM25 must know about a leg; lengths are in the counts of `fieldCounts`. */
export type LegStatistics = {
  documents: number
  averageLength: number
  lengths: Uint16Array
  /** Mean number of terms of one text. */
  unitLength: number
  /** Number of terms; they are numbered from 0 on. */
  terms: number
}

/** A document as stored; `payload` is what was given at build time. */
export type StoredDocument = { number: number; id: string; type: string; topic: string | null }

/** A text of a document. */
export type StoredUnit = { number: number; field: UnitField; lang: KnowledgeLang; text: string }

/** The model whose vectors an index holds. */
export type IndexEmbedder = {
  model: string
  dimensions: number
  /** Mean cosine between its passages: what texts have in common that have nothing in common. */
  nearness: number
}

/** Facts about the index itself. */
export type IndexMeta = {
  builtAt: string
  contentHash: string
  embedder: IndexEmbedder | null
}

/** A property of documents with few values: a code for each document into `names`. */
export type Facet = { names: string[]; codes: Uint16Array }

/** A document with the cosine of its nearest passage. */
export type Neighbour = { document: number; cosine: number }

/** Compares vectors of questions with those of documents. */
export type VectorReader = {
  /** The nearest documents, nearest first. */
  nearest(vector: Float32Array, limit: number): Promise<Neighbour[]>
  /** Cosine of the nearest passage of each of `documents`; those without a passage are left out. */
  cosines(vector: Float32Array, documents: readonly number[]): Promise<Map<number, number>>
}

/** A read-only view of one index. */
export type SearchIndex = {
  meta: IndexMeta
  documentCount: number
  /** 1 for each document that is bound to regions or municipalities. */
  hasRegions: Uint8Array
  types: Facet
  topics: Facet
  /** Education form and language that a document is bound to; '' where whichever. */
  forms: Facet
  taughtIn: Facet
  statistics(lang: KnowledgeLang, kind: LegKind): Promise<LegStatistics>
  /** In how many documents each term occurs; terms that never do are left out. */
  frequencies(
    lang: KnowledgeLang,
    kind: LegKind,
    terms: readonly string[],
  ): Promise<Map<string, number>>
  /** The numbers of terms in `unitTerms`; terms that never occur are left out. */
  numbersOf(
    lang: KnowledgeLang,
    kind: LegKind,
    terms: readonly string[],
  ): Promise<Map<string, number>>
  /** Documents of each term that occurs. */
  postings(
    lang: KnowledgeLang,
    kind: LegKind,
    terms: readonly string[],
  ): Promise<Map<string, Postings>>
  /** Like `postings`, for a few documents, which stand in it by their places in `documents`. */
  postingsWithin(
    lang: KnowledgeLang,
    kind: LegKind,
    terms: readonly string[],
    documents: readonly number[],
  ): Promise<Map<string, Postings>>
  vocabulary(lang: KnowledgeLang): Promise<{ word: string; df: number }[]>
  /** The documents of these numbers, in their order. */
  documents(numbers: readonly number[]): Promise<StoredDocument[]>
  /** The documents of these ids, in any order; ids that there are none of are left out. */
  findDocuments(ids: readonly string[]): Promise<StoredDocument[]>
  /** What was given with each document at build time, in the order of `numbers`. */
  payloads(numbers: readonly number[]): Promise<unknown[]>
  /** The texts of each document in a language, in the order of `documents`. */
  units(documents: readonly number[], lang: KnowledgeLang): Promise<StoredUnit[][]>
  /** The terms of the same texts, in the same order. */
  unitTerms(documents: readonly number[], lang: KnowledgeLang): Promise<UnitTerms[]>
  /** Documents bound to any of the codes, or to a municipality in any of the regions. */
  documentsIn(codes: readonly string[], regions: readonly string[]): Promise<number[]>
  vectors: VectorReader
  /** False once another index has been put in its place. */
  isCurrent(): Promise<boolean>
  close(): Promise<void>
}

/** What a build needs and may be told. */
export type BuildOptions = {
  analysers: Record<KnowledgeLang, Analyser>
  embedder?: Embedder
  onProgress?: (progress: BuildProgress) => void
  /** Postings held in memory before they are written out, in bytes. */
  segmentBytes?: number
  signal?: AbortSignal
}

/** What a finished build holds. */
export type BuildResult = { documents: number; units: number; contentHash: string }

/** Says of an index that it must be built again: it is of another version, or cannot be made out. */
export class UnusableIndexError extends Error {
  override name = 'UnusableIndexError'
}

/** Something that keeps indexes. A place is what the engine calls it: a file, a schema of a database. */
export type IndexEngine = {
  /**
   * Builds an index of `documents` at `place`. Whoever has the old one open keeps reading it; an error or
   * an abort leaves it untouched.
   */
  build(
    documents: Iterable<IndexDocument>,
    place: string,
    options: BuildOptions,
  ): Promise<BuildResult>
  /**
   * Opens what is at `place`; null where nothing is. Whatever else goes wrong is an outage: nothing is built
   * over an index that could not be reached.
   * @throws {UnusableIndexError} where it must be built again
   */
  open(place: string): Promise<SearchIndex | null>
  /** An index of a few documents that is kept nowhere and gone once it is closed. */
  hold(
    documents: Iterable<IndexDocument>,
    options: Pick<BuildOptions, 'analysers'>,
  ): Promise<SearchIndex>
}
