// Neighbouring words of the question that also stand side by side in a text: "hur lång" and "när
// öppnar" tell questions apart that share their nouns.
import type { SearchIndex } from '../index/search-index.ts'
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
export function sharedPairs(words: Word[], pairs: Pairs): number {
  const found = new Set<string>()
  let sum = 0
  for (let at = 0; at + 1 < words.length; at++) {
    const first = words[at]?.stem ?? ''
    const second = words[at + 1]?.stem ?? ''
    const worth = pairs.get(first)?.get(second)
    if (worth === undefined || found.has(`${first} ${second}`)) continue
    found.add(`${first} ${second}`)
    sum += worth
  }
  return sum / Math.sqrt((1 + words.length / weights.pairLength) / 2)
}
