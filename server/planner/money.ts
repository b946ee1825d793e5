// Weeks of study aid left after upper secondary level, as far as what was told allows.
import type { AnswerLang } from '../protocol.ts'
import { csnWeeksAfterGymnasium, type PlanSituation } from './facts.ts'
import { lengthOf } from './length.ts'

/** Weeks left and how they were counted. */
export type WeeksLeft = { weeks: number; isExact: boolean; text: string }

/** Education whose weeks count against the limit after upper secondary level. */
const afterGymnasium = new Set<string>([
  'yh_course',
  'yh_unfinished',
  'yh_diploma',
  'yh_qualified',
  'ky',
  'hogskola_courses',
  'hogskoleexamen',
  'kandidat',
  'master',
  'teacher_degree',
  'nurse_licence',
])

const say = (weeks: number, isExact: boolean, lang: AnswerLang): string => {
  const left = Math.max(0, Math.floor(weeks))
  if (lang === 'sv') {
    return isExact
      ? `Du har använt så många veckor att ${left} av ${csnWeeksAfterGymnasium} är kvar.`
      : `Om du hade studiemedel hela tiden är ungefär ${left} av ${csnWeeksAfterGymnasium} veckor kvar. Har du inte tagit ut alla är det fler.`
  }
  return isExact
    ? `You have used so many weeks that ${left} of ${csnWeeksAfterGymnasium} are left.`
    : `If you had study aid all the time, about ${left} of ${csnWeeksAfterGymnasium} weeks are left. If you did not take them all, there are more.`
}

/** Weeks left by what was told; null where neither weeks nor points after upper secondary are told. */
export function weeksLeft(situation: PlanSituation, lang: AnswerLang): WeeksLeft | null {
  const { csnWeeks, have } = situation
  if (csnWeeks !== undefined) {
    const weeks = csnWeeksAfterGymnasium - csnWeeks
    return { weeks, isExact: true, text: say(weeks, true, lang) }
  }
  const studied = have && afterGymnasium.has(have) ? lengthOf(situation, lang) : null
  if (!studied) return null
  const weeks = csnWeeksAfterGymnasium - studied.weeks
  return { weeks, isExact: false, text: say(weeks, false, lang) }
}
