// Finds phrases (phrase.ts) in folded words. Every phrase is filed under the words it cannot do
// without, so that a text is compared with a few phrases only; nothing is compiled at the start.
import type { Part, Phrase } from './phrase.ts'

/** Where a phrase stands: from the word `start` up to the word before `end`. */
export type Span = { start: number; end: number }

/** Finds the phrases of a table row in folded words (`present` has them once each); no overlaps. */
export type PhraseMatcher = (words: readonly string[], present?: ReadonlySet<string>) => Span[]

const isStop = (word: string | undefined) => word === '.' || word === '?'

function afterGap(part: Extract<Part, { type: 'gap' }>, words: readonly string[], from: number) {
  const ends = [from]
  for (let i = from; i < Math.min(words.length, from + part.length); i++) {
    if (!part.crosses && isStop(words[i])) break
    ends.push(i + 1)
  }
  return ends
}

function isWordOf(part: Part, word: string): boolean {
  if (part.type === 'word') return word === part.word
  if (part.type === 'prefix') return word.startsWith(part.prefix)
  return part.type === 'number' && /^\d+$/.test(word)
}

/** Most options are one word: those need no search. */
function endsOfOption(option: Phrase, words: readonly string[], from: number): readonly number[] {
  const [only] = option
  if (option.length > 1 || only?.type !== 'word') return endsOf(option, words, from)
  return words[from] === only.word ? [from + 1] : []
}

/** Places where `part` may end when it begins at `from`. */
function endsOfPart(part: Part, words: readonly string[], from: number): number[] {
  if (part.type === 'gap') return afterGap(part, words, from)
  if (part.type === 'start') return from === 0 ? [from] : []
  if (part.type === 'end') return words.slice(from).every(isStop) ? [from] : []
  if (part.type === 'choice') {
    const ends = part.options.flatMap((option) => endsOfOption(option, words, from))
    return part.isOptional ? [...ends, from] : ends
  }
  const word = words[from]
  return word !== undefined && isWordOf(part, word) ? [from + 1] : []
}

function endsOf(phrase: Phrase, words: readonly string[], from: number): number[] {
  let places = [from]
  for (const part of phrase) {
    const next = places.flatMap((place) => endsOfPart(part, words, place))
    places = next.length > 1 ? [...new Set(next)] : next
    if (places.length === 0) break
  }
  return places
}

/** Words of which a text must have one for the part to match; null where that cannot be listed. */
function neededBy(part: Part): string[] | null {
  if (part.type === 'word') return [part.word]
  if (part.type !== 'choice' || part.isOptional) return null
  const lists = part.options.map(shortestNeed)
  return lists.every((list) => list !== null) ? lists.flat() : null
}

const needsOf = (phrase: Phrase): string[][] => phrase.map(neededBy).filter((list) => list !== null)

const shortestNeed = (phrase: Phrase): string[] | null =>
  needsOf(phrase).sort((a, b) => a.length - b.length)[0] ?? null

/** Words that the phrase must begin with; null where that cannot be listed. */
function headsOf([first, ...rest]: Phrase): string[] | null {
  if (first?.type === 'word') return [first.word]
  if (first?.type !== 'choice') return null
  const lists = first.options.map(headsOf)
  if (first.isOptional) lists.push(headsOf(rest))
  return lists.every((list) => list !== null) ? lists.flat() : null
}

type Filed = { phrase: Phrase; needs: string[][]; heads: ReadonlySet<string> | null }

const isPossible = ({ needs }: Filed, present: ReadonlySet<string>): boolean =>
  needs.every((list) => list.some((word) => present.has(word)))

function longestAt(phrases: readonly Filed[], words: readonly string[], from: number): number {
  for (const { phrase, heads } of phrases) {
    if (heads && !heads.has(words[from] ?? '')) continue
    const end = Math.max(-1, ...endsOf(phrase, words, from))
    if (end > from) return end
  }
  return -1
}

/** A matcher for the phrases of one row. */
export function createMatcher(phrases: readonly Phrase[]): PhraseMatcher {
  const filed = phrases.map((phrase): Filed => {
    const needs = needsOf(phrase).sort((a, b) => a.length - b.length)
    const heads = headsOf(phrase)
    return { phrase, needs, heads: heads && new Set(heads) }
  })
  return (words, present = new Set(words)) => {
    const possible = filed.filter((one) => isPossible(one, present))
    if (possible.length === 0) return []
    const spans: Span[] = []
    const isHeaded = possible.every(({ heads }) => heads !== null)
    const heads = new Set(possible.flatMap((one) => [...(one.heads ?? [])]))
    for (let start = 0; start < words.length; start++) {
      if (isHeaded && !heads.has(words[start] ?? '')) continue
      const end = longestAt(possible, words, start)
      if (end < 0) continue
      spans.push({ start, end })
      start = end - 1
    }
    return spans
  }
}
