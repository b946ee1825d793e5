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

test.each([
  'Jag är döv. Vad är validering?',
  'Jag kommer från Somalia. Vad är validering?',
  'Min dotter frågar: Vad är validering?',
  'Hej, Ahmed Hassan här. Vad är validering?',
])('"%s" asks what anybody asks', (text) => {
  expect(neutralise(text)).toBe('Vad är validering?')
})

test.each([
  'Jag är döv. Vilket stöd finns på högskolan?',
  'Jag är asylsökande. Får jag läsa på komvux?',
  'Jag är arbetslös. Kan jag studera med a-kassa?',
  'Jag är döv. Kan jag bli polis ändå?',
])('"%s" stays, since it may change the answer', (text) => {
  expect(neutralise(text)).toBe(text)
})
