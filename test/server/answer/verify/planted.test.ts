// Planted sentences over real records, by lots: dev was tuned on from the start; each other one was opened
// once, later (docs/models.md gives the figures at that opening), and is a guard since.
import { expect, test } from 'vitest'
import { figuresOf, judgePlanted } from '#eval/model/planted.ts'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'
import { checkSentence } from '#server/answer/verify/sentence.ts'

const lexicons = loadLexicons()
const judged = judgePlanted(lexicons)

test.each([
  ['dev', 130, 0.99, 0.2],
  ['heldout', 120, 0.99, 0.2],
  ['fresh', 50, 0.99, 0.15],
  ['unseen-1', 120, 0.99, 0.42],
  ['unseen-2', 80, 0.97, 0.2],
  ['unseen-3', 20, 0.99, 0.25],
  ['blind-1', 160, 0.99, 0.4],
  ['blind-2', 100, 0.99, 0.5],
  ['blind-3', 80, 0.97, 0.75],
] as const)(
  'of the planted sentences (%s), nearly all false ones are withheld',
  (lot, least, share, mostLost) => {
    const figures = figuresOf(judged, lot)
    expect(figures.size).toBeGreaterThan(least)
    expect(figures.withheld / figures.false).toBeGreaterThanOrEqual(share)
    expect(figures.lost / figures.true).toBeLessThanOrEqual(mostLost)
  },
)

test('what a real small model once said of three true facts is withheld', () => {
  const one = judged.find(({ sentence }) => sentence.startsWith('Jag kan inte få pengar'))
  expect(one?.reason).toBe('first_person')
  const asYou = one?.sentence.replace('Jag', 'Du') ?? ''
  expect(
    checkSentence(asYou, one?.ground ?? { subject: '', texts: [] }, lexicons.sv),
  ).not.toBeNull()
})
