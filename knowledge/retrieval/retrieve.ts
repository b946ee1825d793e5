// Question → hits: what was asked, in each language of the index, ranked and explained.
import type { SearchIndex, StoredUnit } from '../index/search-index.ts'
import type { KnowledgeLang } from '../languages/language.ts'
import { createSpelling, type Spelling } from '../languages/spelling.ts'
import { createFilter, type Scope } from './filter.ts'
import { fuse } from './fuse.ts'
import { type Match, matchesIn } from './matches.ts'
import { createReadMeaning, type Meaning, type MeaningOptions } from './meaning.ts'
import { type Concept, type QueryTools, readQuery } from './query.ts'
import { createUnitReader } from './read-units.ts'
import { candidatesFor, type Ranked, type Rescoring, rescore } from './rescore.ts'
import { type Scored, scoreSpace } from './score-space.ts'
import { createScratch } from './scratch.ts'
import { weights } from './weights.ts'

/** A question to the index. */
export type SearchQuery = Scope & { text: string; lang: KnowledgeLang; limit?: number }

/** Part of a score by leg, each 0..1. */
export type Legs = { word: number; gram: number; dense: number | null }

/** A document that was found. */
export type Hit = {
  id: string
  type: string
  topic: string | null
  /** 0..1, made of absolute shares, so that hits of different questions can be compared. */
  score: number
  /** Share (by rarity) of the question’s content words that the document holds. */
  coverage: number
  legs: Legs
  /** The text that matched best. */
  unit: StoredUnit
  /** Words of the question that this text holds, and as what. */
  matches(): Match[]
}

/** How a word of the question was understood. */
export type UnderstoodWord = { text: string; meant: string; also: string[] }

/** Hits, and how the question was understood. */
export type SearchResult = { hits: Hit[]; understood: UnderstoodWord[] }

/** Asks one index. */
export type Retriever = {
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchResult>
}

/** What a retriever works with. */
export type RetrieverTools = Pick<QueryTools, 'analysers' | 'thesaurus'> & {
  /** Spelling by other words than those of the index alone. */
  spelling?: QueryTools['spelling']
  /** Asked beside the words, where the index has vectors of the same model. */
  meaning?: MeaningOptions
}

const defaultLimit = 10
/** Fewest documents that are looked at because their meaning is near. */
const nearestCount = 30
// Below this best score, texts in the other language are asked too.
const sureEnough = 0.2

function understoodOf(concepts: Concept[]): UnderstoodWord[] {
  return concepts
    .filter((concept) => concept.isContent)
    .map(({ text, alternatives: [first, ...others] }) => ({
      text,
      meant: first.text,
      also: others.map((alternative) => alternative.text),
    }))
}

/** Spellers that read the vocabulary of a language when it is first asked for. */
export function createSpellings(index: SearchIndex): QueryTools['spelling'] {
  const read = new Map<KnowledgeLang, Spelling>()
  return (lang) => {
    const spelling = read.get(lang) ?? createSpelling(index.vocabulary(lang))
    read.set(lang, spelling)
    return spelling
  }
}

type RankedByBoth = Ranked & { meaning: number | null }

/**
 * A retriever over `index`; reads the vocabulary of a language when it is first asked.
 * @throws {Error} where an embedder is given whose vectors the index does not hold
 */
export function createRetriever(index: SearchIndex, given: RetrieverTools): Retriever {
  const tools: QueryTools = { ...given, spelling: given.spelling ?? createSpellings(index) }
  const scratch = createScratch(index.documentCount)
  const reader = createUnitReader(index)
  const readMeaning = given.meaning ? createReadMeaning(index, given.meaning) : () => null

  const hitOf = (one: RankedByBoth, factor: number, scored: Scored): Hit => {
    const { id, type, topic } = index.document(one.number)
    const unit = reader.text(one.number, scored.lang, one.text)
    return {
      id,
      type,
      topic,
      score: factor * one.score,
      coverage: scored.coverage(one.number),
      legs: {
        word: scored.word(one.number),
        gram: scored.gram(one.number),
        dense: one.meaning,
      },
      unit,
      matches: () => matchesIn(given.analysers[unit.lang].words(unit.text), scored.concepts),
    }
  }
  const searchSpace = (
    query: SearchQuery,
    space: KnowledgeLang,
    meaning: Meaning | null,
  ): Found => {
    const limit = query.limit ?? defaultLimit
    const question = readQuery({ text: query.text, lang: query.lang, space }, tools)
    const filter = createFilter(index, query)
    const near = meaning?.nearest(Math.max(limit, nearestCount)).filter(filter) ?? []
    const scored = scoreSpace(
      index,
      { lang: space, concepts: question.concepts },
      { filter, limit: candidatesFor(limit), besides: near },
      scratch,
    )
    const rescoring = { index, scored, words: question.words, reader }
    const ranked = meaning
      ? rankByBoth(rescoring, { near, limit }, meaning)
      : rescore(rescoring, scored.leading, limit).map((one) => ({ ...one, meaning: null }))
    const factor = space === query.lang ? 1 : weights.otherLanguage
    return {
      concepts: question.concepts,
      hits: ranked.map((one) => hitOf(one, factor, scored)),
    }
  }
  return {
    async search(query, signal) {
      const meaning = await readMeaning(query.text, signal)
      const own = searchSpace(query, query.lang, meaning)
      const isSure = (own.hits[0]?.score ?? 0) >= sureEnough
      const otherLang = query.lang === 'sv' ? 'en' : 'sv'
      const other = isSure ? [] : searchSpace(query, otherLang, meaning).hits
      return {
        hits: strongest([...own.hits, ...other]).slice(0, query.limit ?? defaultLimit),
        understood: understoodOf(own.concepts),
      }
    },
  }
}

type Near = { near: number[]; limit: number }

/** Documents whose words or whose meaning are near, by both. */
function rankByBoth(rescoring: Rescoring, { near, limit }: Near, meaning: Meaning): RankedByBoth[] {
  const all = [...new Set([...rescoring.scored.leading, ...near])]
  const shares = meaning.shares(all)
  const ranked = rescore(rescoring, all, all.length)
  return fuse(ranked.map((one) => ({ ...one, meaning: shares.get(one.number) ?? 0 }))).slice(
    0,
    limit,
  )
}

type Found = { concepts: Concept[]; hits: Hit[] }

/** One hit per document, best first. */
function strongest(hits: Hit[]): Hit[] {
  const best = new Map<string, Hit>()
  for (const hit of hits) {
    if (hit.score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, hit)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}
