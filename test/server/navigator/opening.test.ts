import { expect, test } from 'vitest'
import type { Loaded } from '#knowledge/knowledge.ts'
import { createSwedishCalendar } from '#server/navigator/holidays.ts'
import { localTime, openingState } from '#server/navigator/opening.ts'
import { openingInWords } from '#server/navigator/opening-words.ts'
import { openTestAnswering } from '../../helpers/app.ts'

type Hours = NonNullable<Loaded<'service'>['hours']>
const { knowledge } = await openTestAnswering()
const calendar = createSwedishCalendar()
const office: Hours = [
  { channel: 'phone', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' },
]
const lunch: Hours = [
  { channel: 'phone', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '12:00' },
  { channel: 'phone', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:00', to: '16:30' },
]
const night: Hours = [
  {
    channel: 'chat',
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    from: '21:00',
    to: '06:00',
  },
]
const saturday: Hours = [{ channel: 'visit', days: ['sat'], from: '10:00', to: '14:00' }]
const twoChannels: Hours = [
  { channel: 'phone', days: ['mon'], from: '09:00', to: '12:00' },
  { channel: 'chat', days: ['mon'], from: '11:00', to: '15:00' },
]
const say = (hours: Hours | null, iso: string, lang: 'sv' | 'en' = 'sv') => {
  const now = new Date(iso)
  return openingInWords(openingState(hours, now, calendar), localTime(now).date, lang)
}

test.each([
  ['2026-11-23T09:00:00Z', 'Öppet nu, stänger 16.'],
  ['2026-11-23T06:30:00Z', 'Stängt nu, öppnar 8.'],
  ['2026-11-23T15:00:00Z', 'Stängt nu, öppnar i morgon 8.'],
  ['2026-11-27T17:00:00Z', 'Stängt nu, öppnar måndag 30 november 8.'],
  ['2026-06-18T16:00:00Z', 'Stängt nu, öppnar måndag 22 juni 8.'],
  ['2026-12-23T17:00:00Z', 'Stängt nu, öppnar måndag 28 december 8.'],
  ['2026-12-31T10:00:00Z', 'Stängt nu, öppnar måndag 4 januari 8.'],
  ['2026-04-30T09:00:00Z', 'Öppet nu, stänger 16. Tiderna kan avvika den dagen.'],
])('an office at %s: %s', (iso, words) => {
  expect(say(office, iso)).toBe(words)
})

test('in English, with minutes and with days', () => {
  expect(say(lunch, '2026-11-23T14:00:00Z', 'en')).toBe('Open now, closes at 16:30.')
  expect(say(office, '2026-11-23T15:00:00Z', 'en')).toBe('Closed now, opens tomorrow at 8.')
  expect(say(office, '2026-11-27T17:00:00Z', 'en')).toBe(
    'Closed now, opens on Monday 30 November at 8.',
  )
})

test('a night line stays open past midnight and on holidays', () => {
  expect(say(night, '2026-12-24T23:30:00Z')).toBe('Öppet nu, stänger 6.')
  expect(say(night, '2026-12-25T11:00:00Z')).toBe('Stängt nu, öppnar 21.')
})

test('unknown hours are said to be unknown', () => {
  expect(say(null, '2026-11-23T09:00:00Z')).toBe('Öppettiderna är inte kända här.')
  expect(say([], '2026-11-23T09:00:00Z', 'en')).toBe('Opening hours are not known here.')
})

const distinct = new Map<string, Hours>(
  [...knowledge.services().flatMap(({ hours }) => (hours ? [hours] : [])), office, lunch, night]
    .concat([saturday, twoChannels])
    .map((hours) => [JSON.stringify(hours), hours]),
)

test.each([...distinct.values()].map((hours) => ({ hours })))(
  'through every half hour of a year, what is announced comes true: $hours',
  ({ hours }) => {
    const halfHour = 30 * 60 * 1000
    const begin = Date.parse('2026-01-01T00:00:00Z')
    const states = Array.from({ length: 2 * 24 * 365 }, (_, i) => {
      const now = new Date(begin + i * halfHour)
      return { now: localTime(now), state: openingState(hours, now, calendar) }
    })
    const broken = states.filter(({ state }, i) => {
      const later = states[i + 1]
      if (!later || state.state === 'unknown' || state.state === 'always') return false
      const { date, minute } = state.state === 'open' ? state.until : state.next
      const isReached = later.now.date === date && later.now.minute === minute
      return isReached !== (later.state.state !== state.state)
    })
    expect(broken).toEqual([])
  },
  30_000,
)

test('both turns of the clock are in the simulated year', () => {
  expect(localTime(new Date('2026-03-29T00:30:00Z'))).toEqual({ date: '2026-03-29', minute: 90 })
  expect(localTime(new Date('2026-03-29T01:30:00Z'))).toEqual({ date: '2026-03-29', minute: 210 })
  expect(localTime(new Date('2026-10-25T00:30:00Z')).minute).toBe(150)
  expect(localTime(new Date('2026-10-25T01:30:00Z')).minute).toBe(150)
})
