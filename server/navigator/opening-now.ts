// Whether a service is open at this moment, in words, with the year of the page where that is an old one.
import type { Loaded } from '#knowledge/knowledge.ts'
import type { AnswerLang } from '../protocol.ts'
import type { DayKindOf } from './holidays.ts'
import { localTime, openingState } from './opening.ts'
import { openingInWords } from './opening-words.ts'

/** The moment, and which days are holidays. */
export type Clock = { now: () => Date; dayKind: DayKindOf }

const read: Record<AnswerLang, (year: string) => string> = {
  sv: (year) => ` Tiderna lästes ${year}.`,
  en: (year) => ` The hours were read in ${year}.`,
}

/** "Öppet nu, stänger 16."; unknown hours are said to be unknown, hours from an earlier year get that year. */
export function openingNow(
  { hours, cites }: Pick<Loaded<'service'>, 'hours' | 'cites'>,
  lang: AnswerLang,
  { now, dayKind }: Clock,
): string {
  const moment = now()
  const { date } = localTime(moment)
  const state = openingState(hours, moment, dayKind)
  const words = openingInWords(state, date, lang)
  const newest = cites
    .map(({ checked }) => checked.slice(0, 4))
    .sort()
    .at(-1)
  const isOld = state.state !== 'unknown' && newest && newest < date.slice(0, 4)
  return isOld ? words + read[lang](newest) : words
}
