// Looks at the documents that were found first once more: at their single texts, at words that
// stand side by side, and at what else was found on their topic.
import type { SearchIndex } from '../index/port.ts'
import type { LegKind } from '../index/terms.ts'
import type { Word } from '../languages/language.ts'
import { createAgreement } from './agreement.ts'
import { pairsOf } from './pairs.ts'
import { termsOfPlan } from './plan.ts'
import type { UnitReader } from './read-units.ts'
import type { Scored } from './score-space.ts'
import { createUnitScorer, type FindBestUnit } from './score-unit.ts'
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

/** Prepares for single texts what the question asks for. */
async function readFindBest({ index, scored, words }: Rescoring): Promise<FindBestUnit> {
  const { lang, plans, statistics } = scored
  const stems = words.map(({ stem }) => stem)
  const termsOf = (kind: LegKind): string[] => {
    const plan = plans.find((one) => one.kind === kind)
    const planned = plan ? termsOfPlan(plan).map(({ term }) => term) : []
    return [...new Set(kind === 'word' ? [...planned, ...stems] : planned)]
  }
  const [counted, word, gram] = await Promise.all([
    index.frequencies(lang, 'word', [...new Set(stems)]),
    index.numbersOf(lang, 'word', termsOf('word')),
    index.numbersOf(lang, 'gram', termsOf('gram')),
  ])
  const numbers = { word, gram }
  return createUnitScorer({
    plans,
    pairs: pairsOf(words, statistics.word, counted),
    stems,
    statistics,
    numberOf: (kind, term) => numbers[kind].get(term),
  })
}

/** Scores the first of `leading`, which come best first, again and gives the best `limit`. */
export async function rescore(
  rescoring: Rescoring,
  leading: number[],
  limit: number,
): Promise<Ranked[]> {
  const { index, scored, reader } = rescoring
  const { lang, lexical } = scored
  const candidates = leading.slice(0, Math.max(limit, fewestLookedAt))
  const [findBest, texts] = await Promise.all([
    readFindBest(rescoring),
    reader.terms(candidates, lang),
  ])
  const agreement = createAgreement(leading.slice(0, leadingCount), lexical, index.topics)
  const top = candidates[0] === undefined ? 0 : lexical(candidates[0])
  const ranked = candidates.flatMap((number, at) => {
    const terms = texts[at]
    const best = terms ? findBest(terms) : null
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
