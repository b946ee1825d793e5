// English text → words. Plain Snowball: English needs no compound splitting.
import { gramsOf } from '../grams.ts'
import { type Analyser, numberOf, type Word } from '../language.ts'
import { tokenise } from '../tokens.ts'
import { englishStopWords } from './stop-words.ts'

const cacheLimit = 100_000
const numberWeight = 0.3

/** The English analyser; `stem` is a Snowball stemmer. */
export function createEnglishAnalyser(stem: (word: string) => string): Analyser {
  const seen = new Map<string, Word>()
  const analyse = (text: string): Word => {
    const halves = text.split('-').filter((half) => half.length > 1)
    return {
      text,
      stem: stem(halves.length > 1 ? halves.join('') : text.replace(/'s$/, '')),
      parts: halves.length > 1 ? halves.map(stem) : [],
      grams: gramsOf(text),
      weight: englishStopWords.has(text) ? 0 : 1,
    }
  }
  return {
    lang: 'en',
    isKnown: (text) => englishStopWords.has(text),
    words: (text) =>
      tokenise(text).map((token): Word => {
        if (token.kind === 'number') {
          return numberOf(token.text, numberWeight)
        }
        const known = seen.get(token.text) ?? analyse(token.text)
        if (seen.size < cacheLimit) seen.set(token.text, known)
        return known
      }),
  }
}
