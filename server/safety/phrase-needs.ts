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

/** Short words are common: the shortest tells how many texts meet a need. */
const shortestOf = ({ words, prefixes }: Need): number =>
  Math.min(...words.map(({ length }) => length), ...prefixes.map(({ length }) => length))

/** The needs that fewer texts meet first. */
function rarestFirst(needs: Need[]): Need[] {
  if (needs.length < 2) return needs
  return needs
    .map((need) => ({ need, shortest: shortestOf(need) }))
    .sort((a, b) => b.shortest - a.shortest || a.need.words.length - b.need.words.length)
    .map(({ need }) => need)
}

/** A need that is met where any of several is. */
const anyOf = (needs: readonly Need[]): Need => ({
  words: needs.flatMap(({ words }) => words),
  prefixes: needs.flatMap(({ prefixes }) => prefixes),
  least: Math.min(...needs.map(({ least }) => least)),
  most: Math.max(...needs.map(({ most }) => most)),
})

/** Tells what phrases need, the rarest first. */
export type NeedsReader = (phrase: Phrase) => Need[]

/** A reader that looks at parts which phrases share once. */
export function createNeedsReader(): NeedsReader {
  const known = new Map<Part, { need: Need | null; length: Length }>()
  const needOf = (part: Part): Need | null => {
    if (part.type === 'word') return { words: [part.word], prefixes: [], ...none }
    if (part.type === 'prefix') return { words: [], prefixes: [part.prefix], ...none }
    if (part.type !== 'choice' || part.isOptional) return null
    const needs = part.options.map((option) => read(option)[0] ?? null)
    return needs.every((need) => need !== null) ? anyOf(needs) : null
  }
  const readPart = (part: Part) => {
    if (part.type !== 'choice') return { need: needOf(part), length: lengthOf(part) }
    const made = known.get(part) ?? { need: needOf(part), length: lengthOf(part) }
    known.set(part, made)
    return made
  }
  const read: NeedsReader = (phrase) => {
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
    return rarestFirst(needs)
  }
  return read
}
