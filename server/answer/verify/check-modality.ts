// What may, should and must be: as in the evidence.
import { isDemanded } from './demand.ts'
import type { Lexicon } from './lexicon.ts'
import { touched } from './needed.ts'
import type { Pair, Reason } from './pair.ts'
import { carries } from './support.ts'
import type { Sentence, Word } from './words.ts'

type Kind = 'must' | 'should' | 'can'

const kinds: readonly Kind[] = ['must', 'should', 'can']

const has = (words: readonly Word[], kind: Kind | 'negation', lexicon: Lexicon): boolean =>
  words.some(({ lower }) => lexicon.is(kind, lower))

const conditionsOf = ({ segments }: Sentence): number =>
  segments.filter(({ opensWith }) => opensWith === 'condition').length

/** A modal verb that the evidence lacks; "får" for "kan" is no claim of more where nothing is demanded. */
function isAdded({ part, lexicon }: Pair, kind: Kind, ground: readonly Word[]): boolean {
  // "Ska du läsa …" opens a condition.
  if (!has(part.words.slice(1), kind, lexicon) || has(ground, kind, lexicon)) return false
  return kind !== 'can' || has(ground, 'must', lexicon)
}

/** Whether what may be is nearly all that the part says: what must be stands beside it. */
function isBeside({ part, window, lexicon }: Pair): boolean {
  const may = window.segments.filter(({ words }) => has(words, 'can', lexicon))
  const said = part.words.filter(({ isContent }) => isContent)
  const rest = said.filter(
    (word) => !may.some(({ words }) => words.some((other) => carries(other, word, lexicon))),
  )
  return may.length > 0 && rest.length <= 1
}

/**
 * A modal verb of the evidence that is left out. "Du anmäler" for "du ska anmäla" claims no more, where
 * nothing is denied and what is needed is not made what is enough ("får x när …").
 */
function isLeftOut(pair: Pair, kind: Kind, ground: readonly Word[]): boolean {
  const { part, said, window, lexicon } = pair
  if (has(said, kind, lexicon) || !has(ground, kind, lexicon)) return false
  if (kind !== 'must') return true
  const isAllowed = has(part.words, 'can', lexicon) && !isBeside(pair)
  return (
    has(part.words, 'negation', lexicon) || isAllowed || conditionsOf(part) > conditionsOf(window)
  )
}

/** The reason why the modal verbs of the part are not those of its evidence, or null. */
export function checkModality(pair: Pair): Reason | null {
  if (isDemanded(pair)) return null
  const ground = touched(pair)
  const isTurned = kinds.some(
    (kind) => isAdded(pair, kind, ground) || isLeftOut(pair, kind, ground),
  )
  return isTurned ? 'modality_turned' : null
}
