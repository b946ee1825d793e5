// Says which words of a question a text holds, and picks the text of a document that says most.
import type { StoredUnit } from '../index/search-index.ts'
import { termsOf } from '../index/terms.ts'
import type { Analyser, KnowledgeLang, Word } from '../languages/language.ts'
import type { Alternative, Concept } from './query.ts'
import type { Scored } from './score-space.ts'

/** A word of the question that was found. */
export type Match = { text: string; as: string; how: Alternative['how'] | 'part' | 'similar' }

const similarShare = 0.5

type TextTerms = { stems: Set<string>; words: Word[] }

function read(text: string, analyser: Analyser): TextTerms {
  const words = analyser.words(text)
  return {
    stems: new Set(words.flatMap((word) => termsOf(word, 'word'))),
    words,
  }
}

function isSimilar(own: string[], other: string[]): boolean {
  if (own.length < 3) return false
  const shared = own.filter((gram) => other.includes(gram))
  return shared.length >= similarShare * own.length
}

function matchOf(concept: Concept, { stems, words }: TextTerms): Match | null {
  const { text } = concept
  const found = concept.alternatives.find(({ words }) =>
    words.every((word) => stems.has(word.stem)),
  )
  if (found) return { text, as: found.text, how: found.how }
  const part = concept.parts.find((stem) => stems.has(stem))
  if (part) return { text, as: part, how: 'part' }
  const own = concept.alternatives[0].words.flatMap((word) => word.grams)
  const similar = words.find((word) => isSimilar(own, word.grams))
  return similar ? { text, as: similar.text, how: 'similar' } : null
}

/** The unit that holds most of the question, with what it holds. A document has at least one. */
export function bestUnit(
  units: StoredUnit[],
  { lang, concepts }: Scored,
  analysers: Record<KnowledgeLang, Analyser>,
): { unit: StoredUnit; matches: Match[] } {
  const content = concepts.filter((concept) => concept.isContent)
  let best: { unit: StoredUnit; matches: Match[]; value: number } | null = null
  for (const unit of units.filter((candidate) => candidate.lang === lang)) {
    const terms = read(unit.text, analysers[lang])
    const matches = content
      .map((concept) => matchOf(concept, terms))
      .filter((match) => match !== null)
    const value = matches.length - terms.stems.size / 1000 // of two equal ones the shorter
    if (!best || value > best.value) best = { unit, matches, value }
  }
  if (!best) throw new Error(`a document was found by texts in ${lang} but has none`)
  return best
}
