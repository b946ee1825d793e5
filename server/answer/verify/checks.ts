// What may be wrong with a sentence that is held against one window of its evidence. Each check is a
// row of `checks`: it returns the reason, or null.
import { checkNegations } from './check-negations.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkSubject } from './check-subject.ts'
import { isDemanded } from './demand.ts'
import type { Lexicon } from './lexicon.ts'
import { neededSegments, touched } from './needed.ts'
import type { Pair, Reason } from './pair.ts'
import { carrierOf, carries, isRelated, isSame } from './support.ts'
import type { Word } from './words.ts'

type Check = (pair: Pair) => Reason | null

const contentOf = (words: readonly Word[]): Word[] => words.filter(({ isContent }) => isContent)

/** Share of the content words of `words` that `by` carries; 1 where there are none. */
export function coverage(words: readonly Word[], by: readonly Word[], lexicon: Lexicon): number {
  const content = contentOf(words)
  if (content.length === 0) return 1
  return (
    content.filter((word) => by.some((other) => isRelated(word, other, lexicon))).length /
    content.length
  )
}

const some = (words: readonly Word[], test: (word: Word) => boolean): boolean => words.some(test)

const unsupported: Check = ({ part, window, context, lexicon }) => {
  const content = contentOf(part.words)
  const bare = content.filter((word) => !carrierOf(word, window.words, lexicon))
  const soft = bare.find((word) => lexicon.is('soft', word.lower))
  const loose = content.length > 2 ? bare.filter((word) => word !== soft) : bare
  const unknown = loose.filter((word) => !carrierOf(word, context, lexicon))
  if (some(unknown, ({ isName }) => isName)) return 'unsupported_name'
  if (some(loose, ({ lower }) => lexicon.is('promise', lower))) return 'promise'
  if (some(loose, ({ lower }) => lexicon.is('groups', lower))) return 'group_changed'
  const allowed = content.length >= 8 ? 1 : 0
  if (unknown.length > allowed) return 'unsupported_word'
  if (loose.length > Math.max(1, Math.floor(content.length / 3))) return 'unsupported_word'
  return content.length - loose.length === 0 ? 'unsupported_word' : null
}

/** A member of a contrast that the window lacks while it speaks of another one. */
const confused: Check = ({ part, window, lexicon }) => {
  const wrong = part.words.some((word) => {
    const set = lexicon.contrastOf(word.lower)
    if (set === null || carrierOf(word, window.words, lexicon)) return false
    return window.words.some((other) => lexicon.contrastOf(other.lower) === set)
  })
  return wrong ? 'contrast_confused' : null
}

const opposite: Check = ({ part, window, lexicon }) => {
  const wrong = part.words.some(
    ({ lower }) =>
      window.words.some((other) => lexicon.opposites(lower).has(other.lower)) &&
      !window.words.some((other) => other.lower === lower),
  )
  return wrong ? 'opposite' : null
}

const modality: Check = (pair) => {
  const { part, lexicon } = pair
  const ground = touched(pair)
  const has = (words: readonly Word[], kind: 'must' | 'should' | 'can') =>
    some(words, ({ lower }) => lexicon.is(kind, lower))
  if (isDemanded(pair)) return null
  const kinds = ['must', 'should', 'can'] as const
  for (const kind of kinds) {
    if (has(part.words, kind) && !has(ground, kind)) {
      // "får" for "kan" is no claim of more, as long as nothing is demanded.
      if (kind === 'can' && !has(ground, 'must')) continue
      return 'modality_turned'
    }
    if (!has(part.words, kind) && has(ground, kind)) return 'modality_turned'
  }
  return null
}

const hedges: Check = (pair) => {
  const { part, lexicon } = pair
  const of = (words: readonly Word[]) =>
    new Set(words.flatMap(({ lower }) => lexicon.hedgeOf(lower) ?? []))
  const subject = pair.window.segments[0]
  const ofSubject = subject && subject.opensWith !== 'condition' ? subject.words : []
  const [said, meant] = [of(part.words), of([...touched(pair), ...ofSubject])]
  if ([...meant].some((hedge) => !said.has(hedge))) return 'hedge_dropped'
  return null
}

