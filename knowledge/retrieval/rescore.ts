// Looks at the documents that were found first once more: at their single texts, at words that
// stand side by side, and at what else was found on their topic.
import type { SearchIndex } from '../index/search-index.ts'
import type { Word } from '../languages/language.ts'
import { createAgreement } from './agreement.ts'
import { pairsOf } from './pairs.ts'
import type { UnitReader } from './read-units.ts'
import type { Scored } from './score-space.ts'
import { createUnitScorer } from './score-unit.ts'
import { weights } from './weights.ts'

/** A document with its final score and the place of its best text. */
export type Ranked = { number: number; score: number; text: number }

/** What a second look needs. */
export type Rescoring = {
  index: SearchIndex
  scored: Scored
  /** Words of the question as they stand. */
  words: Word[]
  reader: UnitReader
}

// Documents whose topics count, whatever the limit.
const leadingCount = 20
// A document that is further down than this is not lifted to the first places by its single texts.
const fewestLookedAt = 12

/** How many of the best documents a second look needs for a list of so many. */
export const candidatesFor = (limit: number): number => Math.max(limit, leadingCount)

/** Scores the first of `leading`, which come best first, again and gives the best `limit`. */
export function rescore(rescoring: Rescoring, leading: number[], limit: number): Ranked[] {
  const { index, scored, words, reader } = rescoring
  const { lang, lexical, plans } = scored
  const candidates = leading.slice(0, Math.max(limit, fewestLookedAt))
  const findBest = createUnitScorer({
    plans,
    pairs: pairsOf(words, index, lang),
    stems: words.map(({ stem }) => stem),
    statistics: (kind) => index.statistics(lang, kind),
    numberOf: (kind, term) => index.numberOf(lang, kind, term),
  })
  const agreement = createAgreement(leading.slice(0, leadingCount), lexical, index.topics)
  const top = candidates[0] === undefined ? 0 : lexical(candidates[0])
  const ranked = candidates.flatMap((number) => {
    const best = findBest(reader.terms(number, lang))
    if (!best) return []
    const whole = lexical(number)
    const score = (1 - weights.unit) * whole + weights.unit * best.score
    return {
      number,
      text: best.text,
      score:
        score + top * (weights.pair * best.pairs + weights.alike * best.alike) + agreement(number),
    }
  })
  return ranked.sort((a, b) => b.score - a.score).slice(0, limit)
}
