// Swedish days on which hours differ: public holidays and the eves that are kept as such.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** closed: red days and the great eves. may_differ: many close early, nobody knows who. */
export type DayKind = 'closed' | 'may_differ' | 'ordinary'

/** What kind of day a local date (YYYY-MM-DD) is. */
export type DayKindOf = (date: string) => DayKind

/** Eves that the library counts as mere observances; on these many places close early. */
const shortEves = new Set(['skärtorsdagen', 'påskafton', 'pingstafton'])

function kindOf({ type, name }: { type: string; name: string }): DayKind {
  if (type === 'public' || type === 'bank') return 'closed'
  return type === 'optional' || shortEves.has(name) ? 'may_differ' : 'ordinary'
}

/** A calendar of Sweden; midsommarafton, julafton and nyårsafton count as closed. */
export function createSwedishCalendar(): DayKindOf {
  let holidays: import('date-holidays').default | null = null
  const years = new Map<number, Map<string, DayKind>>()
  const yearOf = (year: number): Map<string, DayKind> => {
    const known = years.get(year)
    if (known) return known
    // The calendars of the world are read when a day is first asked for, not at the start.
    const Holidays: typeof import('date-holidays').default = require('date-holidays')
    holidays ??= new Holidays('SE', { languages: ['sv'] })
    const days = new Map<string, DayKind>()
    for (const holiday of holidays.getHolidays(year)) {
      const date = holiday.date.slice(0, 10)
      const kind = kindOf(holiday)
      if (days.get(date) !== 'closed' && kind !== 'ordinary') days.set(date, kind)
    }
    years.set(year, days)
    return days
  }
  return (date) => yearOf(Number(date.slice(0, 4))).get(date) ?? 'ordinary'
}
