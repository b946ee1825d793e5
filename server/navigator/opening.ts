// Whether a place is open now, until when, and when it opens next; Swedish wall-clock time.
import type { Loaded } from '#knowledge/knowledge.ts'
import type { DayKindOf } from './holidays.ts'

type Hours = NonNullable<Loaded<'service'>['hours']>
type Entry = Hours[number]

/** A moment on the Swedish wall clock. */
export type LocalTime = { date: string; minute: number }

/** The state of a place. Times are local; `mayDiffer` on days when many close early. */
export type OpeningState =
  | { state: 'unknown' }
  | { state: 'always' }
  | { state: 'open'; channels: Entry['channel'][]; until: LocalTime; mayDiffer: boolean }
  | { state: 'closed'; next: LocalTime; mayDiffer: boolean }

/** Day numbers of Date.getUTCDay. */
const weekdays: Entry['days'] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const day = 24 * 60
/** Longest run of closed days that is looked through: Christmas is shorter. */
const horizonDays = 21

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as the wall clock in Sweden shows it. */
export function localTime(now: Date): LocalTime {
  const [date = '', clock = '00:00'] = wallClock.format(now).split(' ')
  return { date, minute: minutesOf(clock) }
}

const minutesOf = (clock: string): number => {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** The date some days later. Dates are counted in UTC, where every day has 24 hours. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

const weekdayOf = (date: string) => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]

/** Whether hours hold on all days: then no holiday closes the place. */
const isDaily = (hours: Hours): boolean =>
  weekdays.every((one) => hours.some(({ days }) => days.includes(one)))

const isAlways = (hours: Hours): boolean =>
  weekdays.every((one) =>
    hours.some(({ days, from, to }) => days.includes(one) && from === '00:00' && to === '24:00'),
  )

type Span = { from: number; to: number; channel: Entry['channel'] }

/** Spans that begin `offset` days from a date, in minutes from its midnight. */
function spansOn(date: string, offset: number, hours: Hours, dayKind: DayKindOf): Span[] {
  const on = addDays(date, offset)
  if (dayKind(on) === 'closed') return []
  const weekday = weekdayOf(on)
  return hours
    .filter(({ days }) => weekday && days.includes(weekday))
    .map(({ from, to, channel }) => {
      const begins = minutesOf(from) + offset * day
      const ends = minutesOf(to) + offset * day
      return { from: begins, to: ends <= begins ? ends + day : ends, channel }
    })
}

const at = (date: string, minute: number): LocalTime => ({
  date: addDays(date, Math.floor(minute / day)),
  minute: minute % day,
})

/** The end of the time that is open without a gap. */
function endOf(minute: number, on: (offset: number) => Span[]): number {
  let end = minute
  for (let offset = -1; offset * day <= end && offset <= horizonDays; offset += 1) {
    const spans = on(offset).sort((a, b) => a.from - b.from)
    for (const { from, to } of spans) if (from <= end && to > end) end = to
  }
  return end
}

/** The state at a moment; what is not known is said to be unknown. */
export function openingState(
  hours: Loaded<'service'>['hours'],
  now: Date,
  dayKind: DayKindOf,
): OpeningState {
  if (!hours || hours.length === 0) return { state: 'unknown' }
  if (isAlways(hours)) return { state: 'always' }
  const kindOf: DayKindOf = isDaily(hours) ? () => 'ordinary' : dayKind
  const { date, minute } = localTime(now)
  const on = (offset: number) => spansOn(date, offset, hours, kindOf)
  const differs = (one: string) => kindOf(one) === 'may_differ'
  const open = [...on(-1), ...on(0)].filter(({ from, to }) => from <= minute && minute < to)
  if (open.length > 0) {
    const channels = [...new Set(open.map(({ channel }) => channel))]
    const until = at(date, endOf(minute, on))
    return { state: 'open', channels, until, mayDiffer: differs(date) }
  }
  const opens = nextOpening(date, minute, on)
  return opens
    ? { state: 'closed', next: opens, mayDiffer: differs(opens.date) }
    : { state: 'unknown' }
}

/** The first opening after a minute of the date, within the horizon. */
function nextOpening(
  date: string,
  minute: number,
  on: (offset: number) => Span[],
): LocalTime | null {
  for (let offset = 0; offset <= horizonDays; offset += 1) {
    const begins = on(offset).flatMap(({ from }) => (from > minute ? [from] : []))
    if (begins.length > 0) return at(date, Math.min(...begins))
  }
  return null
}
