// Swedish words that a translation keeps beside its own: they stand on forms, doors and letters.
import type { Lexicon } from '../verify/lexicon.ts'
import { readSentence } from '../verify/words.ts'

const terms = [
  'a-kassa', 'antagning', 'behörighet', 'studiebidrag', 'studielån', 'studiemedel', 'folkhögskola', 'grundskola', 'gymnasium',
  'högskola', 'högskoleprov', 'hemkommun', 'kollektivavtal', 'komvux', 'kontrollnummer', 'lärosäte', 'omställningsorganisation',
  'omställningsstudiestöd', 'personnummer', 'prövning', 'reservplats', 'sfi', 'studie- och yrkesvägledare', 'studieledighet', 'studievägledare',
  'tillgodoräknande', 'urval', 'validering', 'yrkeshögskola', 'yrkesvägledare',
] // biome-ignore format: a list

const longestEnding = 4

const isForm = (word: string, term: string): boolean =>
  word.startsWith(term) && word.length - term.length <= longestEnding

/** Terms and names in a sentence, as they are written in Swedish. */
export function termsIn(sentence: string, lexicon: Lexicon): string[] {
  const { words } = readSentence(sentence, lexicon)
  const found = words.flatMap(({ text, lower, isName }) => {
    const term = terms.find((one) => isForm(lower, one))
    if (term) return [term]
    return isName && !/^ADRESS\d+$/.test(text) ? [text] : []
  })
  return [...new Set(found)]
}

/** The sentence with the terms that it lacks, in parentheses before its last mark. */
export function withTerms(translated: string, wanted: readonly string[]): string {
  const lower = translated.toLowerCase()
  const missing = wanted.filter((term) => !lower.includes(term.toLowerCase()))
  if (missing.length === 0) return translated
  const mark = /[.!?؟۔።]+$/u.exec(translated)?.[0] ?? ''
  return `${translated.slice(0, translated.length - mark.length)} (${missing.join(', ')})${mark}`
}
