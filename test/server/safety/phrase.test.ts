import { expect, test } from 'vitest'
import { foldWord } from '#server/safety/fold-text.ts'
import { parseLists, parsePhrase } from '#server/safety/phrase.ts'
import { createMatcher } from '#server/safety/phrase-matcher.ts'
import { loadSigns } from '#server/safety/signs.ts'

const lists = parseLists({ inte: 'inte|ej', vill: 'vill|skulle vilja' })
const find = (phrase: string, text: string) =>
  createMatcher([parsePhrase(phrase, lists)])(foldWord(text).split(' '))

test.each([
  ['jag $vill [1] leva', 'jag vill inte leva', 0, 4],
  ['$vill leva', 'jag skulle vilja leva', 1, 4],
  ['orkar (jag)? $inte', 'nu orkar ej', 1, 3],
  ['sjalv* #', 'sjalvklart 15', 0, 2],
  ['^ hej $', 'hej .', 0, 1],
  ['slut {2} leva', 'slut . ej leva', 0, 4],
  ['(jag)? [2] sjalv* nu', 'ja det ar sjalvklart nu', 1, 5],
  ['(vill|ska inte) [1] (leva|se det)', 'leva . vi ska inte ens se det', 3, 8],
])('"%s" is in "%s"', (phrase, text, start, end) => {
  expect(find(phrase, text)).toEqual([{ start, end }])
})

test('a gap stops at the end of a sentence', () => {
  expect(find('slut [2] leva', 'slut . ej leva')).toEqual([])
})

test('words that stand far apart are no phrase, near ones after them are', () => {
  const words = foldWord(`vill ${'hej du '.repeat(9)}vill inte leva`).split(' ')
  expect(createMatcher([parsePhrase('vill [2] leva', lists)])(words)).toEqual([
    { start: 19, end: 22 },
  ])
})

test('the phrase that comes first in a row wins, and matches do not overlap', () => {
  const row = ['inte leva', 'vill inte [1] leva', 'leva*'].map((one) => parsePhrase(one, lists))
  const words = foldWord('vill inte leva inte leva levande').split(' ')
  expect(createMatcher(row)(words)).toEqual([
    { start: 0, end: 3 },
    { start: 3, end: 5 },
    { start: 5, end: 6 },
  ])
})

test('a matcher knows words without which a text has none of its phrases', () => {
  const row = ['$vill leva', 'sjalv* (tak|golv)'].map((one) => parsePhrase(one, lists))
  expect(createMatcher(row).keys?.toSorted()).toEqual(['golv', 'leva', 'tak'])
  expect(createMatcher([...row, parsePhrase('sjalv*', lists)]).keys).toBeNull()
})

test.each(['(a|b', 'a)', '$okand'])('refuses "%s"', (phrase) => {
  expect(() => parsePhrase(phrase, lists)).toThrow()
})

test('what makes a sign harmless can be read, although it is read late', () => {
  for (const { unless } of loadSigns().signs) expect(unless?.()(['.']) ?? []).toEqual([])
})
