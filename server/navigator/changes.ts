// What would change the answer: each unknown fact is tried with its values, and the first door compared.
import type { AnswerLang, Situation } from '../protocol.ts'
import { factsOf } from './facts.ts'
import { type NavigatorDeps, navigate, type Offer, type Words } from './navigate.ts'

/** Facts that are worth asking for, in the order in which they are asked. Never a personal number. */
export const askable = [
  'employment',
  'agreement',
  'sector',
  'workHistory',
  'municipality',
  'age',
] as const

/** A fact that may be asked for. */
export type Askable = (typeof askable)[number]

/** If the fact were so, another door would come first. */
export type Change = { fact: Askable; words: Words; first: Offer }

type Trial = { set: Situation; words: Words }

const trials: Record<Exclude<Askable, 'municipality'>, Trial[]> = {
  employment: [
    { set: { employment: 'employed' }, words: { sv: 'Har du jobb', en: 'If you have a job' } },
    {
      set: { employment: 'unemployed' },
      words: { sv: 'Är du utan jobb', en: 'If you are without a job' },
    },
    {
      set: { employment: 'self_employed' },
      words: { sv: 'Har du eget företag', en: 'If you run your own business' },
    },
  ],
  agreement: [
    {
      set: { agreement: 'no' },
      words: {
        sv: 'Saknar arbetsplatsen kollektivavtal',
        en: 'If the workplace has no collective agreement',
      },
    },
    {
      set: { agreement: 'yes' },
      words: {
        sv: 'Har arbetsplatsen kollektivavtal',
        en: 'If the workplace has a collective agreement',
      },
    },
  ],
  sector: [
    {
      set: { sector: 'municipal_or_regional' },
      words: {
        sv: 'Arbetar du i kommun eller region',
        en: 'If you work for a municipality or region',
      },
    },
    {
      set: { sector: 'state' },
      words: { sv: 'Arbetar du i staten', en: 'If you work for the state' },
    },
  ],
  workHistory: [
    {
      set: { workHistory: 'short' },
      words: {
        sv: 'Har du arbetat mindre än 16 timmar i veckan i 12 av de senaste 24 månaderna',
        en: 'If you have worked less than 16 hours a week in 12 of the last 24 months',
      },
    },
  ],
  age: [
    { set: { age: 19 }, words: { sv: 'Är du under 20', en: 'If you are under 20' } },
    { set: { age: 65 }, words: { sv: 'Har du fyllt 65', en: 'If you are 65 or older' } },
  ],
}

/** Doors that are a person’s by work alone: asking for the employer is no use to others. */
const hasEmployer: readonly Situation['employment'][] = [
  'employed',
  'parental_leave',
  'sick_leave',
  'on_notice',
  'unemployed',
]

function isAskable(fact: Askable, situation: Situation): boolean {
  const facts = factsOf(situation)
  if (situation[fact] !== undefined || facts[fact] !== undefined) return false
  if (fact === 'sector' && facts.told.includes('owner_or_director')) return false
  const isAboutWork = fact === 'agreement' || fact === 'sector' || fact === 'workHistory'
  return !isAboutWork || hasEmployer.includes(situation.employment)
}

/** The unknown facts that matter here, in the order in which they are asked. */
const openFacts = (situation: Situation): Askable[] =>
  askable.filter((fact) => isAskable(fact, situation))

/** What another door would come first for; only facts that are still unknown are tried. */
export function changesOf(situation: Situation, deps: NavigatorDeps): Change[] {
  const first = navigate(situation, deps).offers[0]
  if (!first || first.tier === 'override') return []
  return openFacts(situation).flatMap((fact) => {
    if (fact === 'municipality') return []
    return trials[fact].flatMap(({ set, words }) => {
      const other = navigate({ ...situation, ...set }, deps).offers[0]
      return other && other.record.id !== first.record.id ? [{ fact, words, first: other }] : []
    })
  })
}

/** Whether guidance where the person lives would be named, were the municipality known. */
const wantsPlace = (offers: readonly Offer[]): boolean =>
  offers.some(({ record }) => record.id === 'kom-generisk-hemkommun')

const questions: Record<Askable, Words> = {
  employment: {
    sv: 'Har du jobb i dag, är du utan jobb eller har du eget företag?',
    en: 'Do you have a job today, are you without one, or do you run your own business?',
  },
  agreement: {
    sv: 'Har din arbetsplats kollektivavtal? Det går bra att svara att du inte vet.',
    en: 'Does your workplace have a collective agreement? It is fine to say that you do not know.',
  },
  sector: {
    sv: 'Arbetar du i kommun eller region, i staten, i ett privat företag eller i en förening?',
    en: 'Do you work for a municipality or region, the state, a private company or an association?',
  },
  workHistory: {
    sv: 'Har du arbetat i snitt 16 timmar i veckan i minst 12 av de senaste 24 månaderna?',
    en: 'Have you worked 16 hours a week on average in at least 12 of the last 24 months?',
  },
  municipality: {
    sv: 'I vilken kommun är du folkbokförd?',
    en: 'In which municipality are you registered?',
  },
  age: { sv: 'Hur gammal är du?', en: 'How old are you?' },
}

/** All questions in one language, to recognise those that have been asked. */
export const questionTexts = (lang: AnswerLang): string[] =>
  askable.map((fact) => questions[fact][lang])

/**
 * The one question that would help most: the first fact that would change the first door.
 * @param asked facts that have been asked for, and are not asked for again
 */
export function nextQuestion(
  situation: Situation,
  deps: NavigatorDeps,
  asked: readonly Askable[] = [],
): { fact: Askable; words: Words } | null {
  const { offers } = navigate(situation, deps)
  if (offers[0]?.tier === 'override') return null
  const decisive = new Set(changesOf(situation, deps).map(({ fact }) => fact))
  const fact = openFacts(situation).find(
    (one) =>
      !asked.includes(one) && (decisive.has(one) || (one === 'municipality' && wantsPlace(offers))),
  )
  return fact ? { fact, words: questions[fact] } : null
}
