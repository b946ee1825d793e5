// BM25 of all documents over one leg, concept by concept.
import { fieldCounts } from '../index/collector.ts'
import type { SearchIndex } from '../index/search-index.ts'
import type { LegKind } from '../index/terms.ts'
import type { KnowledgeLang } from '../languages/language.ts'
import {
  type ConceptPlan,
  type LegPlan,
  planLeg,
  termsOfConcepts,
  termsOfPlan,
  type WeightedTerm,
  worthOfConcept,
} from './plan.ts'
import type { Concept } from './query.ts'
import type { Scratch } from './scratch.ts'
import { weights } from './weights.ts'

/** Scores of all documents in one leg, as shares of the ideal. */
export type LegScores = { plan: LegPlan; scores: Float32Array }

// Stored counts and lengths are in halves, so the curve is stretched alike.
const k1 = weights.k1 * fieldCounts.answer

type AddTerm = (term: WeightedTerm, add: Scratch['addToConcept']) => void

/** Gives the BM25 part of a term in each document that holds it. */
function createAddTerm(
  index: SearchIndex,
  leg: { lang: KnowledgeLang; kind: LegKind },
  terms: string[],
): AddTerm {
  const { averageLength, lengths } = index.statistics(leg.lang, leg.kind)
  const postings = index.postings(leg.lang, leg.kind, terms)
  const base = k1 * (1 - weights.b)
  const slope = (k1 * weights.b) / averageLength
  return ({ term, weight }, add) => {
    const found = postings.get(term)
    if (found && weight > 0) add(found, { factor: weight * (weights.k1 + 1), base, slope, lengths })
  }
}

/** Sums one concept up over all documents. */
function scoreConcept(
  plan: ConceptPlan,
  counts: boolean,
  addTerm: AddTerm,
  scratch: Scratch,
): void {
  scratch.startConcept()
  for (const { terms, needed } of plan.alternatives) {
    for (const term of terms) addTerm(term, scratch.addToAlternative)
    scratch.keepBest(needed)
  }
  if (counts) scratch.markWhole()
  for (const term of plan.parts) addTerm(term, scratch.addToConcept)
  scratch.finishConcept(counts ? worthOfConcept(plan) : 0)
}

/** Scores every document for `concepts` in one leg; the word leg also notes what is covered. */
export function scoreLeg(
  index: SearchIndex,
  leg: { lang: KnowledgeLang; kind: LegKind },
  concepts: Concept[],
  scratch: Scratch,
): LegScores {
  const { lang, kind } = leg
  const counted = index.frequencies(lang, kind, termsOfConcepts(concepts, kind))
  const plan = planLeg(concepts, kind, index.statistics(lang, kind), counted)
  const addTerm = createAddTerm(index, leg, [...new Set(termsOfPlan(plan))])
  for (const concept of plan.concepts) {
    scoreConcept(concept, kind === 'word' && concept.isContent, addTerm, scratch)
  }
  return { plan, scores: scratch.takeScores(plan.ideal) }
}
