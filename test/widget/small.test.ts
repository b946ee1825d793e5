import { expect, test } from 'vitest'
import { dateInWords } from '#widget/chat/dates.ts'
import { toJson } from '#widget/chat/to-json.ts'
import { pack, unpack } from '#widget/frame/messages.ts'

test.each([
  ['2025', 'sv', '2025'],
  ['2025-09', 'sv', 'september 2025'],
  ['2025-09-12', 'sv', '12 september 2025'],
  ['2025-09-12', 'en', 'September 12, 2025'],
  ['2025-09', 'sv-simple', 'september 2025'],
  ['hösten 2025', 'sv', 'hösten 2025'],
])('the date %s in %s reads %s', (date, lang, words) => {
  expect(dateInWords(date, lang)).toBe(words)
})

test('Persian and Arabic keep the year of the page', () => {
  expect(dateInWords('2025-09-12', 'fa')).toContain('2025')
  expect(dateInWords('2025-09-12', 'ar')).toContain('2025')
})

test('JSON is what JSON.stringify gives', () => {
  const value = { a: [1, 'två "citat"', null, true], b: { c: undefined, d: [] }, 'e f': -0.5 }
  expect(toJson(value)).toBe(JSON.stringify(value))
})

test('JSON does not ask the toJSON that a page has added', () => {
  const strange = Object.assign(Object.create({ toJSON: () => 'broken' }), { a: 1 })
  expect(toJson(strange)).toBe('{"a":1}')
})

const frame = {} as Window
const from = { window: frame, origin: 'https://server.example' }
const event = (data: unknown, origin = from.origin, source: unknown = frame) =>
  ({ data, origin, source }) as MessageEvent<unknown>

test('a message of the right window, origin and version is read', () => {
  expect(unpack(event(pack({ type: 'close' })), from)).toEqual({ type: 'close' })
})

test.each([
  ['another origin', event(pack({ type: 'close' }), 'https://evil.example')],
  ['another window', event(pack({ type: 'close' }), from.origin, {})],
  ['another version', event({ ledstang: 2, message: { type: 'close' } })],
  ['no message', event('close')],
  ['null', event(null)],
  ['a message without type', event({ ledstang: 1, message: {} })],
])('%s is ignored', (_what, strange) => {
  expect(unpack(strange, from)).toBeNull()
})
