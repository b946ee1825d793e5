// How sure it is that the first hit answers the question. A logistic model with few terms, fitted on
// the evaluation cases (docs/adr/0006); below the threshold the honest reply is "I do not know".
import type { RerankedHit } from './rerank.ts'

/** Coefficients of the model, in the order of the terms (`npm run fit` prints them). */
export const sureModel = {
  score: 5.28,
  coverage: 0.571,
  /** Lead over the second hit, as a share of the first one’s score. */
  margin: 6.13,
  /** Tens of words: the same score means more for a long question. */
  tensOfWords: 1.62,
  isService: -1.1,
  /** Aspects that are asked for and that the record never mentions. */
  missing: -0.107,
  intercept: -4.83,
} as const

/** Least probability that is good enough to answer. */
const threshold = 0.28

const mostWords = 30

/** Terms of the model for the first of some hits. */
export function sureTerms(hits: readonly RerankedHit[], question: string): number[] {
  const [first, second] = hits
  if (!first) return []
  const words = Math.min(question.split(/\s+/).length, mostWords)
  const margin = first.score > 0 ? (first.score - (second?.score ?? 0)) / first.score : 0
  const isService = first.type === 'service' ? 1 : 0
  const { missing } = first.agreement
  return [first.score, first.coverage, margin, words / 10, isService, missing]
}

/** Probability, 0..1, that the first hit answers the question. */
export function sureness(hits: readonly RerankedHit[], question: string): number {
  if ((hits[0]?.score ?? 0) <= 0) return 0
  const { intercept, ...coefficients } = sureModel
  const weights = Object.values(coefficients)
  const terms = sureTerms(hits, question)
  const sum = terms.reduce((all, term, at) => all + term * (weights[at] ?? 0), intercept)
  return 1 / (1 + Math.exp(-sum))
}

/** Whether the first hit may answer. */
export const isSureOf = (hits: readonly RerankedHit[], question: string): boolean =>
  sureness(hits, question) >= threshold
