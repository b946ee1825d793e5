// YH credits, hp and weeks as length. Length only: never what a school will credit.
import type { AnswerLang } from '../protocol.ts'
import type { PlanSituation } from './facts.ts'

const yhPointsPerWeek = 5
const hpPerWeek = 1.5

/** Weeks of full-time study. */
export const weeksOfYh = (points: number): number => points / yhPointsPerWeek
/** Weeks of full-time study. */
export const weeksOfHp = (hp: number): number => hp / hpPerWeek

/** Points as a length of time. */
export type Length = { weeks: number; text: string }

const number = (value: number, lang: AnswerLang): string =>
  new Intl.NumberFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 }).format(
    value,
  )

/** How long an education was, with the warning that belongs to it; null where no points are told. */
export function lengthOf(
  { yhPoints, hp }: Pick<PlanSituation, 'yhPoints' | 'hp'>,
  lang: AnswerLang,
): Length | null {
  if (yhPoints === undefined && hp === undefined) return null
  const weeks = weeksOfYh(yhPoints ?? 0) + weeksOfHp(hp ?? 0)
  const told = [
    yhPoints === undefined
      ? null
      : `${number(yhPoints, lang)} ${lang === 'sv' ? 'YH-poäng' : 'YH credits'}`,
    hp === undefined ? null : `${number(hp, lang)} hp`,
  ].filter((part) => part !== null)
  const sum = told.join(lang === 'sv' ? ' och ' : ' and ')
  const time = number(weeks, lang)
  const text =
    lang === 'sv'
      ? `${sum} är så långt som ${time} veckors heltidsstudier. Det är ett mått på tid. Det säger inget om hur mycket som räknas i en annan skola.`
      : `${sum} is as long as ${time} weeks of full-time study. It measures time only. It says nothing of how much another school will credit.`
  return { weeks, text }
}
