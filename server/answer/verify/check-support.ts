// Every content word of a part must be carried by its evidence; a few may come from what stands around it.
import { touched } from './needed.ts'
import type { Pair, Reason } from './pair.ts'
import { carrierOf, contentOf, isCompoundOf, isRelated } from './support.ts'
import type { Sentence, Word } from './words.ts'

const some = (words: readonly Word[], test: (word: Word) => boolean): boolean => words.some(test)

const pronoun = /^(heller|det|den|de|detta|denna|dessa|då|där|it|they|this|that|these)$/

/** Whether a sentence begins by speaking of what the one before it says. */
const hasPronoun = ({ words }: Sentence): boolean =>
  some(words.slice(0, 5), ({ lower }) => pronoun.test(lower))

/** Words of the part that its window lacks; one that needs no evidence does not count. */
function looseOf({ part, window, lexicon }: Pair): Word[] {
  const content = contentOf(part.words)
  const bare = content.filter((word) => !carrierOf(word, window.words, lexicon))
  const soft = bare.filter((word) => lexicon.is('soft', word.lower))
  const free = soft.slice(0, Math.floor(content.length / 3))
  return bare.filter((word) => !free.includes(word) && !isCompoundOf(word, window.words))
}

/** Whether a loose word stands where the window says other things: then it replaces one of them. */
function isSwapped(pair: Pair, loose: readonly Word[]): boolean {
  const { part, window, subject, lexicon } = pair
  const isAsked = (word: Word) => !word.isName && carrierOf(word, subject, lexicon) !== null
  if (hasPronoun(window) || loose.every(isAsked)) return false
  const left = contentOf(touched(pair)).filter(
    (word) => !part.words.some((other) => other.isContent && isRelated(word, other, lexicon)),
  )
  return left.length > 1
}

/** Whether too many of the words are loose, or stand nowhere near the window. */
function isTooLoose(pair: Pair, loose: readonly Word[], unknown: readonly Word[]): boolean {
  const all = contentOf(pair.part.words).length
  const allowed = all >= 8 ? 1 : 0
  if (unknown.length > allowed || all === loose.length) return true
  return loose.length > Math.max(1, Math.floor(all / 3)) || isSwapped(pair, loose)
}

/** The reason why the words of the part are not those of its evidence, or null. */
export function checkSupport(pair: Pair): Reason | null {
  const { window, context, lexicon } = pair
  const loose = looseOf(pair)
  const unknown = loose.filter((word) => !carrierOf(word, context, lexicon))
  if (some(unknown, ({ isName }) => isName)) return 'unsupported_name'
  if (some(loose, ({ lower }) => lexicon.is('promise', lower))) return 'promise'
  if (some(loose, ({ lower }) => lexicon.is('groups', lower))) return 'group_changed'
  if (loose.length > 0 && isTooLoose(pair, loose, unknown)) return 'unsupported_word'
  const isAsked = (word: Word) => carrierOf(word, pair.subject, lexicon) !== null
  const isRival = (other: Word) =>
    (other.isName || lexicon.isAgent(other.lower)) &&
    !some(pair.part.words, (word) => isRelated(word, other, lexicon))
  const isOther = some(
    loose,
    (word) =>
      (word.isName || lexicon.isAgent(word.lower)) &&
      (!isAsked(word) || some(window.words, isRival)),
  )
  return isOther && !hasPronoun(window) ? 'contrast_confused' : null
}
