// Scores the single texts of a document that was found.
import type { LegStatistics } from '../index/search-index.ts'
import type { LegKind } from '../index/terms.ts'
import { type Pairs, sharedPairs } from './pairs.ts'
import type { ConceptPlan, LegPlan, WeightedTerm } from './plan.ts'
import type { ReadUnit } from './read-units.ts'
import type { TermNumbers } from './term-numbers.ts'
import { weights } from './weights.ts'

/** What scoring single texts needs. */
export type UnitScoring = {
  plans: LegPlan[]
  pairs: Pairs
  statistics: (kind: LegKind) => LegStatistics
  /** Numbers of the terms of all texts that will be scored. */
  numbers: TermNumbers
}

/** The text of a document that says most of the question, and the most pairs that one text holds. */
export type BestUnit = { unit: ReadUnit; score: number; pairs: number }

type Term = { at: number; weight: number }
type Concept = { alternatives: { terms: Term[]; needed: number }[]; parts: Term[] }

/** A leg whose wanted terms are counted by their place in `counts`; place 0 is for all others. */
type Leg = {
  kind: LegKind
  concepts: Concept[]
  /** Place of each term, by its number. */
  places: Uint16Array
  counts: Uint16Array
  share: number
  unitLength: number
}

function compile(plan: LegPlan, { unitLength }: LegStatistics, numbers: TermNumbers): Leg {
  const { kind, ideal } = plan
  const places = new Uint16Array(numbers.size(kind))
  let placed = 0
  const place = (terms: WeightedTerm[]): Term[] =>
    terms.flatMap(({ term, weight }) => {
      const number = numbers.find(kind, term)
      if (number === undefined) return []
      places[number] ||= ++placed
      return { at: places[number] ?? 0, weight }
    })
  const concepts = plan.concepts.map(({ alternatives, parts }: ConceptPlan) => ({
    alternatives: alternatives.map(({ terms, needed }) => ({ terms: place(terms), needed })),
    parts: place(parts),
  }))
  const share = ideal > 0 ? (weights[kind] * (weights.k1 + 1)) / ideal : 0
  return { kind, concepts, places, counts: new Uint16Array(placed + 1), share, unitLength }
}

/** Counts the wanted terms only: a text has many that the question does not ask for. */
function countTerms(terms: Uint32Array[], { counts, places }: Leg): void {
  counts.fill(0)
  for (const ofWord of terms) {
    for (let at = 0; at < ofWord.length; at++) {
      const place = places[ofWord[at] ?? 0] ?? 0
      counts[place] = (counts[place] ?? 0) + 1
    }
  }
}

function sumOf(terms: Term[], counts: Uint16Array, flat: number, needed: number): number {
  let sum = 0
  let present = 0
  for (const { at, weight } of terms) {
    const count = counts[at] ?? 0
    if (count === 0) continue
    present += 1
    sum += (weight * count) / (count + flat)
  }
  return present >= needed ? sum : 0
}

function scoreIn(leg: Leg, { terms: found, lengths }: ReadUnit): number {
  if (leg.share === 0) return 0
  countTerms(found[leg.kind], leg)
  const { k1, unitB } = weights
  const flat = k1 * (1 - unitB + (unitB * lengths[leg.kind]) / leg.unitLength)
  let sum = 0
  for (const { alternatives, parts } of leg.concepts) {
    let best = 0
    for (const { terms, needed } of alternatives) {
      best = Math.max(best, sumOf(terms, leg.counts, flat, needed))
    }
    sum += best + sumOf(parts, leg.counts, flat, 0)
  }
  return leg.share * sum
}

/** Finds the best text among those of a document; null where it has none. */
export type FindBestUnit = (units: ReadUnit[]) => BestUnit | null

/** Prepares a question for being compared with single texts. */
export function createUnitScorer(scoring: UnitScoring): FindBestUnit {
  const { plans, pairs, statistics, numbers } = scoring
  const legs = plans.map((plan) => compile(plan, statistics(plan.kind), numbers))
  return (units) => {
    let best: BestUnit | null = null
    let mostPairs = 0
    for (const unit of units) {
      const score = legs.reduce((sum, leg) => sum + scoreIn(leg, unit), 0)
      mostPairs = Math.max(mostPairs, sharedPairs(unit.words, pairs))
      if (!best || score > best.score) best = { unit, score, pairs: 0 }
    }
    return best && { ...best, pairs: mostPairs }
  }
}
