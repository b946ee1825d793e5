// Scores the single texts of a document that was found.
import type { LegStatistics, Run, UnitTerms } from '../index/port.ts'
import type { LegKind } from '../index/terms.ts'
import { createPairFinder, type Pairs } from './pairs.ts'
import type { LegPlan, WeightedTerm } from './plan.ts'
import { weights } from './weights.ts'

/** What scoring single texts needs. */
export type UnitScoring = {
  plans: LegPlan[]
  pairs: Pairs
  /** Stems of the question, in any order. */
  stems: readonly string[]
  statistics: Record<LegKind, LegStatistics>
  /** The number of a term in the texts; undefined where none holds it. */
  numberOf: (kind: LegKind, term: string) => number | undefined
}

/**
 * Place of the text that says most of the question, the most pairs that one text holds, and how alike the
 * question and a short text are at most: 1 where they have the same words, 0 where none.
 */
export type BestUnit = { text: number; score: number; pairs: number; alike: number }

/** What a term adds, and to which sums. */
type Use = { sum: number; weight: number }

/**
 * A leg whose wanted terms have places from 1 on, so that counting touches no strings. The sums of a
 * concept lie side by side: one for each alternative, then one for its parts.
 */
type Leg = {
  kind: LegKind
  /** Place of each term, by its number; 0 for those that are not wanted. */
  places: Uint16Array
  /** What is made of the term at each place. */
  uses: Use[][]
  /** Of the text being scored: the places that it holds, and how often. */
  found: Uint16Array
  counts: Uint16Array
  sums: Float64Array
  /** Terms found, for each of `sums`, and how many it takes. */
  present: Uint16Array
  needed: Uint16Array
  /** Where the sum of the parts of each concept lies. */
  partsOf: Uint16Array
  share: number
  unitLength: number
}

/** Gives places to the terms of a plan and files what each adds to which sum. */
function placeTerms({ kind, concepts }: LegPlan, size: number, { numberOf }: UnitScoring) {
  const places = new Uint16Array(size)
  const uses: Use[][] = [[]]
  const needed: number[] = []
  const place = (terms: WeightedTerm[], least: number): number => {
    const sum = needed.push(least) - 1
    for (const { term, weight } of terms) {
      const number = numberOf(kind, term)
      if (number === undefined) continue
      places[number] ||= uses.push([]) - 1
      uses[places[number] ?? 0]?.push({ sum, weight })
    }
    return sum
  }
  const partsOf = concepts.map((concept) => {
    for (const { terms, needed: least } of concept.alternatives) place(terms, least)
    return place(concept.parts, 0)
  })
  return { places, uses, needed: Uint16Array.from(needed), partsOf: Uint16Array.from(partsOf) }
}

function compile(plan: LegPlan, scoring: UnitScoring): Leg {
  const { kind, ideal } = plan
  const { unitLength, terms } = scoring.statistics[kind]
  const placed = placeTerms(plan, terms, scoring)
  return {
    ...placed,
    kind,
    found: new Uint16Array(placed.uses.length),
    counts: new Uint16Array(placed.uses.length),
    sums: new Float64Array(placed.needed.length),
    present: new Uint16Array(placed.needed.length),
    share: ideal > 0 ? (weights[kind] * (weights.k1 + 1)) / ideal : 0,
    unitLength,
  }
}

/** Where the terms of one text stand. */
type Span = { from: number; to: number }

/** Counts the wanted terms and notes their places: a text has many that nobody asks for. */
function countTerms(terms: Uint32Array, { from, to }: Span, leg: Leg): number {
  const { counts, found, places } = leg
  let size = 0
  for (let at = from; at < to; at++) {
    const place = places[terms[at] ?? 0] ?? 0
    if (place === 0) continue
    if (counts[place] === 0) found[size++] = place
    counts[place] = (counts[place] ?? 0) + 1
  }
  return size
}

/** Adds up what the terms at the first `size` places found are worth, and forgets their counts. */
function addUp(size: number, { found, counts, uses, sums, present }: Leg, flat: number): void {
  for (let at = 0; at < size; at++) {
    const place = found[at] ?? 0
    const count = counts[place] ?? 0
    const gain = count / (count + flat)
    for (const { sum, weight } of uses[place] ?? []) {
      sums[sum] = (sums[sum] ?? 0) + weight * gain
      present[sum] = (present[sum] ?? 0) + 1
    }
    counts[place] = 0
  }
}

/** The best alternative of each concept and its parts, over all concepts; forgets the sums. */
function takeTotal({ sums, present, needed, partsOf }: Leg): number {
  let total = 0
  let at = 0
  for (let concept = 0; concept < partsOf.length; concept++) {
    const parts = partsOf[concept] ?? 0
    let best = 0
    for (; at < parts; at++) {
      const sum = sums[at] ?? 0
      if (sum > best && (present[at] ?? 0) >= (needed[at] ?? 0)) best = sum
    }
    total += best + (sums[at++] ?? 0)
  }
  sums.fill(0)
  present.fill(0)
  return total
}

function scoreIn(leg: Leg, { terms, ends }: Run, text: number): number {
  const span = { from: ends[text - 1] ?? 0, to: ends[text] ?? 0 }
  const size = countTerms(terms, span, leg)
  if (size === 0) return 0
  const { k1, unitB } = weights
  const flat = k1 * (1 - unitB + (unitB * (span.to - span.from)) / leg.unitLength)
  addUp(size, leg, flat)
  return leg.share * takeTotal(leg)
}

/** Finds the best text among those of a document; null where it has none. */
export type FindBestUnit = (texts: UnitTerms) => BestUnit | null

/** Words of the longest text that is compared whole: a way of asking, not an answer. */
const longestAsk = 24

/**
 * Compares short texts with the question whole, as Dice's coefficient of their stems: a text that asks for
 * more than the question does is another question.
 */
function createLikeness(
  stems: readonly string[],
  numberOf: (stem: string) => number | undefined,
): (run: Run, text: number) => number {
  const asked = new Set(stems.map((stem) => numberOf(stem) ?? -1))
  return ({ terms, ends }, text) => {
    const from = ends[text - 1] ?? 0
    const to = ends[text] ?? 0
    if (to - from > longestAsk) return 0
    let both = 0
    for (let at = from; at < to; at++) if (asked.has(terms[at] ?? -2)) both += 1
    return (2 * both) / (asked.size + to - from)
  }
}

/** Prepares a question for being compared with single texts. */
export function createUnitScorer(scoring: UnitScoring): FindBestUnit {
  const { plans, pairs, stems, statistics, numberOf } = scoring
  const numberOfStem = (stem: string) => numberOf('word', stem)
  const alikeIn = createLikeness(stems, numberOfStem)
  const legs = plans.map((plan) => compile(plan, scoring))
  const pairsIn = createPairFinder(pairs, {
    numberOf: numberOfStem,
    size: statistics.word.terms,
  })
  return (texts) => {
    let best: BestUnit | null = null
    let mostPairs = 0
    let alike = 0
    for (let text = 0; text < texts.stem.ends.length; text++) {
      let score = 0
      for (const leg of legs) score += scoreIn(leg, texts[leg.kind], text)
      mostPairs = Math.max(mostPairs, pairsIn(texts.stem, text))
      alike = Math.max(alike, alikeIn(texts.stem, text))
      if (!best || score > best.score) best = { text, score, pairs: 0, alike }
    }
    return best && { ...best, pairs: mostPairs, alike }
  }
}
