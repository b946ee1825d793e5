// What may be wrong with a sentence that is held against one window of its evidence. Each check is a
// row of `checks`: it returns the reason, or null.
import { checkAgent } from './check-agent.ts'
import { checkBinding } from './check-binding.ts'
import { checkCondition } from './check-condition.ts'
import { checkModality } from './check-modality.ts'
import { checkNegations } from './check-negations.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkSubject } from './check-subject.ts'
import { checkSupport } from './check-support.ts'
import { isDemanded } from './demand.ts'
import { touched } from './needed.ts'
import type { Pair, Reason } from './pair.ts'
import { carrierOf, carries, isRelated } from './support.ts'
import type { Word } from './words.ts'

type Check = (pair: Pair) => Reason | null

const some = (words: readonly Word[], test: (word: Word) => boolean): boolean => words.some(test)

/** A member of a contrast that the window lacks while it speaks of another one. */
const confused: Check = (pair) => {
  const { part, window, lexicon } = pair
  const ground = touched(pair)
  const wrong = part.words.some((word) => {
    const set = lexicon.contrastOf(word.lower)
    if (set === null || carrierOf(word, window.words, lexicon)) return false
    return ground.some((other) => lexicon.contrastOf(other.lower) === set)
  })
  return wrong ? 'contrast_confused' : null
}

const isDegree = /^(?:mer|more|less|fewer|\p{L}{3,}(?:re|er))$/u

/** "Mindre på x än på y" where the evidence compares nothing. */
function isCompared({ part, window, lexicon }: Pair): boolean {
  const at = part.words.findIndex(({ lower }) => /^(än|than)$/.test(lower))
  const degree = part.words.slice(0, Math.max(0, at)).findLast(({ lower }) => isDegree.test(lower))
  return degree !== undefined && !carrierOf(degree, window.words, lexicon)
}

const opposite: Check = (pair) => {
  const { part, window, lexicon } = pair
  if (isCompared(pair)) return 'opposite'
  const wrong = part.words.some(
    ({ lower }) =>
      window.words.some((other) => lexicon.opposites(lower).has(other.lower)) &&
      !window.words.some((other) => other.lower === lower),
  )
  return wrong ? 'opposite' : null
}

const hedges: Check = (pair) => {
  const { part, lexicon } = pair
  const isDenied = some(touched(pair), ({ lower }) => lexicon.is('negation', lower))
  const of = (words: readonly Word[]) =>
    new Set(
      words.flatMap(({ lower }) =>
        isDenied && /^(någ(on|ot|ra)|any)$/.test(lower) ? [] : (lexicon.hedgeOf(lower) ?? []),
      ),
    )
  const subject = pair.window.segments[0]
  const ofSubject = subject && subject.opensWith !== 'condition' ? subject.words : []
  const [said, meant] = [of(part.words), of([...touched(pair), ...ofSubject])]
  if ([...meant].some((hedge) => !said.has(hedge))) return 'hedge_dropped'
  return null
}

const widened: Check = (pair) => {
  const { part, window, lexicon } = pair
  const isDenied = (at: number) => lexicon.is('negation', part.words[at - 1]?.lower ?? '')
  const all = part.words.filter(({ lower }, at) => lexicon.is('all', lower) && !isDenied(at))
  if (all.some((word) => !window.words.some((other) => other.lower === word.lower)))
    return 'widened'
  const only = (words: readonly Word[]) => some(words, ({ lower }) => lexicon.is('only', lower))
  const isOnlyKept = only(part.words) || isDemanded(pair)
  if (only(touched(pair)) && !isOnlyKept) return 'condition_dropped'
  return only(part.words) && !only(window.words) ? 'unsupported_word' : null
}

/** "Godkänt betyg" made "betyg": a narrowing word before a word of the part is left out. */
const restricted: Check = (pair) => {
  const { part, lexicon } = pair
  const ground = touched(pair)
  const dropped = ground.some((word, at) => {
    const next = ground[at + 1]
    if (!next || !lexicon.is('restricting', word.lower)) return false
    const isSaid = (one: Word) => part.words.some((other) => isRelated(one, other, lexicon))
    return isSaid(next) && !isSaid(word)
  })
  return dropped ? 'condition_dropped' : null
}

const groups: Check = (pair) => {
  const { part, lexicon } = pair
  const dropped = touched(pair).some(
    (word) =>
      lexicon.is('groups', word.lower) &&
      !part.words.some((other) => carries(word, other, lexicon)),
  )
  return dropped ? 'group_changed' : null
}

const consequence = /, (?:så|för|so) |beror på|leder till|(?:skäl|orsak|anledning)/u
const isFigure = ({ value }: Word): boolean => value !== null

const tone: Check = (pair) => {
  const { part, window, lexicon } = pair
  const has = (words: readonly Word[], kind: 'cause' | 'past') =>
    some(words, ({ lower }) => lexicon.is(kind, lower))
  const isCaused = has(window.words, 'cause') || consequence.test(window.text)
  if (has(part.words, 'cause') && !isCaused) return 'cause_invented'
  const ground = [...touched(pair), ...(window.segments[0]?.words ?? []).filter(isFigure)]
  const isPast = has(some(ground, isFigure) ? window.words : ground, 'past')
  return isPast && !has(part.words, 'past') ? 'time_shifted' : null
}

const unit =
  /^(år|månad(er)?|veck(a|or)|dag(ar)?|timm(e|ar)|terminer|years?|months?|weeks?|days?|hours?)$/

/** Who does what to whom: members of one contrast must come in the order of the evidence. */
const order: Check = ({ part, window, lexicon }) => {
  const ranked = part.words.flatMap((word) => {
    const set =
      word.value === null && !unit.test(word.lower) ? lexicon.contrastOf(word.lower) : null
    const at = window.words.findIndex((other) => carries(other, word, lexicon))
    return set === null || at < 0 ? [] : [{ set, at }]
  })
  const turned = ranked.some(({ set, at }, i) =>
    ranked.slice(i + 1).some((later) => later.set === set && later.at < at),
  )
  return turned ? 'order_turned' : null
}

const checks: Check[] = [
  checkSupport, checkSubject, confused, opposite, checkNumbers, checkNegations, checkModality, checkAgent, checkBinding, hedges, widened, groups, restricted,
  checkCondition, tone, order,
] // biome-ignore format: one list

/** The first thing that is wrong, or null. */
export function checkPair(pair: Pair): Reason | null {
  for (const check of checks) {
    const reason = check(pair)
    if (reason) return reason
  }
  return null
}
