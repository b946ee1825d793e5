import { expect, test } from 'vitest'
import { createAnalysers, readSwedishWords } from '#knowledge/languages/analysers.ts'
import { openWords, packWords } from '#knowledge/languages/sv/word-list.ts'

test('a packed list gives the value of each word, and none of others', () => {
  const pairs = [
    ['ö', 'A'],
    ['skola', ''],
    ['skolan', 'BX'],
    ['constructor', 'C'],
  ] as const
  const words = openWords(packWords(pairs))
  for (const [word, value] of pairs) expect(words.get(word)).toBe(value)
  for (const word of ['', 'sk', 'skol', 'skolans', 'con', '__proto__']) {
    expect(words.get(word)).toBeUndefined()
  }
})

test('words that went through the index are read like those of the word lists', () => {
  const stored = JSON.parse(JSON.stringify(readSwedishWords()))
  const text = 'Sjuksköterskeutbildningarnas behörighetskrav på yrkeshögskolan och arbetsplatsen'
  expect(createAnalysers(stored).sv.words(text)).toEqual(createAnalysers().sv.words(text))
})
