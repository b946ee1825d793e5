// What the two lexical legs index of a word. Build and query use the same functions.
import { fold } from '../languages/fold.ts'
import type { Word } from '../languages/language.ts'

/** Length of the character grams: 4 with word borders was best of 3–6 on two collections. */
export const gramSize = 4

/** Terms of the word leg: the stem, and the parts of a compound. */
export function wordTerms(word: Word): string[] {
  return [word.stem, ...word.parts.filter((part) => part !== word.stem)]
}

/**
 * Terms of the gram leg, folded, so that å ä ö are found as a a o.
 * @example gramsOf('yrke') // _yrk, yrke, rke_
 */
export function gramsOf(text: string): string[] {
  const bordered = `_${fold(text)}_`
  if (bordered.length <= gramSize) return [bordered]
  const count = bordered.length - gramSize + 1
  return Array.from({ length: count }, (_, at) => bordered.slice(at, at + gramSize))
}
