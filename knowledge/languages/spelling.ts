// Finds the words of the index that somebody may have meant.
import { fold } from './fold.ts'
import { ones } from './ones.ts'

/** A word of the index close to what was written. */
export type Correction = { word: string; distance: number }

/** Answers from the words of one language that the index holds. */
export type Spelling = {
  has(word: string): boolean
  /** The most frequent word that is written the same without marks: "hogskola" → "högskola". */
  restored(word: string): string
  /** Nearest words, closest and most frequent first; empty where nothing is close enough. */
  corrections(word: string): Correction[]
}

const mostCorrections = 3
const shortestCorrected = 4
const shortestTwoErrors = 8

/** How many errors are forgiven in a word of this length. */
function errorsAllowed(length: number): number {
  if (length < shortestCorrected) return 0
  return length < shortestTwoErrors ? 1 : 2
}

/**
 * Damerau–Levenshtein distance (optimal string alignment), or `limit + 1` once it is larger.
 * @example distance('skloa', 'skola', 2) // 1: one swap
 */
export function distance(one: string, other: string, limit: number): number {
  const width = other.length + 1
  let before = new Uint8Array(width)
  let last = Uint8Array.from({ length: width }, (_, at) => at)
  let row = new Uint8Array(width)
  for (let i = 1; i <= one.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j < width; j++) {
      const cost = cellCost({ one, other, i, j, before, last, row })
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    ;[before, last, row] = [last, row, before]
  }
  return Math.min(last[width - 1] ?? 0, limit + 1)
}

type Cell = {
  one: string
  other: string
  i: number
  j: number
  before: Uint8Array
  last: Uint8Array
  row: Uint8Array
}

function cellCost({ one, other, i, j, before, last, row }: Cell): number {
  const same = one[i - 1] === other[j - 1]
  const cost = Math.min(
    (last[j] ?? 0) + 1,
    (row[j - 1] ?? 0) + 1,
    (last[j - 1] ?? 0) + (same ? 0 : 1),
  )
  const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
  return isSwap ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost
}

/** One bit per letter: words that differ in many letters need no closer look. */
function letters(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 32)
  return mask
}

type Entry = { word: string; folded: string; df: number; mask: number }

/** Entries of one length, and their masks side by side: every one is looked at for a faulty word. */
type Group = { entries: Entry[]; masks: Int32Array }

function byLength(entries: Entry[]): Group[] {
  const lists: Entry[][] = []
  for (const entry of entries) {
    const length = entry.folded.length
    const list = lists[length] ?? []
    lists[length] = list
    list.push(entry)
  }
  return Array.from(lists, (list = []) => ({
    entries: list,
    masks: Int32Array.from(list, ({ mask }) => mask),
  }))
}

/** Adds the entries of a group whose letters differ little enough from those of `mask`. */
function addSimilar({ entries, masks }: Group, mask: number, limit: number, found: Entry[]): void {
  for (let at = 0; at < masks.length; at++) {
    if (ones((masks[at] ?? 0) ^ mask) > 2 * limit) continue
    const entry = entries[at]
    if (entry) found.push(entry)
  }
}

/** Words from which on a vocabulary is large: in it, a word that stands in one text alone may be an error. */
const largeVocabulary = 100_000

/** A speller over the vocabulary of an index. Marks on letters cost nothing. */
export function createSpelling(vocabulary: { word: string; df: number }[]): Spelling {
  const trusted =
    vocabulary.length < largeVocabulary ? vocabulary : vocabulary.filter(({ df }) => df > 1)
  const entries = trusted.map(({ word, df }): Entry => {
    const folded = fold(word)
    return { word, folded, df, mask: letters(folded) }
  })
  const words = new Set(vocabulary.map(({ word }) => word))
  const best = new Map<string, Entry>()
  for (const entry of entries) {
    const rival = best.get(entry.folded)
    if (!rival || entry.df > rival.df) best.set(entry.folded, entry)
  }
  const groups = byLength(entries.filter(({ word }) => /^\p{L}{3,}$/u.test(word)))

  const candidates = (folded: string, limit: number): Entry[] => {
    const mask = letters(folded)
    const found: Entry[] = []
    for (let size = folded.length - limit; size <= folded.length + limit; size++) {
      const group = groups[size]
      if (group) addSimilar(group, mask, limit, found)
    }
    return found
  }
  const near = (folded: string, limit: number): (Correction & { df: number })[] =>
    candidates(folded, limit)
      .map(({ word, df, folded: other }) => ({
        word,
        df,
        distance: distance(folded, other, limit),
      }))
      .filter((correction) => correction.distance <= limit)
  return {
    has: (word) => words.has(word),
    restored: (word) => best.get(word)?.word ?? word,
    corrections: (word) => {
      const folded = fold(word)
      const allowed = errorsAllowed(folded.length)
      const found = allowed > 0 ? near(folded, allowed) : []
      const least = Math.min(...found.map((correction) => correction.distance))
      return found
        .filter((correction) => correction.distance === least)
        .sort((a, b) => b.df - a.df)
        .slice(0, mostCorrections)
        .map(({ word: meant, distance: errors }) => ({ word: meant, distance: errors }))
    },
  }
}
