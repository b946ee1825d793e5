// How sure it is that the first hit answers the question. A logistic model with few terms, fitted on
// the evaluation cases (docs/adr/0006); below the threshold the honest reply is "I do not know".
import type { Hit } from './retrieve.ts'

/** Coefficients of the model, in the order of the terms below. */
export const sureModel = {
  intercept: -4.1,
  score: 10.9,
  coverage: -1.6,
  /** Lead over the second hit, as a share of the first one’s score. */
  margin: 4.8,
  /** Tens of words: the same score means more for a long question. */
  tensOfWords: 1.15,
  isService: -2.2,
  /** Least probability that is good enough to answer. */
  threshold: 0.4,
} as const

const mostWords = 30

/** Probability, 0..1, that the first hit answers the question. */
export function sureness(hits: readonly Hit[], question: string): number {
  const [first, second] = hits
  if (!first || first.score <= 0) return 0
  const words = Math.min(question.split(/\s+/).length, mostWords)
  const margin = (first.score - (second?.score ?? 0)) / first.score
  const sum =
    sureModel.intercept +
    sureModel.score * first.score +
    sureModel.coverage * first.coverage +
    sureModel.margin * margin +
    sureModel.tensOfWords * (words / 10) +
    (first.type === 'service' ? sureModel.isService : 0)
  return 1 / (1 + Math.exp(-sum))
}

/** Whether the first hit may answer. */
export const isSureOf = (hits: readonly Hit[], question: string): boolean =>
  sureness(hits, question) >= sureModel.threshold
