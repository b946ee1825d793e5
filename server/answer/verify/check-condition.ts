// Conditions, limits and exceptions of the evidence must be kept.
import type { Lexicon } from './lexicon.ts'
import { neededSegments } from './needed.ts'
import type { Pair, Reason } from './pair.ts'
import { carries, coverage, isRelated, isSame } from './support.ts'
import type { Word } from './words.ts'

const some = (words: readonly Word[], test: (word: Word) => boolean): boolean => words.some(test)

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

const coordinates = /^(och|samt|men|så|and|but|so)$/

/** Whether a segment belongs to a later statement of the window ("…, och …") that the part does not touch. */
function isElsewhere({ window }: Pair, at: number, needed: ReadonlySet<number>): boolean {
  const from = window.segments.findLastIndex(
    ({ words }, i) => i > 0 && i <= at && coordinates.test(words[0]?.lower ?? ''),
  )
  if (from < 0 || from === at) return false
  return ![...needed].some((n) => n >= from && n < at)
}

const example = /^(till exempel|bland annat|alltså|such as|for example)\b/u

/** "… eller om y": one of several ways, of which the part may name another. */
const isAlternative = ({ window }: Pair, at: number): boolean =>
  window.segments[at]?.opensWith === 'condition' &&
  /^(eller|or)$/.test(window.segments[at - 1]?.words.at(-1)?.lower ?? '')

/** "Nej till x, men y går": what is given back beside a denial that stands in the part. */
function isConcession({ part, window, lexicon }: Pair, at: number): boolean {
  const { words, opensWith } = window.segments[at] ?? { words: [], opensWith: null }
  const denies = ({ lower }: Word) => lexicon.is('negation', lower) || lexicon.is('lacking', lower)
  const limits = (word: Word) =>
    denies(word) || lexicon.is('must', word.lower) || lexicon.is('only', word.lower)
  return opensWith === 'contrast' && some(part.words, denies) && !some(words, limits)
}

/** Whether a segment restricts nothing that the part says. */
function mayBeLeft(pair: Pair, at: number, needed: ReadonlySet<number>): boolean {
  const { words, opensWith } = pair.window.segments[at] ?? { words: [], opensWith: null }
  if (opensWith === 'condition' && isElsewhere(pair, at, needed)) return true
  if (example.test(words.map(({ lower }) => lower).join(' '))) return true
  return isAlternative(pair, at) || isConcession(pair, at)
}

/** Whether one segment of the window is left out, or said by halves. */
function isDropped(pair: Pair, at: number, needed: ReadonlySet<number>): boolean {
  const { part, window, lexicon } = pair
  const { words, opensWith } = window.segments[at] ?? { words: [], opensWith: null }
  if (mayBeLeft(pair, at, needed)) return false
  if (opensWith === 'condition' && window.segments.length === 1) {
    return shareSaid(words, part.words, lexicon) < least.whole
  }
  if (opensWith === 'condition' || opensWith === 'contrast') {
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
  const isCondition = (at: number) =>
    /^(condition|indirect)$/.test(window.segments[at]?.opensWith ?? '')
  return needed.size > 0 && window.segments.length > 1 && [...needed].every(isCondition)
}

/** A condition, limit or further demand of the window that the part leaves out. */
export function checkCondition(pair: Pair): Reason | null {
  const needed = neededSegments(pair)
  if (pair.hasMore || isLimitDropped(pair) || restsOnCondition(pair, needed)) {
    return 'condition_dropped'
  }
  const dropped = pair.window.segments.some((_, at) => isDropped(pair, at, needed))
  return dropped ? 'condition_dropped' : null
}
