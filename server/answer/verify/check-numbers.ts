// Numbers of a sentence: each must stand in the window, with its unit, its bound and its order.

import type { Lexicon } from './lexicon.ts'
import type { Pair, Reason } from './pair.ts'
import { carries } from './support.ts'
import type { Segment, Word } from './words.ts'

type Figure = {
  value: string
  unit: Word | null
  bound: number | null
  at: number
  /** An end of "10–14" or "en till sex". */
  inRange: boolean
}

const reach = 6
/** A preposition bounds only a figure that follows soon. */
const short = 3
const shortBound =
  /^(från|from|sedan|till|to|inom|within|under|efter|after|före|before|över|over|innan|upp|up)$/
const nearby = 5
const preposition = /^(på|i|av|för|vid|hos|från|med|on|in|of|for|at|from|with)$/
const month = /^(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*$/u
const rangeMark = /^(till|to|eller|or)$/
const year = /^(19|20)\d\d$/

/** The bound before a figure, if no other figure stands between. */
function boundBefore(words: readonly Word[], at: number, lexicon: Lexicon): number | null {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const word = words[i]
    if (!word || word.value !== null) return null
    const bound = at - i > short && shortBound.test(word.lower) ? null : lexicon.boundOf(word.lower)
    if (bound !== null) return bound
  }
  return null
}

/** The word that a figure counts: right after it, or after the end of its range. */
function unitOf(words: readonly Word[], at: number, lexicon: Lexicon): Word | null {
  const [next, after] = words.slice(at + 1, at + 3)
  if (!next || preposition.test(next.lower)) return null
  const isCounted = after && lexicon.contrastOf(after.lower) !== null && next.isContent
  if (isCounted && !month.test(next.lower)) return after
  return [next, after].find((word) => word?.isContent && word.value === null) ?? null
}

function isInRange(words: readonly Word[], at: number): boolean {
  const isFigure = (i: number) => typeof words[i]?.value === 'string'
  const isMark = (i: number) => rangeMark.test(words[i]?.lower ?? '')
  const isYear = (i: number) => year.test(words[i]?.value ?? '')
  const isBeside = (i: number) => isFigure(i) && isYear(i) === isYear(at)
  const isNeighbour = isBeside(at + 1) || isBeside(at - 1)
  return isNeighbour || (isMark(at + 1) && isFigure(at + 2)) || (isMark(at - 1) && isFigure(at - 2))
}

/** The figures of a sentence with the word after each and the bound before it. */
function figuresOf(words: readonly Word[], lexicon: Lexicon): Figure[] {
  return words.flatMap((word, at) => {
    if (word.value === null) return []
    const unit = unitOf(words, at, lexicon)
    const bound = boundBefore(words, at, lexicon)
    return [{ value: word.value, unit, bound, at, inRange: isInRange(words, at) }]
  })
}

/** Whether "och" stands between a figure and a word after it. */
const isBeyond = (words: readonly Word[], figure: number, at: number): boolean =>
  words.slice(figure + 1, at).some(({ lower }) => /^(och|samt|and)$/.test(lower))

/**
 * Whether a word beside a figure stands only after the figure’s own segment in the window, outside
 * its conditions: then it belongs to another figure.
 */
function isMoved({ part, window, lexicon }: Pair, figure: Figure): boolean {
  const at = window.segments.findLastIndex(({ words }) =>
    words.some(({ value }) => value === figure.value),
  )
  const before = window.segments.slice(0, at + 1)
  const after = window.segments.slice(at + 1)
  const conditions = after.filter(({ opensWith }) => opensWith === 'condition')
  const has = (segments: readonly Segment[], word: Word) =>
    segments.some(({ words }) => words.some((other) => carries(other, word, lexicon)))
  const own = part.segments.find(({ words }) => words.includes(part.words[figure.at] as Word))
  const near = part.words
    .slice(Math.max(0, figure.at - nearby), figure.at + nearby + 1)
    .filter((word) => word.isContent && own?.words.includes(word))
    .filter((word) => !isBeyond(part.words, figure.at, part.words.indexOf(word)))
  return near.some((word) => has(after, word) && !has(before, word) && !has(conditions, word))
}

/** The reason why the numbers of the part do not follow from the window, or null. */
export function checkNumbers(pair: Pair): Reason | null {
  const { part, window, lexicon } = pair
  const meant = figuresOf(window.words, lexicon)
  let last = -1
  for (const figure of figuresOf(part.words, lexicon)) {
    const same = meant.filter(({ value }) => value === figure.value)
    if (same.length === 0) return 'unsupported_number'
    const { unit } = figure
    const fitting = same.filter(
      (other) => !unit || !other.unit || carries(other.unit, unit, lexicon),
    )
    const bound = fitting.filter(
      (other) => other.bound === figure.bound && other.inRange === figure.inRange,
    )
    if (fitting.length === 0 || isMoved(pair, figure)) return 'number_moved'
    if (bound.length === 0) return 'bound_turned'
    if (year.test(figure.value)) continue
    const next = bound.find(({ at }) => at > last)
    if (!next) return 'number_moved'
    last = next.at
  }
  return null
}
