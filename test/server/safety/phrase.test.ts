import { expect, test } from 'vitest'
import { foldWord } from '#server/safety/fold-text.ts'
import { parseLists, parsePhrase } from '#server/safety/phrase.ts'
import { createMatcher } from '#server/safety/phrase-matcher.ts'

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
])('"%s" is in "%s"', (phrase, text, start, end) => {
  expect(find(phrase, text)).toEqual([{ start, end }])
})

test('a gap stops at the end of a sentence', () => {
  expect(find('slut [2] leva', 'slut . ej leva')).toEqual([])
})

test.each(['(a|b', 'a)', '$okand'])('refuses "%s"', (phrase) => {
  expect(() => parsePhrase(phrase, lists)).toThrow()
})
