// Numbers for terms, so that texts are counted and compared without touching strings.
import type { Word } from '../../languages/language.ts'
import { type LegKind, termsOf } from '../terms.ts'

/** Term numbers of a word by leg. */
export type NumberedTerms = Record<LegKind, Uint32Array>

/** Numbers of the terms that were met so far in the texts of one language. */
export type TermNumbers = {
  of(word: Word): NumberedTerms
  /** All terms with their numbers. */
  all(kind: LegKind): ReadonlyMap<string, number>
}

/** Gives out numbers from 0, separately for each leg. */
export function createTermNumbers(): TermNumbers {
  const numbers: Record<LegKind, Map<string, number>> = { word: new Map(), gram: new Map() }
  const known = new WeakMap<Word, NumberedTerms>()
  const numberOf = (kind: LegKind, term: string): number => {
    const given = numbers[kind].get(term)
    if (given !== undefined) return given
    numbers[kind].set(term, numbers[kind].size)
    return numbers[kind].size - 1
  }
  const numbered = (word: Word, kind: LegKind): Uint32Array =>
    Uint32Array.from(termsOf(word, kind), (term) => numberOf(kind, term))
  return {
    of(word) {
      const met = known.get(word) ?? {
        word: numbered(word, 'word'),
        gram: numbered(word, 'gram'),
      }
      known.set(word, met)
      return met
    },
    all: (kind) => numbers[kind],
  }
}
