import { expect, test } from 'vitest'
import { groundedFacts, isOwnQuestion } from '#server/answer/clarify.ts'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'

const own = 'Jag är 45 och sliter i hemtjänsten, vi har inget avtal på jobbet'

test('facts need the person’s own words', () => {
  const facts = [
    { field: 'age' as const, value: '45', quote: 'Jag är 45' },
    { field: 'employment' as const, value: 'employed', quote: 'på jobbet' },
    { field: 'agreement' as const, value: 'no', quote: 'inget avtal på jobbet' },
  ]
  expect(groundedFacts(facts, own, {})).toEqual({
    age: 45,
    employment: 'employed',
    agreement: 'no',
  })
})
test('an invented quote, a wrong number and an unknown value are left out', () => {
  const facts = [
    { field: 'age' as const, value: '54', quote: 'Jag är 45' },
    { field: 'employment' as const, value: 'student', quote: 'jag pluggar' },
    { field: 'employment' as const, value: 'boss', quote: 'på jobbet' },
  ]
  expect(groundedFacts(facts, own, {})).toEqual({})
})
test('what the rules read wins', () => {
  const facts = [{ field: 'age' as const, value: '45', quote: 'Jag är 45' }]
  expect(groundedFacts(facts, own, { age: 44 })).toEqual({ age: 44 })
})
test('a rephrased question may hold nothing that was not said', () => {
  const { sv } = loadLexicons()
  const said = 'Vad är sfi? Hur lång är den?'
  expect(isOwnQuestion('Hur lång är sfi?', said, sv)).toBe(true)
  expect(isOwnQuestion('Hur lång är sfi i Malmö?', said, sv)).toBe(false)
  expect(isOwnQuestion('Får jag 5000 kronor för sfi?', said, sv)).toBe(false)
})
