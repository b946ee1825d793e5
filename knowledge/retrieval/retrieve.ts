// Question → hits: what was asked, in each language of the index, ranked and explained.
import type { SearchIndex, StoredUnit } from '../index/port.ts'
import type { KnowledgeLang } from '../languages/language.ts'
import { createSpelling, type Spelling } from '../languages/spelling.ts'
import { createFilter, type Scope } from './filter.ts'
import { fuse } from './fuse.ts'
import { type Match, matchesIn } from './matches.ts'
import { createReadMeaning, type Meaning, type MeaningOptions } from './meaning.ts'
import { type Concept, type QueryTools, readQuery } from './query.ts'
import { createUnitReader, type UnitReader } from './read-units.ts'
import { candidatesFor, type Ranked, type Rescoring, rescore } from './rescore.ts'
import { type Scored, scoreSpace } from './score-space.ts'
import { createScratch, type Scratch } from './scratch.ts'
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
  spelling?: ReadSpelling
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

/** Spelling in a language. */
export type ReadSpelling = (lang: KnowledgeLang) => Promise<Spelling>

/** Spellers that read the vocabulary of a language when it is first asked for; after a failure, anew. */
export function createSpellings(index: SearchIndex): ReadSpelling {
  const read = new Map<KnowledgeLang, Promise<Spelling>>()
  const readOne = async (lang: KnowledgeLang): Promise<Spelling> => {
    try {
      return createSpelling(await index.vocabulary(lang))
    } catch (error) {
      read.delete(lang)
      throw error
    }
  }
  return (lang) => {
    const spelling = read.get(lang) ?? readOne(lang)
    read.set(lang, spelling)
    return spelling
  }
}

type RankedByBoth = Ranked & { meaning: number | null }

/** What every question to one index is answered with. */
type Desk = {
  index: SearchIndex
  given: RetrieverTools
  readSpelling: ReadSpelling
  reader: UnitReader
  scratch: Scratch
}

/** Spelling of a question in `lang` that is put to the texts in `space`. */
async function readTools(desk: Desk, lang: KnowledgeLang, space: KnowledgeLang) {
  const [own, other] = await Promise.all([desk.readSpelling(lang), desk.readSpelling(space)])
  const spelling: QueryTools['spelling'] = (asked) => (asked === lang ? own : other)
  return { ...desk.given, spelling }
}

/** Hits of ranked documents, with the texts that matched. */
async function hitsOf(
  { index, given, reader }: Desk,
  ranked: readonly RankedByBoth[],
  { factor, scored }: { factor: number; scored: Scored },
): Promise<Hit[]> {
  const numbers = ranked.map(({ number }) => number)
  const [documents, texts] = await Promise.all([
    index.documents(numbers),
    reader.texts(numbers, scored.lang),
  ])
  return ranked.flatMap(({ number, score, text, meaning }, at) => {
    const document = documents[at]
    const unit = texts[at]?.[text]
    if (!document || !unit) throw new Error(`document ${number} has no text ${text}`)
    return {
      id: document.id,
      type: document.type,
      topic: document.topic,
      score: factor * score,
      coverage: scored.coverage(number),
      legs: { word: scored.word(number), gram: scored.gram(number), dense: meaning },
      unit,
      matches: () => matchesIn(given.analysers[unit.lang].words(unit.text), scored.concepts),
    }
  })
}

/** Asks the texts in one language. */
async function searchSpace(
  desk: Desk,
  query: SearchQuery,
  space: KnowledgeLang,
  meaning: Meaning | null,
): Promise<Found> {
  const { index, reader, scratch } = desk
  const limit = query.limit ?? defaultLimit
  const [tools, filter, nearest = []] = await Promise.all([
    readTools(desk, query.lang, space),
    createFilter(index, query),
    meaning?.nearest(Math.max(limit, nearestCount)),
  ])
  const question = readQuery({ text: query.text, lang: query.lang, space }, tools)
  const near = nearest.filter(filter)
  const scored = await scoreSpace(
    index,
    { lang: space, concepts: question.concepts },
    { filter, limit: candidatesFor(limit), besides: near },
    scratch,
  )
  const rescoring = { index, scored, words: question.words, reader }
  const ranked = meaning
    ? await rankByBoth(rescoring, { near, limit }, meaning)
    : await rankByWords(rescoring, limit)
  const factor = space === query.lang ? 1 : weights.otherLanguage
  return { concepts: question.concepts, hits: await hitsOf(desk, ranked, { factor, scored }) }
}

/**
 * A retriever over `index`; reads the vocabulary of a language when it is first asked.
 * @throws {Error} where an embedder is given whose vectors the index does not hold
 */
export function createRetriever(index: SearchIndex, given: RetrieverTools): Retriever {
  const desk: Desk = {
    index,
    given,
    readSpelling: given.spelling ?? createSpellings(index),
    reader: createUnitReader(index),
    scratch: createScratch(index.documentCount),
  }
  const readMeaning = given.meaning ? createReadMeaning(index, given.meaning) : () => null
  return {
    async search(query, signal) {
      const meaning = await readMeaning(query.text, signal)
      const own = await searchSpace(desk, query, query.lang, meaning)
      const isSure = (own.hits[0]?.score ?? 0) >= sureEnough
      const otherLang = query.lang === 'sv' ? 'en' : 'sv'
      const other = isSure ? [] : (await searchSpace(desk, query, otherLang, meaning)).hits
      return {
        hits: strongest([...own.hits, ...other]).slice(0, query.limit ?? defaultLimit),
        understood: understoodOf(own.concepts),
      }
    },
  }
}

type Near = { near: number[]; limit: number }

async function rankByWords(rescoring: Rescoring, limit: number): Promise<RankedByBoth[]> {
  const ranked = await rescore(rescoring, rescoring.scored.leading, limit)
  return ranked.map((one) => ({ ...one, meaning: null }))
}

/** Documents whose words or whose meaning are near, by both. */
async function rankByBoth(
  rescoring: Rescoring,
  { near, limit }: Near,
  meaning: Meaning,
): Promise<RankedByBoth[]> {
  const all = [...new Set([...rescoring.scored.leading, ...near])]
  const [shares, ranked] = await Promise.all([
    meaning.shares(all),
    rescore(rescoring, all, all.length),
  ])
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
