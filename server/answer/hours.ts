// Opening hours in words. Whether a place is open now is not said here.
import type { Loaded } from '#knowledge/knowledge.ts'
import type { AnswerLang } from '../protocol.ts'

type Hours = Loaded<'service'>['hours']
type Weekday = NonNullable<Hours>[number]['days'][number]

const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const names: Record<AnswerLang, string[]> = {
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const channels: Record<AnswerLang, Record<string, string>> = {
  sv: { phone: 'telefon', chat: 'chatt', visit: 'besök', drop_in: 'drop-in', sms: 'sms' },
  en: { phone: 'phone', chat: 'chat', visit: 'visit', drop_in: 'drop-in', sms: 'text message' },
}

/** Runs of neighbouring days as "mån–fre"; single days as they are. */
function daysInWords(days: readonly Weekday[], lang: AnswerLang): string {
  const numbers = days.map((day) => weekdays.indexOf(day)).sort((a, b) => a - b)
  const runs: number[][] = []
  for (const day of numbers) {
    const run = runs.at(-1)
    if (run && run.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  const name = (day: number | undefined) => names[lang][day ?? 0] ?? ''
  return runs
    .map((run) => (run.length > 1 ? `${name(run[0])}–${name(run.at(-1))}` : name(run[0])))
    .join(', ')
}

/** For example "telefon mån–fre 09:00–16:00"; null where hours are not known. */
export function hoursInWords(hours: Hours, lang: AnswerLang): string | null {
  if (!hours || hours.length === 0) return null
  return hours
    .map(({ channel, days, from, to }) => {
      const when = `${daysInWords(days, lang)} ${from}–${to}`
      return `${channels[lang][channel]} ${when}`
    })
    .join('; ')
}
