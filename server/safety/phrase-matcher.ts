// Finds phrases (phrase.ts) in folded words. A phrase is looked for only where the words that it cannot
// do without stand near enough to one another; nothing is compiled at the start.
import type { Part, Phrase } from './phrase.ts'
import { createNeedsReader, type Need } from './phrase-needs.ts'

/** Where a phrase stands: from the word `start` up to the word before `end`. */
export type Span = { start: number; end: number }

/** Where each word of a text stands. */
export type Places = ReadonlyMap<string, readonly number[]>

/** Finds the phrases of a table row in folded words, whose `places` may be given; no overlaps. */
export type PhraseMatcher = {
  (words: readonly string[], places?: Places): Span[]
  /** A text without any of these words has none of the phrases; null where that cannot be listed. */
  keys: readonly string[] | null
}

/** Where each of the words stands. */
export function placesOf(words: readonly string[]): Places {
  const places = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  }
  return places
}

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

/** Words that the phrase must begin with; null where that cannot be listed. */
function headsOf([first, ...rest]: Phrase): string[] | null {
  if (first?.type === 'word') return [first.word]
  if (first?.type !== 'choice') return null
  const lists = first.options.map(headsOf)
  if (first.isOptional) lists.push(headsOf(rest))
  return lists.every((list) => list !== null) ? lists.flat() : null
}

type Filed = { phrase: Phrase; needs: readonly Need[]; heads: ReadonlySet<string> | null }

/** Where the words of a need stand. */
function* standsAt({ words, prefixes }: Need, places: Places): Generator<number> {
  for (const word of words) yield* places.get(word) ?? []
  if (prefixes.length === 0) return
  for (const [word, at] of places) {
    if (prefixes.some((prefix) => word.startsWith(prefix))) yield* at
  }
}

/** The starts among `known` (null: all) from which a word of the need is near enough. */
function startsFor(need: Need, places: Places, known: ReadonlySet<number> | null): Set<number> {
  const { least, most } = need
  const starts = new Set<number>()
  for (const at of standsAt(need, places)) {
    for (let start = Math.max(0, at - most); start <= at - least; start++) {
      if (!known || known.has(start)) starts.add(start)
    }
  }
  return starts
}

const isMet = ({ words, prefixes }: Need, places: Places): boolean =>
  prefixes.length > 0 || words.some((word) => places.has(word))

const nowhere: ReadonlySet<number> = new Set()

/** Where a phrase may start, judged by the words that it needs; null where it needs none. */
function startsOf({ needs }: Filed, places: Places): ReadonlySet<number> | null {
  if (!needs.every((need) => isMet(need, places))) return nowhere
  let known: Set<number> | null = null
  for (const need of needs) {
    known = startsFor(need, places, known)
    if (known.size === 0) return nowhere
  }
  return known
}

/** The phrases that may start at each place, in their order. */
function candidatesIn(filed: readonly Filed[], words: readonly string[], places: Places) {
  const candidates = new Map<number, Filed[]>()
  const add = (one: Filed, start: number): void => {
    const known = candidates.get(start)
    if (known) known.push(one)
    else candidates.set(start, [one])
  }
  for (const one of filed) {
    for (const start of startsOf(one, places) ?? words.keys()) {
      if (!one.heads || one.heads.has(words[start] ?? '')) add(one, start)
    }
  }
  return candidates
}

function longestAt(phrases: readonly Filed[], words: readonly string[], from: number): number {
  for (const { phrase } of phrases) {
    const end = Math.max(-1, ...endsOf(phrase, words, from))
    if (end > from) return end
  }
  return -1
}

function keysOf(filed: readonly Filed[]): string[] | null {
  const rarest = filed.map(({ needs }) => needs.find((need) => need.prefixes.length === 0))
  return rarest.every((need) => need !== undefined)
    ? [...new Set(rarest.flatMap(({ words }) => words))]
    : null
}

/** A matcher for the phrases of one row; `needsOf` may be shared with other rows. */
export function createMatcher(
  phrases: readonly Phrase[],
  needsOf = createNeedsReader(),
): PhraseMatcher {
  const filed = phrases.map((phrase): Filed => {
    const heads = headsOf(phrase)
    return { phrase, needs: needsOf(phrase), heads: heads && new Set(heads) }
  })
  const find = (words: readonly string[], places = placesOf(words)): Span[] => {
    const candidates = candidatesIn(filed, words, places)
    const spans: Span[] = []
    let free = 0
    for (const start of [...candidates.keys()].sort((a, b) => a - b)) {
      if (start < free) continue
      const end = longestAt(candidates.get(start) ?? [], words, start)
      if (end < 0) continue
      spans.push({ start, end })
      free = end
    }
    return spans
  }
  return Object.assign(find, { keys: keysOf(filed) })
}
