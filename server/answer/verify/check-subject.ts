// Who or what a part speaks of must be who or what its evidence speaks of.
import type { Lexicon } from './lexicon.ts'
import type { Pair, Reason } from './pair.ts'
import { carrierOf } from './support.ts'
import type { Sentence, Word } from './words.ts'

const pronoun =
  /^(det|den|de|dem|detta|denna|dessa|då|där|här|hon|han|it|they|this|these|that|there|both|båda|sedan|efteråt)$/
const verb = /^(är|har|får|går|står|is|are|has|have|gives|get|gets|ges)$|\p{L}{2,}(?:r|as)$/u

const isVerbLike = ({ lower }: Word, lexicon: Lexicon): boolean =>
  verb.test(lower) || lexicon.is('can', lower) || lexicon.is('must', lower)

/** The words before the verb: who or what a sentence speaks of; also the "x" of "det är x som". */
function subjectOf(sentence: Sentence, lexicon: Lexicon): Word[] {
  const isVerb = (word: Word) => isVerbLike(word, lexicon)
  const isCleft = /^(?:det är|it is)\s/iu.test(sentence.text)
  const rest = isCleft ? sentence.words.slice(2) : sentence.words
  const at = rest.findIndex((word, i) => i > 0 && isVerb(word))
  return at < 0 || at > 3 ? [] : rest.slice(0, at).filter(({ isContent }) => isContent)
}

/** Another subject than the evidence’s: it stands only elsewhere in the text, and no pronoun means it. */
export function checkSubject(pair: Pair): Reason | null {
  const { part, window, subject, lexicon } = pair
  const isMeant = window.words.slice(0, 3).some(({ lower }, at) => {
    const beside = [window.words[at - 1], window.words[at + 1]]
    return pronoun.test(lower) && beside.some((word) => word && isVerbLike(word, lexicon))
  })
  if (isMeant) return null
  // What the question names may stand for what the window leaves unsaid, not for a subject of its own.
  const isOwn = subjectOf(window, lexicon).some((own) => !carrierOf(own, part.words, lexicon))
  const isAsked = (word: Word) =>
    !isOwn && !lexicon.isAgent(word.lower) && carrierOf(word, subject, lexicon) !== null
  const isLoose = (word: Word) => !carrierOf(word, window.words, lexicon) && !isAsked(word)
  return subjectOf(part, lexicon).some(isLoose) ? 'order_turned' : null
}
