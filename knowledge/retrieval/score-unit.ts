// Scores the single texts of a document that was found, and says which words of the question they
// hold.
import type { LegStatistics, StoredUnit } from '../index/search-index.ts'
import { type LegKind, termsOf } from '../index/terms.ts'
import type { Word } from '../languages/language.ts'
import { type ConceptPlan, type LegPlan, termsOfPlan, type WeightedTerm } from './plan.ts'
import type { Alternative, Concept } from './query.ts'
import { weights } from './weights.ts'

/** A word of the question that was found, and as what. */
export type Match = { text: string; as: string; how: Alternative['how'] | 'part' | 'similar' }

/** What scoring single texts needs. */
export type UnitScoring = {
  concepts: Concept[]
  plans: LegPlan[]
  statistics: (kind: LegKind) => LegStatistics
}

/** A text of a document, read into words. */
export type ReadUnit = StoredUnit & { words: Word[] }

/** The text of a document that says most of the question. */
export type BestUnit = { unit: ReadUnit; score: number }

const similarShare = 0.5

type UnitLeg = LegPlan & { wanted: Set<string>; unitLength: number }
type Occurrences = { counts: Map<string, number>; relativeLength: number }

/** Counts the wanted terms only: a text has many that the question does not ask for. */
function occurrencesIn(words: Word[], { kind, wanted, unitLength }: UnitLeg): Occurrences {
  const counts = new Map<string, number>()
  let length = 0
  for (const word of words) {
    const terms = termsOf(word, kind)
    length += terms.length
    for (const term of terms) {
      if (wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  return { counts, relativeLength: length / unitLength }
}

function sumOf(terms: WeightedTerm[], { counts, relativeLength }: Occurrences): number {
  const { k1, unitB } = weights
  const flat = k1 * (1 - unitB + unitB * relativeLength)
  return terms.reduce((sum, { term, weight }) => {
    const count = counts.get(term) ?? 0
    return sum + (weight * (k1 + 1) * count) / (count + flat)
  }, 0)
}

function conceptScore({ alternatives, parts }: ConceptPlan, found: Occurrences): number {
  const best = alternatives.map(({ terms, needed }) => {
    const present = terms.filter(({ term }) => found.counts.has(term)).length
    return present >= needed ? sumOf(terms, found) : 0
  })
  return Math.max(0, ...best) + sumOf(parts, found)
}

function scoreOf(words: Word[], legs: UnitLeg[]): number {
  return legs.reduce((sum, leg) => {
    if (leg.ideal === 0) return sum
    const found = occurrencesIn(words, leg)
    const reached = leg.concepts.reduce((total, plan) => total + conceptScore(plan, found), 0)
    return sum + (weights[leg.kind] * reached) / leg.ideal
  }, 0)
}

function unitLegsOf({ plans, statistics }: UnitScoring): UnitLeg[] {
  return plans.map((plan) => {
    const wanted = new Set(termsOfPlan(plan))
    return { ...plan, wanted, unitLength: statistics(plan.kind).unitLength }
  })
}

function isSimilar(own: string[], other: string[]): boolean {
  if (own.length < 3) return false
  const shared = own.filter((gram) => other.includes(gram))
  return shared.length >= similarShare * own.length
}

function matchOf({ text, alternatives, parts }: Concept, words: Word[]): Match | null {
  const stems = new Set(words.flatMap((word) => termsOf(word, 'word')))
  const found = alternatives.find((alternative) =>
    alternative.words.every((word) => stems.has(word.stem)),
  )
  if (found) return { text, as: found.text, how: found.how }
  const part = parts.find((stem) => stems.has(stem))
  if (part) return { text, as: part, how: 'part' }
  const own = alternatives[0].words.flatMap((word) => word.grams)
  const similar = words.find((word) => isSimilar(own, word.grams))
  return similar ? { text, as: similar.text, how: 'similar' } : null
}

/** Which content words of the question a text holds. */
export function matchesIn({ words }: ReadUnit, concepts: Concept[]): Match[] {
  return concepts
    .filter((concept) => concept.isContent)
    .map((concept) => matchOf(concept, words))
    .filter((match) => match !== null)
}

/** Finds the best text among those of a document; null where it has none. */
export type FindBestUnit = (units: ReadUnit[]) => BestUnit | null

/** Prepares a question for being compared with single texts. */
export function createUnitScorer(scoring: UnitScoring): FindBestUnit {
  const legs = unitLegsOf(scoring)
  return (units) => {
    let best: BestUnit | null = null
    for (const unit of units) {
      const score = scoreOf(unit.words, legs)
      if (!best || score > best.score) best = { unit, score }
    }
    return best
  }
}
