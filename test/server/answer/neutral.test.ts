import { expect, test } from 'vitest'
import { neutralise } from '#server/answer/neutral.ts'

test.each([
  [
    'Fatima heter jag, 50 år, undersköterska med onda axlar.',
    'Anna heter jag, 50 år, undersköterska med onda axlar.',
  ],
  [
    'Man, 29 år, funderar på att bli förskollärare.',
    'Kvinna, 29 år, funderar på att bli förskollärare.',
  ],
  ['Jag heter Mohammed Ali och vill bli ingenjör', 'Jag heter Erik Nilsson och vill bli ingenjör'],
  [
    'Jag är en tjej på 19 år som vill bli svetsare',
    'Jag är en kille på 19 år som vill bli svetsare',
  ],
])('"%s" and "%s" ask the same', (one, other) => {
  expect(neutralise(one)).toBe(neutralise(other))
})

test('leaves what the question is about', () => {
  const question = 'Min man vill läsa till sjuksköterska, vad krävs?'
  expect(neutralise(question)).toBe(question)
})

test('a text that is nothing but an introduction stays', () => {
  expect(neutralise('Jag heter Kim')).toBe('Jag heter Kim')
})
