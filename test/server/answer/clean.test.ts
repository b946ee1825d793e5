import { expect, test } from 'vitest'
import { cleanQuestion, maxQuestionLength } from '#server/answer/clean.ts'

test('removes tag characters that could smuggle instructions', () => {
  const smuggled = `Vad är YH?${String.fromCodePoint(0xe0049, 0xe0067)}`
  expect(cleanQuestion(smuggled)).toEqual({ text: 'Vad är YH?' })
})

test('composes letters, so that a + ring is å', () => {
  expect(cleanQuestion('ra\u030Ad')).toEqual({ text: 'råd' })
})

test.each([
  ['', 'empty_question'],
  [' \u200B \n', 'empty_question'],
  ['a'.repeat(maxQuestionLength + 1), 'question_too_long'],
  ['hej \uD800', 'invalid_text'],
])('%j is a fault', (raw, fault) => {
  expect(cleanQuestion(raw)).toEqual({ fault })
})
