// Scores the single texts of a document that was found.
import type { LegStatistics } from '../index/search-index.ts'
import type { TermNumbers } from '../index/term-numbers.ts'
import type { LegKind } from '../index/terms.ts'
import { createPairFinder, type Pairs } from './pairs.ts'
import type { LegPlan, WeightedTerm } from './plan.ts'
import type { ReadUnit } from './read-units.ts'
import { weights } from './weights.ts'

/** What scoring single texts needs. */
export type UnitScoring = {
  plans: LegPlan[]
  pairs: Pairs
  /** Stems of the question, in any order. */
  stems: readonly string[]
  statistics: (kind: LegKind) => LegStatistics
  /** Numbers of the terms of all texts that will be scored. */
  numbers: TermNumbers
}

/**
 * The text of a document that says most of the question, the most pairs that one text holds, and whether
 * some text has the very words of the question and no others.
 */
export type BestUnit = { unit: ReadUnit; score: number; pairs: number; isSame: boolean }

/** One concept: sums of its alternatives, then of its parts, by their place in `sums`. */
type Concept = { alternatives: { sum: number; needed: number }[]; parts: number }

/** What a term adds, and to which sums. */
type Use = { sum: number; weight: number }

/** A leg whose wanted terms have places from 1 on, so that counting touches no strings. */
type Leg = {
  kind: LegKind
  concepts: Concept[]
  /** Place of each term, by its number; 0 for those that are not wanted. */
  places: Uint16Array
  /** What is made of the term at each place. */
  uses: Use[][]
  counts: Uint16Array
  sums: Float64Array
  /** Terms found, for each of `sums`. */
  present: Uint16Array
  share: number
  unitLength: number
}

function compile(plan: LegPlan, { unitLength }: LegStatistics, numbers: TermNumbers): Leg {
  const { kind, ideal } = plan
  const places = new Uint16Array(numbers.size(kind))
  const uses: Use[][] = [[]]
  let sums = 0
  const place = (terms: WeightedTerm[]): number => {
    for (const { term, weight } of terms) {
      const number = numbers.find(kind, term)
      if (number === undefined) continue
      places[number] ||= uses.push([]) - 1
      uses[places[number] ?? 0]?.push({ sum: sums, weight })
    }
    return sums++
  }
  const concepts = plan.concepts.map(({ alternatives, parts }) => ({
    alternatives: alternatives.map(({ terms, needed }) => ({ sum: place(terms), needed })),
    parts: place(parts),
  }))
  return {
    kind,
    concepts,
    places,
    uses,
    counts: new Uint16Array(uses.length),
    sums: new Float64Array(sums),
    present: new Uint16Array(sums),
    share: ideal > 0 ? (weights[kind] * (weights.k1 + 1)) / ideal : 0,
    unitLength,
  }
}

/** Counts the wanted terms and gives their places: a text has many that nobody asks for. */
function countTerms(terms: Uint32Array, { counts, places }: Leg): number[] {
  const found: number[] = []
  for (let at = 0; at < terms.length; at++) {
    const place = places[terms[at] ?? 0] ?? 0
    if (place === 0) continue
    if (counts[place] === 0) found.push(place)
    counts[place] = (counts[place] ?? 0) + 1
  }
  return found
}

/** Adds up what the terms at the places found are worth, and forgets their counts. */
function addUp(found: number[], { counts, uses, sums, present }: Leg, flat: number): void {
  sums.fill(0)
  present.fill(0)
  for (const place of found) {
    const count = counts[place] ?? 0
    const gain = count / (count + flat)
    for (const { sum, weight } of uses[place] ?? []) {
      sums[sum] = (sums[sum] ?? 0) + weight * gain
      present[sum] = (present[sum] ?? 0) + 1
    }
    counts[place] = 0
  }
}

function scoreIn(leg: Leg, { terms }: ReadUnit): number {
  const { k1, unitB } = weights
  const { concepts, sums, present, share } = leg
  const flat = k1 * (1 - unitB + (unitB * terms[leg.kind].length) / leg.unitLength)
  addUp(countTerms(terms[leg.kind], leg), leg, flat)
  let total = 0
  for (const { alternatives, parts } of concepts) {
    let best = 0
    for (const { sum, needed } of alternatives) {
      if ((present[sum] ?? 0) >= needed) best = Math.max(best, sums[sum] ?? 0)
    }
    total += best + (sums[parts] ?? 0)
  }
  return share * total
}

/** Finds the best text among those of a document; null where it has none. */
export type FindBestUnit = (units: ReadUnit[]) => BestUnit | null

/** Tells texts that consist of the words of the question, in any order. */
function createSameness(stems: readonly string[], numbers: TermNumbers) {
  const asked = stems.map((stem) => numbers.find('word', stem) ?? -1).sort((a, b) => a - b)
  const isKnown = !asked.includes(-1)
  return (text: Uint32Array): boolean => {
    if (!isKnown || text.length !== asked.length) return false
    return text.toSorted().every((number, at) => number === asked[at])
  }
}

/** Prepares a question for being compared with single texts. */
export function createUnitScorer(scoring: UnitScoring): FindBestUnit {
  const { plans, pairs, stems, statistics, numbers } = scoring
  const isSameAs = createSameness(stems, numbers)
  const legs = plans.map((plan) => compile(plan, statistics(plan.kind), numbers))
  const pairsIn = createPairFinder(pairs, numbers)
  return (units) => {
    let best: BestUnit | null = null
    let mostPairs = 0
    let isSame = false
    for (const unit of units) {
      const score = legs.reduce((sum, leg) => sum + scoreIn(leg, unit), 0)
      mostPairs = Math.max(mostPairs, pairsIn(unit.stems))
      isSame ||= isSameAs(unit.stems)
      if (!best || score > best.score) best = { unit, score, pairs: 0, isSame }
    }
    return best && { ...best, pairs: mostPairs, isSame }
  }
}
