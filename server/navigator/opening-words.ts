// The opening state as a short sentence: "öppet nu, stänger 16", "opens tomorrow at 9".
import type { AnswerLang } from '../protocol.ts'
import { addDays, type LocalTime, type OpeningState } from './opening.ts'

const clock = ({ minute }: LocalTime): string => {
  const hours = Math.floor(minute / 60)
  const rest = minute % 60
  return rest === 0 ? String(hours) : `${hours}.${String(rest).padStart(2, '0')}`
}
const clockOf: Record<AnswerLang, (time: LocalTime) => string> = {
  sv: clock,
  en: (time) => clock(time).replace('.', ':'),
}

const longDay = (lang: AnswerLang, date: string): string =>
  new Intl.DateTimeFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${date}T00:00:00Z`))

const words = {
  sv: {
    unknown: 'Öppettiderna är inte kända här.',
    always: 'Öppet dygnet runt.',
    open: (until: string) => `Öppet nu, stänger ${until}.`,
    closed: (when: string, time: string) => `Stängt nu, öppnar ${when}${time}.`,
    today: '',
    tomorrow: 'i morgon ',
    midnight: 'vid midnatt',
    differs: ' Tiderna kan avvika den dagen.',
  },
  en: {
    unknown: 'Opening hours are not known here.',
    always: 'Open round the clock.',
    open: (until: string) => `Open now, closes at ${until}.`,
    closed: (when: string, time: string) => `Closed now, opens ${when}at ${time}.`,
    today: '',
    tomorrow: 'tomorrow ',
    midnight: 'midnight',
    differs: ' Hours may differ on that day.',
  },
} as const

/** The state in words, seen on the local date `today`. */
export function openingInWords(state: OpeningState, today: string, lang: AnswerLang): string {
  const text = words[lang]
  if (state.state === 'unknown' || state.state === 'always') return text[state.state]
  const differs = state.mayDiffer ? text.differs : ''
  if (state.state === 'open') {
    const isMidnight = state.until.minute === 0
    return text.open(isMidnight ? text.midnight : clockOf[lang](state.until)) + differs
  }
  const { next } = state
  const named = lang === 'sv' ? `${longDay(lang, next.date)} ` : `on ${longDay(lang, next.date)} `
  const tomorrow = addDays(today, 1)
  const when = next.date === today ? text.today : next.date === tomorrow ? text.tomorrow : named
  return text.closed(when, clockOf[lang](next)) + differs
}
