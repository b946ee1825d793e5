// Concepts → weighted terms of one leg.
import type { LegStatistics } from '../index/port.ts'
import { type LegKind, termsOf } from '../index/terms.ts'
import type { Alternative, Concept } from './query.ts'
import { weights } from './weights.ts'

/** A term and what one average occurrence of it is worth. */
export type WeightedTerm = { term: string; weight: number }

/** Terms of one way of saying something; it counts where at least `needed` of them occur. */
export type AlternativePlan = { terms: WeightedTerm[]; needed: number }

/** A concept in one leg: the best alternative counts, parts are added. */
export type ConceptPlan = {
  isContent: boolean
  alternatives: AlternativePlan[]
  parts: WeightedTerm[]
}

/** All concepts in one leg; `ideal` is what a text full of every term could reach. */
export type LegPlan = { kind: LegKind; concepts: ConceptPlan[]; ideal: number }

type Frequencies = { documents: number; df: (term: string) => number }

/** How much a term says that stands in `df` of so many documents. */
export const rarity = (documents: number, df: number): number =>
  Math.log(1 + (documents - df + 0.5) / (df + 0.5)) ** weights.rarityPower

const idf = ({ documents, df }: Frequencies, term: string): number => rarity(documents, df(term))

function termsFor({ words }: Alternative, kind: LegKind): string[] {
  if (kind === 'word') return words.map((word) => word.stem)
  return [...new Set(words.flatMap((word) => termsOf(word, kind)))]
}

// "svenska" alone is no "svenska för invandrare": a synonym must be there as a whole, its grams for
// the greater part. What was written counts by every gram, since that is how inflections are found.
const gramShareOfSynonym = 0.6

function neededOf({ how }: Alternative, kind: LegKind, terms: number): number {
  if (how !== 'synonym') return 1
  return kind === 'word' ? terms : Math.ceil(gramShareOfSynonym * terms)
}

/** Every term that the concepts may need in a leg. */
export function termsOfConcepts(concepts: Concept[], kind: LegKind): string[] {
  const terms = concepts.flatMap(({ alternatives, parts }) => [
    ...alternatives.flatMap((alternative) => termsFor(alternative, kind)),
    ...(kind === 'word' ? parts : []),
  ])
  return [...new Set(terms)]
}

// A synonym must not gain by being rarer than the word it stands for, nor a rare slang word by
// itself: word and synonyms together count as one term that is as frequent as all of them.
function planWords(concept: Concept, frequencies: Frequencies): ConceptPlan {
  const { df, documents } = frequencies
  const lists = concept.alternatives.map((alternative) => termsFor(alternative, 'word'))
  // Several words stand together as often as chance puts them there, at the least.
  const jointly = (list: string[]) =>
    documents * list.reduce((share, term) => share * (df(term) / documents), 1)
  const together = concept.alternatives.reduce(
    (sum, { weight }, at) => sum + weight * jointly(lists[at] ?? []),
    0,
  )
  const value = concept.weight * rarity(documents, Math.min(documents, together))
  const alternatives = concept.alternatives.map((alternative, at) => {
    const list = lists[at] ?? []
    const total = list.reduce((sum, term) => sum + idf(frequencies, term), 0) || 1
    const scale = (alternative.weight * value) / total
    const terms = list.map((term) => ({ term, weight: scale * idf(frequencies, term) }))
    return { terms, needed: neededOf(alternative, 'word', terms.length) }
  })
  const share = concept.weight * weights.part
  const parts = concept.parts.map((term) => ({ term, weight: share * idf(frequencies, term) }))
  return { isContent: concept.isContent, alternatives, parts }
}

function planGrams(concept: Concept, frequencies: Frequencies): ConceptPlan {
  const lists = concept.alternatives.map((alternative) => termsFor(alternative, 'gram'))
  const totals = lists.map((grams) => grams.reduce((sum, gram) => sum + idf(frequencies, gram), 0))
  const first = totals[0] ?? 1
  const share = concept.weight / (lists[0]?.length || 1) ** weights.gramLengthPower
  const alternatives = concept.alternatives.map((alternative, at) => {
    const scale = share * alternative.weight * Math.min(1, first / (totals[at] || 1))
    const list = lists[at] ?? []
    const terms = list.map((term) => ({ term, weight: scale * idf(frequencies, term) }))
    return { terms, needed: neededOf(alternative, 'gram', terms.length) }
  })
  return { isContent: concept.isContent, alternatives, parts: [] }
}

/** Every term that a plan uses; one may come twice. */
export const termsOfPlan = ({ concepts }: LegPlan): WeightedTerm[] =>
  concepts.flatMap(({ alternatives, parts }) => [
    ...alternatives.flatMap(({ terms }) => terms),
    ...parts,
  ])

const worthOf = (terms: WeightedTerm[] = []): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0)

/** What a text says that holds the word as it is meant, and its parts. */
export const worthOfConcept = ({ alternatives, parts }: ConceptPlan): number =>
  worthOf(alternatives[0]?.terms) + worthOf(parts)

/** The plan of a leg, given how many documents hold each term. */
export function planLeg(
  concepts: Concept[],
  kind: LegKind,
  { documents }: LegStatistics,
  counted: Map<string, number>,
): LegPlan {
  const frequencies = { documents, df: (term: string) => counted.get(term) ?? 0 }
  const plans = concepts.map((concept) =>
    (kind === 'word' ? planWords : planGrams)(concept, frequencies),
  )
  const ideal = plans.reduce((sum, concept) => sum + worthOfConcept(concept), 0)
  return { kind, concepts: plans, ideal: ideal * (weights.k1 + 1) }
}