const widened: Check = (pair) => {
  const { part, window, lexicon } = pair
  const all = part.words.filter(({ lower }) => lexicon.is('all', lower))
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

const least = { binding: 0.6, other: 0.6, ofSeveral: 0.5, ofTwoSentences: 0.75, whole: 0.8 }

/** Share of the content of a condition that is said as it stands; a wider word does not count. */
function shareSaid(words: readonly Word[], by: readonly Word[], lexicon: Lexicon): number {
  const content = words.filter(({ isContent, value }) => isContent || value !== null)
  const said = content.filter((word) =>
    by.some(
      (other) =>
        isSame(word, other, lexicon) ||
        (other.stem.length > word.stem.length && carries(word, other, lexicon)),
    ),
  )
  return content.length === 0 ? 1 : said.length / content.length
}

const coordinates = /^(och|samt|men|and|but)$/

/** Whether a segment belongs to a later statement of the window ("…, och …") that the part does not touch. */
function isElsewhere({ window }: Pair, at: number, needed: ReadonlySet<number>): boolean {
  const from = window.segments.findLastIndex(
    ({ words }, i) => i > 0 && i <= at && coordinates.test(words[0]?.lower ?? ''),
  )
  if (from < 0 || from === at) return false
  return ![...needed].some((n) => n >= from && n < at)
}

/** Whether one segment of the window is left out, or said by halves. */
function isDropped(pair: Pair, at: number, needed: ReadonlySet<number>): boolean {
  const { part, window, lexicon } = pair
  const { words, opensWith } = window.segments[at] ?? { words: [], opensWith: null }
  const isBinding = opensWith === 'condition' || opensWith === 'contrast'
  if (opensWith === 'condition' && isElsewhere(pair, at, needed)) return false
  if (opensWith === 'condition' && window.segments.length === 1) {
    return shareSaid(words, part.words, lexicon) < least.whole
  }
  if (isBinding) {
    const others = [...needed].filter((n) => (opensWith === 'contrast' ? n < at : n !== at))
    return others.length > 0 && shareSaid(words, pair.said, lexicon) < least.binding
  }
  const alone = needed.size > 1 ? least.ofSeveral : least.other
  const leastShare = pair.isDouble ? least.ofTwoSentences : alone
  return needed.has(at) && coverage(words, part.words, lexicon) < leastShare
}

const preposition =
  /^(till|på|i|för|vid|efter|hos|inom|från|med|under|at|in|for|after|with|from|on|to)$/

const year = /^(19|20)\d\d$/

/** What a sentence is limited to from its start ("På komvux …"), left out. */
function isLimitDropped({ window, said, lexicon }: Pair): boolean {
  const [first, ...rest] = window.words
  if (!first || !preposition.test(first.lower)) return false
  const limit = rest.find(({ isContent, value }) => isContent || value !== null)
  if (!limit) return false
  if (limit.value && year.test(limit.value)) return false
  if (limit.value !== null) return !said.some(({ value }) => value === limit.value)
  return !said.some((word) => isRelated(limit, word, lexicon))
}

/** Whether all that carries the part is a condition or an indirect question, which states nothing. */
function restsOnCondition({ window }: Pair, needed: ReadonlySet<number>): boolean {
  const isCondition = (at: number) => at > 0 && window.segments[at]?.opensWith === 'condition'
  return needed.size > 0 && window.segments.length > 1 && [...needed].every(isCondition)
}

/** A condition, limit or further demand of the window that the part leaves out. */
const condition: Check = (pair) => {
  const needed = neededSegments(pair)
  if (pair.hasMore || isLimitDropped(pair) || restsOnCondition(pair, needed)) {
    return 'condition_dropped'
  }
  const dropped = pair.window.segments.some((_, at) => isDropped(pair, at, needed))
  return dropped ? 'condition_dropped' : null
}

const tone: Check = ({ part, window, lexicon }) => {
  const has = (words: readonly Word[], kind: 'cause' | 'past') =>
    some(words, ({ lower }) => lexicon.is(kind, lower))
  if (has(part.words, 'cause') && !has(window.words, 'cause')) return 'cause_invented'
  return has(window.words, 'past') && !has(part.words, 'past') ? 'time_shifted' : null
}

/** Who does what to whom: members of one contrast must come in the order of the evidence. */
const order: Check = ({ part, window, lexicon }) => {
  const ranked = part.words.flatMap((word) => {
    const set = lexicon.contrastOf(word.lower)
    const at = window.words.findIndex((other) => carries(other, word, lexicon))
    return set === null || at < 0 ? [] : [{ set, at }]
  })
  const turned = ranked.some(({ set, at }, i) =>
    ranked.slice(i + 1).some((later) => later.set === set && later.at < at),
  )
  return turned ? 'order_turned' : null
}

const checks: Check[] = [
  unsupported, checkSubject, confused, opposite, checkNumbers, checkNegations, modality, hedges, widened, groups, restricted,
  condition, tone, order,
] // biome-ignore format: one list

/** The first thing that is wrong, or null. */
export function checkPair(pair: Pair): Reason | null {
  for (const check of checks) {
    const reason = check(pair)
    if (reason) return reason
  }
  return null
}
