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

const mild = /^(ska|bör|should)$/

/** "Du ska söka" where the evidence says "Sök". */
function isAdvised({ part, window, lexicon }: Pair): boolean {
  const strong = part.words.filter(
    ({ lower }) => lexicon.is('must', lower) || lexicon.is('should', lower),
  )
  const [opening] = window.words
  if (/^do not\s/iu.test(window.text)) return strong.every(({ lower }) => mild.test(lower))
  if (!opening?.isContent) return false
  const first = opening.lower
  const forms = [first, `${first}a`, `${first}as`, `${first}s`]
  const isSaid = part.words.some(({ lower }) => forms.includes(lower))
  return isSaid && strong.every(({ lower }) => mild.test(lower))
}

/** "Ska du läsa …" opens a condition, so the first word does not count. A modal verb that the evidence lacks; "får" for "kan" is no claim of more where nothing is demanded. */
function isAdded(pair: Pair, kind: Kind, ground: readonly Word[]): boolean {
  const { part, lexicon } = pair
  if (kind !== 'can' && isAdvised(pair)) return false
  if (!has(part.words.slice(1), kind, lexicon) || has(ground, kind, lexicon)) return false
  const musts = (words: readonly Word[]) =>
    words.filter(({ lower }) => lexicon.is('must', lower)).length
  const isDemand = musts(ground) > musts(part.words)
  return kind !== 'can' || isDemand
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

/** One more of the one and one fewer of the other: "kan" made "ska", or "ska" made "kan". */
function isTraded({ part, lexicon }: Pair, ground: readonly Word[]): boolean {
  const count = (words: readonly Word[], kind: Kind) =>
    words.filter(({ lower }) => lexicon.is(kind, lower)).length
  const more = (kind: Kind) => count(part.words, kind) - count(ground, kind)
  return (more('can') > 0 && more('must') < 0) || (more('can') < 0 && more('must') > 0)
}

/** The reason why the modal verbs of the part are not those of its evidence, or null. */
export function checkModality(pair: Pair): Reason | null {
  if (isDemanded(pair)) return null
  const ground = touched(pair)
  const isTurned = kinds.some(
    (kind) => isAdded(pair, kind, ground) || isLeftOut(pair, kind, ground),
  )
  return isTurned || isTraded(pair, ground) ? 'modality_turned' : null
}
