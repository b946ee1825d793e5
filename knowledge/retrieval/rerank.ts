// Hits → hits in a better order: what a question is about is compared with what each record is about.
import type { Agreement, AspectShares, Aspects } from './aspects.ts'
import type { Hit } from './retrieve.ts'

/** What is known of the aspects of all records. */
export type RecordAspects = {
  rarity: number[]
  /** By record id; a record without ways of asking has none. */
  shares: Record<string, AspectShares>
}

/**
 * Weights in units of the score. Fitted with `npm run fit` on the evaluation cases, as a choice among
 * the hits of each (docs/adr/0007); `missing` and `foreign` are then set higher, since the rule of the
 * wrong school is worse than a near miss: half a point of R@1.
 */
export const rerankWeights = {
  /** Whole words beside the grams, which alone confuse folkhögskola with högskola. */
  word: 0.244,
  /** A record that describes (a service, a way, an occupation) beside one that answers. */
  descriptive: -0.0223,
  shared: 0.0156,
  missing: -0.015,
  foreign: -0.0065,
  besides: -0.0021,
} as const

/**
 * Share of its score that a record keeps by the forms of education or support that it is about: a question
 * that names one is not answered by the rules of another. Found on 1,045 chatty questions of the field.
 */
export const formShare: Record<Agreement['form'], number> = { same: 1, unnamed: 0.95, other: 0.8 }

/** A hit with what changed its place: its score before, then a term for each of `rerankWeights`. */
export type RerankedHit = Hit & { agreement: Agreement; terms: number[] }

/** The hits that are looked at again. */
export const rerankDepth = 60

/** Puts hits in a better order; scores stay comparable between questions. */
export type Rerank = (
  hits: readonly Hit[],
  question: { text: string; context?: string },
) => RerankedHit[]

const none: AspectShares = {}

/** Terms of the linear model for one hit, in the order of `rerankWeights`. */
function termsOfHit(hit: Hit, agreement: Agreement): number[] {
  const { shared, missing, foreign, besides } = agreement
  return [hit.legs.word, hit.type === 'statement' ? 0 : 1, shared, missing, foreign, besides]
}

/** A reranker over the aspects of all records. */
export function createRerank(aspects: Aspects, records: RecordAspects): Rerank {
  const weights = Object.values(rerankWeights)
  return (hits, { text, context = '' }) => {
    const asked = [...new Set([...aspects.of(text), ...aspects.inheritedFrom(context)])]
    const reranked = hits.map((hit) => {
      const shares = records.shares[hit.id] ?? none
      const agreement = aspects.compare(asked, shares, records.rarity)
      const terms = termsOfHit(hit, agreement)
      const change = terms.reduce((sum, term, at) => sum + term * (weights[at] ?? 0), 0)
      const score = formShare[agreement.form] * Math.max(0, hit.score + change)
      return { ...hit, score, agreement, terms: [hit.score, ...terms] }
    })
    return reranked.sort((a, b) => b.score - a.score)
  }
}
