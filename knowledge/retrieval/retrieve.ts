// Question → hits: what was asked, in each language of the index, ranked and explained.
import type { SearchIndex, StoredUnit } from '../index/search-index.ts'
import type { KnowledgeLang } from '../languages/language.ts'
import { createSpelling } from '../languages/spelling.ts'
import { bestUnit, type Match } from './explain.ts'
import { createFilter, type Scope } from './filter.ts'
import { type Concept, type QueryTools, readQuery } from './query.ts'
import { type Scored, scoreSpace } from './score-space.ts'
import { createScratch } from './scratch.ts'
import { topDocuments } from './top.ts'
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
  matches: Match[]
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
export type RetrieverTools = Pick<QueryTools, 'analysers' | 'thesaurus'>

const defaultLimit = 10
// Below this best score, texts in the other language are asked too.
const sureEnough = 0.45

function understoodOf(concepts: Concept[]): UnderstoodWord[] {
  return concepts
    .filter((concept) => concept.isContent)
    .map(({ text, alternatives: [first, ...others] }) => ({
      text,
      meant: first.text,
      also: others.map((alternative) => alternative.text),
    }))
}

function hitOf(index: SearchIndex, tools: QueryTools, scored: Scored, number: number): Hit {
  const { id, type, topic } = index.document(number)
  const { unit, matches } = bestUnit(index.units(number), scored, tools.analysers)
  return {
    id,
    type,
    topic,
    score: scored.score[number] ?? 0,
    coverage: scored.coverage[number] ?? 0,
    legs: { word: scored.word[number] ?? 0, gram: scored.gram[number] ?? 0, dense: null },
    unit,
    matches,
  }
}

/** A retriever over `index`; reads the vocabulary of the index once. */
export function createRetriever(index: SearchIndex, given: RetrieverTools): Retriever {
  const spelling = {
    sv: createSpelling(index.vocabulary('sv')),
    en: createSpelling(index.vocabulary('en')),
  }
  const tools: QueryTools = { ...given, spelling }
  const scratch = createScratch(index.unitDocument, index.documentCount)

  const searchSpace = (query: SearchQuery, space: KnowledgeLang): Scored => {
    const concepts = readQuery({ text: query.text, lang: query.lang, space }, tools)
    return scoreSpace(index, space, concepts, scratch)
  }
  return {
    async search(query) {
      const limit = query.limit ?? defaultLimit
      const filter = createFilter(index, query)
      const own = searchSpace(query, query.lang)
      const ranked = topDocuments(own.score, filter, limit)
      const hits = ranked.map((number) => hitOf(index, tools, own, number))
      if ((hits[0]?.score ?? 0) < sureEnough) {
        const other = searchSpace(query, query.lang === 'sv' ? 'en' : 'sv')
        hits.push(...foreignHits(other))
      }
      return { hits: strongest(hits).slice(0, limit), understood: understoodOf(own.concepts) }

      function foreignHits(scored: Scored): Hit[] {
        return topDocuments(scored.score, filter, limit).map((number) => {
          const hit = hitOf(index, tools, scored, number)
          return { ...hit, score: weights.otherLanguage * hit.score }
        })
      }
    },
  }
}

/** One hit per document, best first. */
function strongest(hits: Hit[]): Hit[] {
  const best = new Map<string, Hit>()
  for (const hit of hits) {
    if (hit.score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, hit)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}
