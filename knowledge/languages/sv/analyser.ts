// Swedish text → words. Stems are Snowball stems of dictionary base forms.
import { gramsOf } from '../grams.ts'
import { type Analyser, numberOf, type Word } from '../language.ts'
import { tokenise } from '../tokens.ts'
import { createCompoundSplitter } from './compounds.ts'
import type { Lexicon } from './lexicon.ts'
import { spokenForms } from './spoken-forms.ts'

/** Word lists that make up the Swedish analyser. */
export type SwedishParts = {
  lexicon: Lexicon
  stem: (word: string) => string
  stopWords: ReadonlySet<string>
  /** Words that must not be split. */
  atoms: ReadonlySet<string>
  /** Words that never begin a compound. */
  particles: ReadonlySet<string>
  /** Weight of a bare number: it says less than a word. */
  numberWeight?: number
}

const cacheLimit = 100_000
const conjunctions = new Set(['och', 'eller', 'samt'])

/** The Swedish analyser. Keeps what it found out about each word, up to a limit. */
export function createSwedishAnalyser(parts: SwedishParts): Analyser {
  const { lexicon, stem, stopWords, numberWeight = 0.3 } = parts
  const split = createCompoundSplitter(lexicon, parts)
  const seen = new Map<string, Word>()
  const stemOf = (word: string) => stem(lexicon.lemma(word) ?? word)

  const analyse = (text: string): Word => {
    const halves = text.split('-').filter((half) => half.length > 1)
    if (halves.length > 1) {
      const stems = halves.flatMap((half) => [stemOf(half), ...split(half).map(stem)])
      const parts = [...new Set(stems)]
      return { text, stem: stemOf(halves.join('')), parts, grams: gramsOf(text), weight: 1 }
    }
    const whole = text.replace(/-/g, '')
    return {
      text: whole,
      stem: stemOf(whole),
      parts: split(whole).map(stem),
      grams: gramsOf(whole),
      weight: stopWords.has(whole) ? 0 : 1,
    }
  }
  const word = (text: string): Word => {
    const known = seen.get(text)
    if (known) return known
    const made = analyse(text)
    if (seen.size < cacheLimit) seen.set(text, made)
    return made
  }
  // "studie- och yrkesvägledare" also means studievägledare.
  const secondHalf = (texts: string[], at: number): string | null => {
    if (!conjunctions.has(texts[at + 1] ?? '')) return null
    const tail = split(texts[at + 2] ?? '').at(-1)
    return tail ? texts[at]?.slice(0, -1) + tail : null
  }
  return {
    lang: 'sv',
    isKnown: (text) => lexicon.lemma(text) !== null || split(text).length > 0,
    words: (text) => {
      const tokens = tokenise(text)
      const texts = tokens.map((token) => token.text)
      return tokens.map((token, at) => {
        if (token.kind === 'number') {
          return numberOf(token.text, numberWeight)
        }
        const completed = token.text.endsWith('-') ? secondHalf(texts, at) : null
        const written = completed ?? token.text
        return word(spokenForms.get(written) ?? written)
      })
    },
  }
}
