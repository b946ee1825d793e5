// What to tell to get a surer plan.
import type { AnswerLang } from '../protocol.ts'
import type { PlanFacts } from './facts.ts'

type Words = { sv: string; en: string }
type Ask = { isMissing: (facts: PlanFacts) => boolean; words: Words }

const afterYh = ['yh_course', 'yh_unfinished', 'yh_diploma', 'yh_qualified']

const asks: Ask[] = [
  {
    isMissing: ({ have }) => have === undefined,
    words: {
      sv: 'Vad du har läst efter gymnasiet',
      en: 'What you have studied after upper secondary',
    },
  },
  {
    isMissing: ({ gymnasium, target }) =>
      gymnasium === undefined && ['first_cycle', 'yh', 'adult'].includes(target),
    words: { sv: 'Vad du har från gymnasiet', en: 'What you have from upper secondary school' },
  },
  {
    isMissing: ({ gaps, basic }) => gaps === undefined && basic === 'no',
    words: { sv: 'Vilka ämnen du saknar', en: 'Which subjects you lack' },
  },
  {
    isMissing: ({ workYears, basic, target }) =>
      workYears === undefined && (basic === 'no' || target === 'yh'),
    words: { sv: 'Hur många år du har arbetat', en: 'How many years you have worked' },
  },
  {
    isMissing: ({ yhPoints, have }) =>
      yhPoints === undefined && have !== undefined && afterYh.includes(have),
    words: { sv: 'Hur många YH-poäng du har', en: 'How many YH credits you have' },
  },
  {
    isMissing: ({ csnWeeks, have }) =>
      csnWeeks === undefined && have !== undefined && have !== 'nothing_more',
    words: {
      sv: 'Hur många veckor du har haft studiemedel efter gymnasiet',
      en: 'How many weeks of study aid you have had after upper secondary',
    },
  },
  {
    isMissing: ({ age }) => age === undefined,
    words: { sv: 'Hur gammal du blir i år', en: 'How old you turn this year' },
  },
]

/** At most four facts that would make a plan surer, the weightiest first. */
export const missingFacts = (facts: PlanFacts, lang: AnswerLang): string[] =>
  asks
    .filter(({ isMissing }) => isMissing(facts))
    .slice(0, 4)
    .map(({ words }) => words[lang])
