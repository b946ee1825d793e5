// What the two lexical legs index of a word. Build and query use the same function.
import type { Word } from '../languages/language.ts'

/** The two ways in which text is indexed: by stems and parts of compounds, and by grams. */
export type LegKind = 'word' | 'gram'

/** Terms of a word in a leg. */
export function termsOf(word: Word, kind: LegKind): string[] {
  if (kind === 'gram') return word.grams
  return [word.stem, ...word.parts.filter((part) => part !== word.stem)]
}
