// Why a hit stands where it does, in data: what matched, the legs with their weights, and what ranking
// by aspects changed.
import type { UnitField } from '../index/document.ts'
import type { Match } from './matches.ts'
import { formShare, type RerankedHit, rerankWeights } from './rerank.ts'
import type { Legs } from './retrieve.ts'
import { weights } from './weights.ts'

/** What one term of reranking added to the score. */
export type RerankPart = { value: number; weight: number; adds: number }

/** Why one hit ranked. */
export type Why = {
  score: number
  coverage: number
  legs: Legs
  /** Share of each leg in the score; that of the meaning counts where there is one. */
  weights: { word: number; gram: number; dense: number }
  matchedText: string
  field: UnitField
  matches: Match[]
  /** The score before, what each term added, and the share that was kept by forms of education. */
  rerank: { before: number; parts: Record<string, RerankPart>; kept: number }
}

/** Says why a hit ranked. */
export function explainHit(hit: RerankedHit): Why {
  const { score, coverage, legs, unit, agreement, terms } = hit
  const [before = 0, ...values] = terms
  const parts = Object.entries(rerankWeights).map(([name, weight], at): [string, RerankPart] => {
    const value = values[at] ?? 0
    return [name, { value, weight, adds: value * weight }]
  })
  const dense = legs.dense === null ? 0 : weights.dense
  return {
    score,
    coverage,
    legs,
    weights: { word: (1 - dense) * weights.word, gram: (1 - dense) * weights.gram, dense },
    matchedText: unit.text,
    field: unit.field,
    matches: hit.matches(),
    rerank: { before, parts: Object.fromEntries(parts), kept: formShare[agreement.form] },
  }
}
