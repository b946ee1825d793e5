// The form of /vag: what one has and wants. Works without scripts.
import { html } from 'hono/html'
import { type PlanSituation, planSituation } from '../planner/facts.ts'
import {
  fieldLabels,
  gapLabels,
  gymnasiumLabels,
  haveLabels,
  jobLabels,
  otherLabels,
  wantLabels,
} from '../planner/labels.ts'
import type { AnswerLang } from '../protocol.ts'
import { checkboxes, langField, optionsOf, selectField } from './fields.ts'
import type { Markup } from './layout.ts'

const text = {
  sv: {
    want: 'Vart vill du?',
    choose: 'Välj ett mål',
    have: 'Vad har du läst efter gymnasiet?',
    gymnasium: 'Vad har du från gymnasiet?',
    unknown: 'Inte angivet',
    gaps: 'Saknar du något av det här?',
    more: 'Mer om dig',
    field: 'Område',
    job: 'Vad arbetar du med?',
    yhPoints: 'YH-poäng',
    hp: 'Högskolepoäng (hp)',
    workYears: 'År i arbete, minst halvtid',
    age: 'Ålder som du fyller i år',
    csnWeeks: 'Veckor med studiemedel efter gymnasiet',
    admitted: 'Är du redan antagen student där?',
    school: 'Är lärosätet statligt?',
    show: 'Visa vägen',
  },
  en: {
    want: 'Where do you want to go?',
    choose: 'Choose a goal',
    have: 'What have you studied after upper secondary?',
    gymnasium: 'What do you have from upper secondary?',
    unknown: 'Not told',
    gaps: 'Do you lack any of these?',
    more: 'More about you',
    field: 'Field',
    job: 'What do you work with?',
    yhPoints: 'YH credits',
    hp: 'University credits (hp)',
    workYears: 'Years of work, half time or more',
    age: 'Age that you turn this year',
    csnWeeks: 'Weeks of study aid after upper secondary',
    admitted: 'Are you already an admitted student there?',
    school: 'Is the university run by the state?',
    show: 'Show the way',
  },
} as const

/** Fields that are numbers, with the limits that the planner takes. */
const numbers = {
  workYears: [0, 60],
  age: [15, 100],
  yhPoints: [1, 1000],
  hp: [1, 600],
  csnWeeks: [0, 400],
} as const
type NumberName = keyof typeof numbers
const numberNames = Object.keys(numbers) as NumberName[]

/** What the form told, as far as it can be read; the rest is unknown. */
export type ToldWay = Partial<PlanSituation>

/** Reads the form’s query. What is not understood counts as not told. */
export function readWayQuery(query: URLSearchParams): ToldWay {
  const told: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(planSituation.shape)) {
    const raw = name === 'gaps' ? query.getAll(name) : query.get(name)
    if (raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0)) continue
    const value = name in numbers ? Number(String(raw).replace(',', '.')) : raw
    const parsed = schema.safeParse(value)
    if (parsed.success && parsed.data !== undefined) told[name] = parsed.data
  }
  return told as ToldWay
}

function numberField(name: NumberName, told: ToldWay, lang: AnswerLang): Markup {
  const [min, max] = numbers[name]
  return html`<div class="field"><label for="${name}">${text[lang][name]}</label>
<input type="number" inputmode="decimal" id="${name}" name="${name}" min="${min}" max="${max}" step="${name === 'hp' ? 'any' : 1}" value="${told[name] ?? ''}"></div>`
}

/** The form, with what was told. */
export function wayForm(told: ToldWay, lang: AnswerLang): Markup {
  const t = text[lang]
  const pick = (
    name: string,
    label: string,
    labels: Parameters<typeof optionsOf>[0],
    chosen?: string,
  ) => selectField({ name, label, empty: t.unknown, chosen }, optionsOf(labels, lang))
  const yesNo = { yes: otherLabels.yes, no: otherLabels.no }
  const school = { state: otherLabels.state, independent: otherLabels.independent }
  return html`
<form action="/vag" method="get">
${langField(lang)}
<div class="fields">
${pick('have', t.have, haveLabels, told.have)}
${pick('gymnasium', t.gymnasium, gymnasiumLabels, told.gymnasium)}
${selectField({ name: 'want', label: t.want, empty: t.choose, chosen: told.want }, optionsOf(wantLabels, lang))}
</div>
${checkboxes({ name: 'gaps', legend: t.gaps, chosen: told.gaps ?? [] }, optionsOf(gapLabels, lang))}
<fieldset><legend>${t.more}</legend><div class="fields">
${pick('field', t.field, fieldLabels, told.field)}
${pick('job', t.job, jobLabels, told.job)}
${numberNames.map((name) => numberField(name, told, lang))}
${pick('admitted', t.admitted, yesNo, told.admitted)}
${pick('school', t.school, school, told.school)}
</div></fieldset>
<button type="submit">${t.show}</button>
</form>`
}
