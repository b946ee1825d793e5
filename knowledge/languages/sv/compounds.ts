// Splits a Swedish compound into the base forms of its parts.
import type { Lexicon } from './lexicon.ts'

/** What the word list cannot know about compounds. */
export type CompoundRules = {
  /** Words that are one notion although they look like two ("högskola", "undersköterska"). */
  atoms: ReadonlySet<string>
  /** Particles that make a new word rather than a compound ("under-", "över-"). */
  particles: ReadonlySet<string>
}

const shortestPart = 3
// A word of its own in the dictionary is split only where both halves are clear words:
// "person" is not per + son.
const shortestPartOfKnown = 4
const mostParts = 4

type Split = string[]

/** Base forms of the parts of a word, parts of parts included; empty if it is no compound. */
export type SplitCompound = (word: string) => string[]

/**
 * A splitter that prefers few parts, then those that are one notion, then a long last one.
 * @example split('sjuksköterskeutbildning') // sjuksköterska, utbildning; not sjuk, …
 * @example split('omställningsstudiestöd') // omställning, studiestöd, studie, stöd
 */
export function createCompoundSplitter(lexicon: Lexicon, rules: CompoundRules): SplitCompound {
  const atomsIn = (split: Split): number => split.filter((part) => rules.atoms.has(part)).length
  const lastOf = (split: Split): number => split.at(-1)?.length ?? 0
  const isBetter = (one: Split, other: Split): boolean => {
    if (one.length !== other.length) return one.length < other.length
    const more = atomsIn(one) - atomsIn(other)
    return more === 0 ? lastOf(one) >= lastOf(other) : more > 0
  }
  const better = (one: Split | null, other: Split): Split =>
    one && isBetter(one, other) ? one : other

  const headOf = (form: string): string | null =>
    rules.particles.has(form) ? null : lexicon.headLemma(form)

  const splitFrom = (rest: string, shortest: number, depth: number): Split | null => {
    const tail = depth > 0 && rest.length >= shortest ? lexicon.tailLemma(rest) : null
    if (tail) return [tail]
    return depth < mostParts - 1 ? splitAnywhere(rest, shortest, depth) : null
  }
  const splitAnywhere = (rest: string, shortest: number, depth: number): Split | null => {
    let best: Split | null = null
    for (let at = shortest; at <= rest.length - shortest; at++) {
      const head = headOf(rest.slice(0, at))
      const others = head ? splitFrom(rest.slice(at), shortest, depth + 1) : null
      if (head && others) best = better(best, [head, ...others])
    }
    return best
  }

  const split = (word: string): string[] => {
    const lemma = lexicon.lemma(word)
    if (word.length < 2 * shortestPart || rules.atoms.has(lemma ?? word)) return []
    const parts = splitFrom(word, lemma ? shortestPartOfKnown : shortestPart, 0) ?? []
    return [...new Set(parts.flatMap((part) => [part, ...split(part)]))]
  }
  return split
}
