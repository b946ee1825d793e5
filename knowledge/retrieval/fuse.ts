// Words and meaning → one order: a weighted sum, chosen on data (docs/adr/0011).
import { weights } from './weights.ts'

/** A document with what its words and its meaning say of it. */
export type Fusable = { score: number; meaning: number }

/**
 * Gives each document the weighted sum of both scores, each as a share of the best one, best first.
 * The scale stays that of the words: the first document gets the best score that words gave to any,
 * so that what is fitted on scores (reranking, being sure) holds with and without a model.
 */
export function fuse<T extends Fusable>(found: readonly T[]): T[] {
  const best = (of: (one: T) => number): number => Math.max(0, ...found.map(of))
  const byWords = best(({ score }) => score)
  const byMeaning = best(({ meaning }) => meaning)
  const share = (value: number, top: number): number => (top > 0 ? value / top : 0)
  const sum = ({ score, meaning }: T): number =>
    (1 - weights.dense) * share(score, byWords) + weights.dense * share(meaning, byMeaning)
  const top = best(sum)
  return found
    .map((one) => ({ ...one, score: byWords * share(sum(one), top) }))
    .sort((a, b) => b.score - a.score)
}
