// Neighbouring words of the question that also stand side by side in a text: "hur lång" and "när
// öppnar" tell questions apart that share their nouns.
import type { LegStatistics, Run } from '../index/port.ts'
import type { Word } from '../languages/language.ts'
import { rarity } from './plan.ts'
import { weights } from './weights.ts'

/** What each pair of stems is worth, first stem → second stem → share of all pairs. */
export type Pairs = Map<string, Map<string, number>>

/**
 * The pairs of neighbours among the words of a question, function words too; `counted` says in how many
 * documents each stem stands.
 */
export function pairsOf(
  words: readonly Word[],
  { documents }: LegStatistics,
  counted: ReadonlyMap<string, number>,
): Pairs {
  const stems = words.map((word) => word.stem)
  const worth = (stem: string) => rarity(documents, counted.get(stem) ?? 0)
  const pairs: Pairs = new Map()
  let total = 0
  for (let at = 0; at + 1 < stems.length; at++) {
    const [first = '', second = ''] = stems.slice(at, at + 2)
    const seconds = pairs.get(first) ?? new Map<string, number>()
    if (seconds.has(second)) continue
    const value = Math.sqrt(worth(first) * worth(second))
    pairs.set(first, seconds.set(second, value))
    total += value
  }
  for (const seconds of pairs.values()) {
    for (const [stem, value] of seconds) seconds.set(stem, value / total)
  }
  return pairs
}

/** Share of the pairs that stand in a text, less for a long one: it holds some by chance. */
export type FindPairs = (stems: Run, text: number) => number

/** What pairs are looked for with: the number of a stem, and how many there are. */
export type StemNumbers = { numberOf: (stem: string) => number | undefined; size: number }

type Second = { second: number; worth: number; seen: number }

/** The pairs by the places of their first stems, which count from 1 on. */
function placePairs(pairs: Pairs, { numberOf, size }: StemNumbers) {
  const places = new Uint16Array(size)
  const seconds: Second[][] = [[]]
  for (const [first, following] of pairs) {
    const number = numberOf(first)
    if (number === undefined) continue
    const found = Array.from(following, ([stem, worth]) => ({
      second: numberOf(stem) ?? -1,
      worth,
      seen: 0,
    }))
    places[number] = seconds.push(found.filter(({ second }) => second >= 0)) - 1
  }
  return { places, seconds }
}

/** Looks for pairs in texts. */
export function createPairFinder(pairs: Pairs, stems: StemNumbers): FindPairs {
  const { places, seconds } = placePairs(pairs, stems)
  const pairOf = (first: number, second: number): Second | undefined => {
    const place = places[first] ?? 0
    return place > 0 ? seconds[place]?.find((one) => one.second === second) : undefined
  }
  let looked = 0
  return ({ terms, ends }, text) => {
    const from = ends[text - 1] ?? 0
    const to = ends[text] ?? 0
    looked += 1
    let sum = 0
    for (let at = from; at + 1 < to; at++) {
      const pair = pairOf(terms[at] ?? 0, terms[at + 1] ?? 0)
      if (!pair || pair.seen === looked) continue
      pair.seen = looked // a pair counts once in a text
      sum += pair.worth
    }
    return sum / Math.sqrt((1 + (to - from) / weights.pairLength) / 2)
  }
}
