// BM25 over one leg, concept by concept, of all documents or of some.
import { fieldCounts } from '../index/document.ts'
import type { Postings } from '../index/port.ts'
import type { ConceptPlan, LegPlan, WeightedTerm } from './plan.ts'
import { worthOfConcept } from './plan.ts'
import type { Scratch } from './scratch.ts'
import { weights } from './weights.ts'

/** What is scored: documents by number, with the terms that they hold. */
export type LegContents = {
  averageLength: number
  lengths: Uint16Array
  postings: Map<string, Postings>
}

// Stored counts and lengths are in halves, so the curve is stretched alike.
const k1 = weights.k1 * fieldCounts.answer

/** What a count is set against: `base + slope × length` of the document. */
export const flatOf = (averageLength: number): { base: number; slope: number } => ({
  base: k1 * (1 - weights.b),
  slope: (k1 * weights.b) / averageLength,
})

type AddTerm = (term: WeightedTerm, add: Scratch['addToConcept']) => void

/** Gives the BM25 part of a term in each document that holds it. */
function createAddTerm({ averageLength, lengths, postings }: LegContents): AddTerm {
  const { base, slope } = flatOf(averageLength)
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
  for (const [at, { terms, needed }] of plan.alternatives.entries()) {
    // Nothing is worth more than the first so far: where any of its terms will do, all count at once.
    const isKept = at === 0 && needed <= 1
    for (const term of terms) {
      addTerm(term, isKept ? scratch.addToConcept : scratch.addToAlternative)
    }
    if (!isKept) scratch.keepBest(needed)
  }
  if (counts) scratch.markWhole()
  for (const term of plan.parts) addTerm(term, scratch.addToConcept)
  scratch.finishConcept(counts ? worthOfConcept(plan) : 0)
}

/** Scores every document in one leg, as shares of the ideal; the word leg also notes what is covered. */
export function scoreLeg(plan: LegPlan, contents: LegContents, scratch: Scratch): Float32Array {
  const addTerm = createAddTerm(contents)
  for (const concept of plan.concepts) {
    scoreConcept(concept, plan.kind === 'word' && concept.isContent, addTerm, scratch)
  }
  return scratch.takeScores(plan.ideal)
}
