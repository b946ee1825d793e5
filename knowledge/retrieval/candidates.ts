// Finds documents that are worth scoring where the terms of a question stand in too many of them: a plain
// sum over the rarest terms, without regard to which of them stand for the same word.
import type { LegStatistics, Postings, SearchIndex } from '../index/port.ts'
import type { LegKind } from '../index/terms.ts'
import type { KnowledgeLang } from '../languages/language.ts'
import type { Filter } from './filter.ts'
import { type LegPlan, termsOfPlan, type WeightedTerm } from './plan.ts'
import { flatOf } from './score-leg.ts'
import { topDocuments } from './top.ts'
import { weights } from './weights.ts'

/** A leg of a question, and in how many documents each of its terms stands. */
export type PlannedLeg = {
  kind: LegKind
  plan: LegPlan
  counted: Map<string, number>
  statistics: LegStatistics
}

/** Postings read for one leg of one question before candidates are taken. */
const postingBudget = 60_000

/** Each term once, with the most that it is worth anywhere. */
function strongestOf(plan: LegPlan): Map<string, number> {
  const worth = new Map<string, number>()
  for (const { term, weight } of termsOfPlan(plan)) {
    if (weight > (worth.get(term) ?? 0)) worth.set(term, weight)
  }
  return worth
}

/** The rarest terms, as many as fit the budget and one at the least. */
function rarestOf({ plan, counted }: PlannedLeg): WeightedTerm[] {
  const rising = Array.from(strongestOf(plan), ([term, weight]) => ({ term, weight }))
    .filter(({ term }) => counted.has(term))
    .sort((a, b) => (counted.get(a.term) ?? 0) - (counted.get(b.term) ?? 0))
  let left = postingBudget
  return rising.filter(({ term }, at) => {
    left -= counted.get(term) ?? 0
    return left >= 0 || at === 0
  })
}

type ReadLeg = { leg: PlannedLeg; rare: WeightedTerm[]; postings: Map<string, Postings> }

async function readRare(
  index: SearchIndex,
  lang: KnowledgeLang,
  leg: PlannedLeg,
): Promise<ReadLeg> {
  const rare = rarestOf(leg)
  const names = rare.map(({ term }) => term)
  return { leg, rare, postings: await index.postings(lang, leg.kind, names) }
}

/** Adds to `sums` what each document holds of the rare terms of a leg. */
function addLeg({ leg, rare, postings }: ReadLeg, sums: Float32Array): void {
  const { kind, plan, statistics } = leg
  const { lengths, averageLength } = statistics
  const { base, slope } = flatOf(averageLength)
  const share = plan.ideal > 0 ? weights[kind] / plan.ideal : 0
  for (const { term, weight } of rare) {
    const { documents, counts } = postings.get(term) ?? { documents: [], counts: [] }
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0
      const count = counts[at] ?? 0
      const flat = base + slope * (lengths[document] ?? 0)
      sums[document] = (sums[document] ?? 0) + (share * weight * count) / (count + flat)
    }
  }
}

/**
 * The documents that hold most of the rare terms, best first; `sums` is memory to work in, used without a
 * pause: another question may use it before and after.
 */
export async function findCandidates(
  index: SearchIndex,
  lang: KnowledgeLang,
  legs: readonly PlannedLeg[],
  { filter, limit, sums }: { filter: Filter; limit: number; sums: Float32Array },
): Promise<number[]> {
  const read = await Promise.all(legs.map((leg) => readRare(index, lang, leg)))
  sums.fill(0)
  for (const leg of read) addLeg(leg, sums)
  return topDocuments(sums, filter, limit)
}
