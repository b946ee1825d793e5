// What is not known, in words: "om arbetsplatsen saknar kollektivavtal".
import type { AnswerLang } from '../protocol.ts'
import type { Condition } from './condition.ts'

type Told = NonNullable<Condition['told']>[number]

const agreement: Record<AnswerLang, Record<'yes' | 'no', string>> = {
  sv: { yes: 'om arbetsplatsen har kollektivavtal', no: 'om arbetsplatsen saknar kollektivavtal' },
  en: {
    yes: 'if the workplace has a collective agreement',
    no: 'if the workplace has no collective agreement',
  },
}

const told: Record<AnswerLang, Partial<Record<Told, string>>> = {
  sv: {
    foreign_education: 'om du har en avslutad utbildning från ett annat land',
    new_in_sweden: 'om du är ny i Sverige och har en akademisk examen',
  },
  en: {
    foreign_education: 'if you have a completed education from another country',
    new_in_sweden: 'if you are new in Sweden and have an academic degree',
  },
}

const isWorkless = (list: NonNullable<Condition['employment']>): boolean =>
  list.includes('unemployed') && !list.includes('employed')

const words = {
  sv: {
    unemployed: 'om du är utan jobb',
    working: 'om du har ett jobb',
    outside: 'om du inte går i skolan',
    work: 'om du har arbetat i snitt 16 timmar i veckan i 12 av de senaste 24 månaderna',
    hours: (from: number) => `om du arbetar minst ${from} timmar i veckan`,
    noGymnasium: 'om du inte har gymnasieexamen',
    from: (age: number) => `om du har fyllt ${age}`,
    to: (age: number) => `om du är högst ${age} år`,
    and: 'och',
  },
  en: {
    unemployed: 'if you are without a job',
    working: 'if you have a job',
    outside: 'if you are not at school',
    work: 'if you have worked 16 hours a week on average in 12 of the last 24 months',
    hours: (from: number) => `if you work at least ${from} hours a week`,
    noGymnasium: 'if you have not completed upper secondary school',
    from: (age: number) => `if you have turned ${age}`,
    to: (age: number) => `if you are ${age} at most`,
    and: 'and',
  },
} as const

function employmentWords(list: NonNullable<Condition['employment']>, lang: AnswerLang): string {
  if (list.includes('outside')) return words[lang].outside
  return isWorkless(list) ? words[lang].unemployed : words[lang].working
}

/** Each open condition as a clause that begins with "om" or "if"; empty where nothing is open. */
export function ifWords(ifs: Condition, lang: AnswerLang): string[] {
  const text = words[lang]
  return [
    ...(ifs.employment ? [employmentWords(ifs.employment, lang)] : []),
    ...(ifs.agreement ? [agreement[lang][ifs.agreement]] : []),
    ...(ifs.schooling ? [text.noGymnasium] : []),
    ...(ifs.ageFrom === undefined ? [] : [text.from(ifs.ageFrom)]),
    ...(ifs.ageTo === undefined ? [] : [text.to(ifs.ageTo)]),
    ...(ifs.workHistory ? [text.work] : []),
    ...(ifs.hoursFrom === undefined ? [] : [text.hours(ifs.hoursFrom)]),
    ...(ifs.told ?? []).flatMap((one) => told[lang][one] ?? []),
  ]
}

/** The clauses as the end of a sentence, joined with commas and "och". */
export function joinClauses(clauses: readonly string[], lang: AnswerLang): string {
  const last = clauses.at(-1) ?? ''
  return clauses.length < 2 ? last : `${clauses.slice(0, -1).join(', ')} ${words[lang].and} ${last}`
}
