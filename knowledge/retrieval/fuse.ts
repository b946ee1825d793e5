// Words and meaning → one order: a weighted sum, chosen on data (docs/adr/0017).
import { weights } from './weights.ts'

/** A document with what its words and its meaning say of it. */
export type Fusable = { score: number; meaning: number }

/** Best score where no word of the question was found: too little for anything to be sure. */
const wordless = 0.05

/**
 * Gives each document the weighted sum of both scores, best first. Both are absolute shares, so a
 * question that words hardly reach is left to the meaning, and the other way round.
 * The scale stays that of the words: the first document gets the best score that words gave to any,
 * so that what is fitted on scores (reranking, being sure) holds with and without a model.
 */
export function fuse<T extends Fusable>(found: readonly T[]): T[] {
  const best = (of: (one: T) => number): number => Math.max(0, ...found.map(of))
  const sum = ({ score, meaning }: T): number =>
    (1 - weights.dense) * score + weights.dense * meaning
  const byWords = best(({ score }) => score)
  const top = best(sum)
  const scale = top > 0 ? (byWords > 0 ? byWords : wordless) / top : 0
  return found.map((one) => ({ ...one, score: scale * sum(one) })).sort((a, b) => b.score - a.score)
}
