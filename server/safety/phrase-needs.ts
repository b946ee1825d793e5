// Which words a phrase (phrase.ts) cannot do without, and how far from its start they may stand.
import type { Part, Phrase } from './phrase.ts'

type Length = { least: number; most: number }

/**
 * Words, or beginnings of words, of which a text must have one for the phrase to match; and how many
 * words may stand between it and the start of the phrase.
 */
export type Need = Length & { words: readonly string[]; prefixes: readonly string[] }

const none: Length = { least: 0, most: 0 }

const after = (one: Length, { least, most }: Length): Length => ({
  least: one.least + least,
  most: one.most + most,
})

/** How many words a part takes. */
function lengthOf(part: Part): Length {
  if (part.type === 'gap') return { least: 0, most: part.length }
  if (part.type === 'start' || part.type === 'end') return none
  if (part.type !== 'choice') return { least: 1, most: 1 }
  const lengths = part.options.map((option) => option.map(lengthOf).reduce(after, none))
  return {
    least: part.isOptional ? 0 : Math.min(...lengths.map(({ least }) => least)),
    most: Math.max(...lengths.map(({ most }) => most)),
  }
}

/** What phrases need, the rarest first. */
export type ReadNeeds = (phrase: Phrase) => Need[]

/** In how many phrases each word is needed. */
type Commonness = ReadonlyMap<string, number>

/** The needs in the order of how few texts meet them: the most common word of each decides. */
function rarest(needs: readonly Need[], common: Commonness): Need[] {
  if (needs.length < 2) return [...needs]
  const most = (need: Need) =>
    need.words.reduce((highest, word) => Math.max(highest, common.get(word) ?? 0), 0)
  return needs
    .map((need) => ({ need, most: most(need) }))
    .sort((a, b) => a.most - b.most || a.need.words.length - b.need.words.length)
    .map(({ need }) => need)
}

/** A need that is met where any of several is. */
const anyOf = (needs: readonly Need[]): Need => ({
  words: needs.flatMap(({ words }) => words),
  prefixes: needs.flatMap(({ prefixes }) => prefixes),
  least: Math.min(...needs.map(({ least }) => least)),
  most: Math.max(...needs.map(({ most }) => most)),
})

/** Reads needs; parts that phrases share are read once. */
function createReader(common: Commonness): ReadNeeds {
  const known = new Map<Part, { need: Need | null; length: Length }>()
  const needOf = (part: Part): Need | null => {
    if (part.type === 'word') return { words: [part.word], prefixes: [], ...none }
    if (part.type === 'prefix') return { words: [], prefixes: [part.prefix], ...none }
    if (part.type !== 'choice' || part.isOptional) return null
    const needs = part.options.map((option) => read(option)[0] ?? null)
    return needs.every((need) => need !== null) ? anyOf(needs) : null
  }
  const readPart = (part: Part) => {
    const made = known.get(part) ?? { need: needOf(part), length: lengthOf(part) }
    known.set(part, made)
    return made
  }
  const read: ReadNeeds = (phrase) => {
    let before = none
    const needs: Need[] = []
    for (const part of phrase) {
      const { need, length } = readPart(part)
      if (need) {
        const { words, prefixes } = need
        needs.push({ words, prefixes, ...after(before, need) })
      }
      before = after(before, length)
    }
    return rarest(needs, common)
  }
  return read
}

/** Reads what phrases need; a word is the more common, the more of `all` phrases need it. */
export function createNeedsReader(all: readonly Phrase[]): ReadNeeds {
  const common = new Map<string, number>()
  for (const { words } of all.flatMap(createReader(common))) {
    for (const word of words) common.set(word, (common.get(word) ?? 0) + 1)
  }
  return createReader(common)
}
