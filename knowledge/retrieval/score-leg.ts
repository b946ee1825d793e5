// BM25 over one leg, concept by concept. Common terms are left out where the index is large.
import { eachPosting } from '../index/postings.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { type LegKind, termsOf } from '../index/terms.ts'
import type { KnowledgeLang } from '../languages/language.ts'
import type { Alternative, Concept } from './query.ts'
import type { Scratch } from './scratch.ts'
import { weights } from './weights.ts'

/** Scores of a leg; `ideal` is what a text with every term of the question could reach. */
export type LegScores = { units: Float32Array; documents: Float32Array; ideal: number }

type WeightedTerm = { term: string; weight: number }
type Plan = {
  weight: number
  isContent: boolean
  alternatives: WeightedTerm[][]
  parts: WeightedTerm[]
}

/** Postings read for one leg of one question; the rarest terms come first. */
const postingBudget = 1_000_000

const idf = (units: number, df: number): number => Math.log(1 + (units - df + 0.5) / (df + 0.5))

function termsFor({ words }: Alternative, kind: LegKind): string[] {
  if (kind === 'word') return words.map((word) => word.stem)
  return [...new Set(words.flatMap((word) => termsOf(word, kind)))]
}

function allTerms(concepts: Concept[], kind: LegKind): string[] {
  const terms = concepts.flatMap(({ alternatives, parts }) => [
    ...alternatives.flatMap((alternative) => termsFor(alternative, kind)),
    ...(kind === 'word' ? parts : []),
  ])
  return [...new Set(terms)]
}

/** The highest df that still fits the budget if terms are taken from the rarest on. */
function frequencyLimit(frequencies: Map<string, number>): number {
  let left = postingBudget
  for (const frequency of [...frequencies.values()].sort((a, b) => a - b)) {
    left -= frequency
    if (left < 0) return frequency - 1
  }
  return Number.POSITIVE_INFINITY
}

type Planner = { kind: LegKind; units: number; df: (term: string) => number }

// A synonym must not gain by being rarer than the word it stands for, nor a rare slang word by
// itself: word and synonyms together count as one term that is as frequent as all of them.
function planWords(concept: Concept, { units, df }: Planner): Plan {
  const terms = concept.alternatives.map((alternative) => termsFor(alternative, 'word'))
  const frequency = terms.reduce(
    (sum, list, at) => sum + (concept.alternatives[at]?.weight ?? 0) * Math.min(...list.map(df)),
    0,
  )
  const value = idf(units, Math.min(units, frequency))
  const alternatives = concept.alternatives.map(({ weight }, at) => {
    const list = terms[at] ?? []
    const total = list.reduce((sum, term) => sum + idf(units, df(term)), 0) || 1
    return list.map((term) => ({ term, weight: (weight * value * idf(units, df(term))) / total }))
  })
  const parts = concept.parts.map((term) => ({ term, weight: weights.part * idf(units, df(term)) }))
  return { weight: concept.weight, isContent: concept.isContent, alternatives, parts }
}

function planGrams(concept: Concept, { units, df }: Planner): Plan {
  const sums: number[] = []
  const alternatives = concept.alternatives.map((alternative, at) => {
    const grams = termsFor(alternative, 'gram')
    const total = grams.reduce((sum, gram) => sum + idf(units, df(gram)), 0) || 1
    sums[at] = total
    const scale = alternative.weight * Math.min(1, (sums[0] ?? total) / total)
    return grams.map((gram) => ({ term: gram, weight: scale * idf(units, df(gram)) }))
  })
  const size = alternatives[0]?.length || 1
  const weight = concept.weight / size ** weights.gramLengthPower
  return { weight, isContent: concept.isContent, alternatives, parts: [] }
}

const sumOf = (terms: WeightedTerm[] = []): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0)

/** Scores of every unit and document for `concepts` in one leg. */
export function scoreLeg(
  index: SearchIndex,
  leg: { lang: KnowledgeLang; kind: LegKind },
  concepts: Concept[],
  scratch: Scratch,
): LegScores {
  const { lang, kind } = leg
  const { units, averageLengths, lengths } = index.statistics(lang, kind)
  const frequencies = index.frequencies(lang, kind, allTerms(concepts, kind))
  const df = (term: string): number => frequencies.get(term) ?? 0
  const plans = concepts.map((concept) =>
    (kind === 'word' ? planWords : planGrams)(concept, { kind, units, df }),
  )
  const limit = frequencyLimit(frequencies)
  const used = [...frequencies].filter(([, frequency]) => frequency <= limit)
  const lists = index.lists(
    lang,
    kind,
    used.map(([term]) => term),
  )
  const isUsed = ({ term }: WeightedTerm): boolean => df(term) <= limit
  const slopes = averageLengths.map((length) => (weights.k1 * weights.b) / length)
  const { unitField } = index
  const base = weights.k1 * (1 - weights.b)

  const addTerm = (into: Float32Array, touched: number[], { term, weight }: WeightedTerm) => {
    const factor = weight * (weights.k1 + 1)
    for (const list of lists.get(term) ?? []) {
      eachPosting(list, (unit, count) => {
        const before = into[unit] ?? 0
        if (before === 0) touched.push(unit)
        into[unit] =
          before +
          (factor * count) /
            (count + base + (slopes[unitField[unit] ?? 0] ?? 0) * (lengths[unit] ?? 0))
      })
    }
  }
  let ideal = 0
  for (const plan of plans) {
    const parts = plan.parts.filter(isUsed)
    const [first, ...others] = plan.alternatives.map((terms) => terms.filter(isUsed))
    ideal += plan.weight * (weights.k1 + 1) * (sumOf(first) + sumOf(parts))
    scratch.startConcept()
    for (const terms of [first ?? [], ...others]) {
      const touched: number[] = []
      for (const term of terms) addTerm(scratch.alternative, touched, term)
      scratch.keepBest(touched)
    }
    if (kind === 'word' && plan.isContent) scratch.markWhole()
    for (const term of parts) addTerm(scratch.concept, scratch.touched, term)
    const worth = sumOf(first) + sumOf(parts)
    scratch.finishConcept(plan.weight, kind === 'word' && plan.isContent ? worth : 0)
  }
  return { ...scratch.take(), ideal }
}
