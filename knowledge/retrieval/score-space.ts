// Scores documents by their texts in one language: two legs and their weighted sum. Where the terms of
// a question stand in too many documents, its rare terms name candidates, and those are scored whole.
import type { LegStatistics, SearchIndex } from '../index/port.ts'
import type { LegKind } from '../index/terms.ts'
import type { KnowledgeLang } from '../languages/language.ts'
import { findCandidates, type PlannedLeg } from './candidates.ts'
import type { Filter } from './filter.ts'
import { type LegPlan, planLeg, termsOfConcepts, termsOfPlan } from './plan.ts'
import type { Concept } from './query.ts'
import { type LegContents, scoreLeg } from './score-leg.ts'
import { createScratch, type Scratch } from './scratch.ts'
import { topDocuments } from './top.ts'
import { weights } from './weights.ts'

/** Scores by document number: both legs together, each leg, and the share of the question covered. */
export type Scores = Record<'lexical' | 'word' | 'gram' | 'coverage', (document: number) => number>

/** Documents with their scores; 0 where nothing matched. */
export type Scored = Scores & {
  lang: KnowledgeLang
  concepts: Concept[]
  plans: LegPlan[]
  statistics: Record<LegKind, LegStatistics>
  /** The best documents, best first. */
  leading: number[]
}

/** What is looked for: how many documents, which may be, and which must be scored anyhow. */
export type Wanted = {
  filter: Filter
  limit: number
  besides: readonly number[]
  /** Postings of a leg that are all read, so that every document is scored by every term. */
  fewPostings?: number
}

const defaultFewPostings = 200_000

/** Candidates for each document that is wanted. */
const candidatesEach = 4
const fewestCandidates = 240

type Arrays = Record<'lexical' | 'word' | 'gram' | 'coverage', Float32Array>

async function readLeg(
  index: SearchIndex,
  lang: KnowledgeLang,
  kind: LegKind,
  concepts: Concept[],
): Promise<PlannedLeg> {
  const [statistics, counted] = await Promise.all([
    index.statistics(lang, kind),
    index.frequencies(lang, kind, termsOfConcepts(concepts, kind)),
  ])
  return { kind, counted, statistics, plan: planLeg(concepts, kind, statistics, counted) }
}

type ReadLeg = { plan: LegPlan; contents: LegContents }

/** Scores in both legs and their sum. */
function scoreBoth(legs: readonly ReadLeg[], scratch: Scratch): Arrays {
  const [word = new Float32Array(), gram = new Float32Array()] = legs.map(({ plan, contents }) =>
    scoreLeg(plan, contents, scratch),
  )
  const lexical = new Float32Array(word.length)
  for (let at = 0; at < lexical.length; at++) {
    lexical[at] = weights.word * (word[at] ?? 0) + weights.gram * (gram[at] ?? 0)
  }
  return { lexical, word, gram, coverage: scratch.takeCoverage() }
}

const nothing = (): number => 0
const noScores: Scores = { lexical: nothing, word: nothing, gram: nothing, coverage: nothing }

/** Postings of all terms together. */
function postingsOf(counted: Map<string, number>): number {
  let sum = 0
  for (const df of counted.values()) sum += df
  return sum
}

const scoresOf = (arrays: Arrays, placeOf: (document: number) => number): Scores => ({
  lexical: (document) => arrays.lexical[placeOf(document)] ?? 0,
  word: (document) => arrays.word[placeOf(document)] ?? 0,
  gram: (document) => arrays.gram[placeOf(document)] ?? 0,
  coverage: (document) => arrays.coverage[placeOf(document)] ?? 0,
})

const uniqueTerms = (plan: LegPlan): string[] => [
  ...new Set(termsOfPlan(plan).map(({ term }) => term)),
]

const readAll = (
  index: SearchIndex,
  lang: KnowledgeLang,
  legs: readonly PlannedLeg[],
): Promise<ReadLeg[]> =>
  Promise.all(
    legs.map(async ({ plan, kind, statistics }) => ({
      plan,
      contents: { ...statistics, postings: await index.postings(lang, kind, uniqueTerms(plan)) },
    })),
  )

/** Scores `candidates` alone, by all terms. */
async function scoreCandidates(
  index: SearchIndex,
  lang: KnowledgeLang,
  legs: readonly PlannedLeg[],
  candidates: readonly number[],
): Promise<{ arrays: Arrays; placeOf: (document: number) => number }> {
  const places = new Map(candidates.map((document, place) => [document, place]))
  const read = legs.map(async ({ plan, kind, statistics }): Promise<ReadLeg> => {
    const { averageLength, lengths: all } = statistics
    const lengths = Uint16Array.from(candidates, (document) => all[document] ?? 0)
    const postings = await index.postingsWithin(lang, kind, uniqueTerms(plan), candidates)
    return { plan, contents: { averageLength, lengths, postings } }
  })
  const arrays = scoreBoth(await Promise.all(read), createScratch(candidates.length))
  return { arrays, placeOf: (document) => places.get(document) ?? -1 }
}

/**
 * Scores documents by their texts in one language. `scratch` is used without a pause between two reads, so
 * that several questions may share it.
 */
export async function scoreSpace(
  index: SearchIndex,
  { lang, concepts }: { lang: KnowledgeLang; concepts: Concept[] },
  { filter, limit, besides, fewPostings = defaultFewPostings }: Wanted,
  scratch: Scratch,
): Promise<Scored> {
  const [word, gram] = await Promise.all([
    readLeg(index, lang, 'word', concepts),
    readLeg(index, lang, 'gram', concepts),
  ])
  const legs = [word, gram]
  const plans = legs.map(({ plan }) => plan)
  const statistics = { word: word.statistics, gram: gram.statistics }
  const asked = { lang, concepts, plans, statistics }
  if (legs.every(({ counted }) => counted.size === 0)) return { ...asked, ...noScores, leading: [] }
  if (legs.every(({ counted }) => postingsOf(counted) <= fewPostings)) {
    const all = scoreBoth(await readAll(index, lang, legs), scratch)
    const leading = topDocuments(all.lexical, filter, limit)
    return { ...asked, ...scoresOf(all, (document) => document), leading }
  }
  const wanted = Math.max(fewestCandidates, candidatesEach * limit)
  const room = { filter, limit: wanted, sums: scratch.spare }
  const found = await findCandidates(index, lang, legs, room)
  const candidates = [...new Set([...found, ...besides])].sort((a, b) => a - b)
  const { arrays, placeOf } = await scoreCandidates(index, lang, legs, candidates)
  const leading = topDocuments(arrays.lexical, (place) => filter(candidates[place] ?? -1), limit)
  return {
    ...asked,
    ...scoresOf(arrays, placeOf),
    leading: leading.map((place) => candidates[place] ?? -1),
  }
}
