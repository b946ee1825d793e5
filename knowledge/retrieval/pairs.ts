// Neighbouring words of the question that also stand side by side in a text: "hur lång" and "när
// öppnar" tell questions apart that share their nouns.
import type { SearchIndex } from '../index/search-index.ts'
import type { TermNumbers } from '../index/term-numbers.ts'
import type { KnowledgeLang, Word } from '../languages/language.ts'
import { rarity } from './plan.ts'
import { weights } from './weights.ts'

/** What each pair of stems is worth, first stem → second stem → share of all pairs. */
export type Pairs = Map<string, Map<string, number>>

/** The pairs of neighbours among the words of a question, function words too. */
export function pairsOf(words: Word[], index: SearchIndex, lang: KnowledgeLang): Pairs {
  const stems = words.map((word) => word.stem)
  const { documents } = index.statistics(lang, 'word')
  const counted = index.frequencies(lang, 'word', [...new Set(stems)])
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
export type FindPairs = (stems: Uint32Array) => number

/** Looks for pairs in texts whose stems have `numbers`. */
export function createPairFinder(pairs: Pairs, numbers: TermNumbers): FindPairs {
  const seconds: { second: number; worth: number; text: number }[][] = [[]]
  const places = new Uint16Array(numbers.size('word'))
  for (const [first, following] of pairs) {
    const number = numbers.find('word', first)
    if (number === undefined) continue
    const found = Array.from(following, ([stem, worth]) => ({
      second: numbers.find('word', stem) ?? -1,
      worth,
      text: 0,
    }))
    places[number] = seconds.push(found.filter(({ second }) => second >= 0)) - 1
  }
  let text = 0
  return (stems) => {
    text += 1
    let sum = 0
    for (let at = 0; at + 1 < stems.length; at++) {
      const place = places[stems[at] ?? 0] ?? 0
      if (place === 0) continue
      const pair = seconds[place]?.find(({ second }) => second === stems[at + 1])
      if (!pair || pair.text === text) continue
      pair.text = text // a pair counts once in a text
      sum += pair.worth
    }
    return sum / Math.sqrt((1 + stems.length / weights.pairLength) / 2)
  }
}
