// Says which words of the question a text holds, and as what.
import { termsOf } from '../index/terms.ts'
import type { Word } from '../languages/language.ts'
import type { Alternative, Concept } from './query.ts'

/** A word of the question that was found, and as what. */
export type Match = { text: string; as: string; how: Alternative['how'] | 'part' | 'similar' }

const similarShare = 0.5
const fewestGrams = 3

function isSimilar(own: string[], other: string[]): boolean {
  if (own.length < fewestGrams) return false
  const shared = own.filter((gram) => other.includes(gram))
  return shared.length >= similarShare * own.length
}

function matchOf(concept: Concept, words: Word[], stems: Set<string>): Match | null {
  const { text, alternatives, parts } = concept
  const found = alternatives.find((alternative) =>
    alternative.words.every((word) => stems.has(word.stem)),
  )
  if (found) return { text, as: found.text, how: found.how }
  const part = parts.find((stem) => stems.has(stem))
  if (part) return { text, as: part, how: 'part' }
  const own = alternatives[0].words.flatMap((word) => word.grams)
  const similar = words.find((word) => isSimilar(own, word.grams))
  return similar ? { text, as: similar.text, how: 'similar' } : null
}

/** Which content words of the question are among `words`. */
export function matchesIn(words: Word[], concepts: Concept[]): Match[] {
  const stems = new Set(words.flatMap((word) => termsOf(word, 'word')))
  return concepts
    .filter((concept) => concept.isContent)
    .map((concept) => matchOf(concept, words, stems))
    .filter((match) => match !== null)
}
