// Why a line is shown ("because …") and what it hangs on ("if …"), in words.
import type { AnswerLang } from '../protocol.ts'
import type { Condition, FactName } from './condition.ts'
import type { PlanFacts } from './facts.ts'
import {
  fieldLabels,
  gapLabels,
  gymnasiumLabels,
  haveLabels,
  jobLabels,
  wantLabels,
} from './labels.ts'

type Words = { sv: string; en: string }
type Range = { from?: number | undefined; below?: number | undefined }

const lists: Partial<Record<FactName, Record<string, Words>>> = {
  have: haveLabels,
  gymnasium: gymnasiumLabels,
  want: wantLabels,
  field: fieldLabels,
  job: jobLabels,
  gaps: gapLabels,
}

/** Facts that are a yes or no: said as they are, then asked as "if". */
const yesNoWords: Partial<Record<FactName, { yes: Words; no: Words }>> = {
  basic: {
    yes: { sv: 'du har grundläggande behörighet', en: 'you have general eligibility' },
    no: { sv: 'du saknar grundläggande behörighet', en: 'you lack general eligibility' },
  },
  gymnasiumTold: {
    yes: { sv: 'du har angett ditt gymnasium', en: 'you told of upper secondary school' },
    no: {
      sv: 'du inte har angett något om gymnasiet',
      en: 'you told nothing of upper secondary school',
    },
  },
  admitted: {
    yes: { sv: 'du är antagen student', en: 'you are an admitted student' },
    no: { sv: 'du är inte antagen ännu', en: 'you are not yet admitted' },
  },
  workRouteGap: {
    yes: { sv: 'något av de fyra ämnena saknas', en: 'one of the four subjects is missing' },
    no: { sv: 'du är godkänd i de fyra ämnena', en: 'you have passed the four subjects' },
  },
  lacksSpecific: {
    yes: {
      sv: 'du saknar ett ämne för särskild behörighet',
      en: 'you lack a subject for specific eligibility',
    },
    no: { sv: 'du har särskild behörighet', en: 'you have specific eligibility' },
  },
}

const schoolWords: Record<string, Words> = {
  state: { sv: 'lärosätet är statligt', en: 'the university is run by the state' },
  independent: { sv: 'lärosätet är enskilt', en: 'the institution is independent' },
}

/** How a choice that is not made begins in an "if". */
const factNames: Partial<Record<FactName, Words>> = {
  have: { sv: 'du har', en: 'you have' },
  gymnasium: { sv: 'du har', en: 'you have' },
  want: { sv: 'ditt mål är', en: 'your goal is' },
  field: { sv: 'området är', en: 'the field is' },
  job: { sv: 'du arbetar', en: 'you work' },
  gaps: { sv: 'du saknar', en: 'you lack' },
}
const chose: Words = { sv: 'du angav', en: 'you chose' }

const rangeWords: Partial<Record<FactName, (range: Range, lang: AnswerLang) => string>> = {
  workYears: ({ from }, lang) =>
    lang === 'sv'
      ? `du har arbetat minst ${from} år`
      : `you have worked for at least ${from} years`,
  age: ({ from, below }, lang) => {
    const to = below === undefined ? null : below - 1
    if (from === undefined)
      return lang === 'sv' ? `du fyller högst ${to} i år` : `you turn at most ${to} this year`
    if (to === null)
      return lang === 'sv' ? `du fyller minst ${from} i år` : `you turn at least ${from} this year`
    return lang === 'sv' ? `du fyller ${from}–${to} i år` : `you turn ${from}–${to} this year`
  },
  weeksLeft: (_, lang) => (lang === 'sv' ? 'du har inga veckor kvar' : 'you have no weeks left'),
}

const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

const toldChoice = (labels: readonly string[], lang: AnswerLang): string =>
  `${chose[lang]} ”${labels.join(', ')}”`

const openChoice = (name: FactName, labels: readonly string[], lang: AnswerLang): string =>
  `${factNames[name]?.[lang]} ${labels.join(lang === 'sv' ? ' eller ' : ' or ')}`

/**
 * A fact in words, with the values that are told or asked for.
 * @returns null for facts that say nothing to a person
 */
function factWords(
  name: FactName,
  values: readonly string[],
  { when, lang, isTold }: { when: Condition; lang: AnswerLang; isTold: boolean },
): string | null {
  const [value] = values
  const choices = lists[name]
  if (choices) {
    const labels = values.map((one) => lower(choices[one]?.[lang] ?? one))
    return isTold ? toldChoice(labels, lang) : openChoice(name, labels, lang)
  }
  if (name === 'school') return schoolWords[value ?? '']?.[lang] ?? null
  const yesNo = yesNoWords[name]
  if (yesNo && (value === 'yes' || value === 'no')) return yesNo[value][lang]
  return rangeWords[name]?.((when[name] ?? {}) as Range, lang) ?? null
}

/** Values that a condition asks for; none for ranges. */
const wantedBy = (when: Condition, name: FactName): string[] => {
  const wanted = when[name]
  return Array.isArray(wanted) ? [...wanted] : []
}

/** Values that are told and asked for. */
function toldValues(facts: PlanFacts, when: Condition, name: FactName): string[] {
  const told: unknown = facts[name]
  const list: unknown[] = Array.isArray(told) ? told : [told]
  return wantedBy(when, name).filter((value) => list.includes(value))
}

const present = (words: (string | null)[]): string[] => words.filter((word) => word !== null)

/** The facts that made a rule hold. The goal is left out where something else is told too. */
export function becauseWords(
  known: readonly FactName[],
  when: Condition,
  facts: PlanFacts,
  lang: AnswerLang,
): string[] {
  const telling = known.filter((name) => name !== 'target' && name !== 'want')
  const names = telling.length > 0 ? telling : known.filter((name) => name === 'want')
  return present(
    names.map((name) =>
      factWords(name, toldValues(facts, when, name), { when, lang, isTold: true }),
    ),
  )
}

/** What is not known and would settle it. */
export const ifWords = (
  unknown: readonly FactName[],
  when: Condition,
  lang: AnswerLang,
): string[] =>
  present(
    unknown.map((name) => factWords(name, wantedBy(when, name), { when, lang, isTold: false })),
  )
