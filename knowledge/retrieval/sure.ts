// When a first hit is sure enough to be said. See docs/adr for the data behind the numbers.
import type { Hit } from './retrieve.ts'

/** Least score and least share of the question’s content words that the record must hold. */
export const sureThreshold = { score: 0.2, coverage: 0.2 } as const

/** Whether a hit may answer; below, the honest reply is "I do not know". */
export const isSureHit = ({ score, coverage }: Pick<Hit, 'score' | 'coverage'>): boolean =>
  score >= sureThreshold.score && coverage >= sureThreshold.coverage
