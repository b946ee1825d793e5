// /vag/jamfor: two routes side by side, each cell with who decides and the source.
import { html } from 'hono/html'
import type { Comparison, Route } from '../planner/compare.ts'
import type { AnswerLang } from '../protocol.ts'
import { langField, selectField } from './fields.ts'
import { inLanguage, type Markup, page } from './layout.ts'
import { siteNav } from './nav.ts'
import { oldNote, shortSource } from './sources.ts'

const text = {
  sv: {
    title: 'Jämför två vägar',
    lead: 'Välj två vägar och se tid, pengar, vad du blir behörig till och vad du bör räkna med.',
    first: 'Första vägen',
    second: 'Andra vägen',
    choose: 'Välj en väg',
    show: 'Jämför',
    same: 'Välj två olika vägar.',
    caption: 'Två vägar sida vid sida',
    own: 'Se vad som gäller för just dig',
  },
  en: {
    title: 'Compare two ways',
    lead: 'Choose two ways and see time, money, what you become eligible for and what to reckon with.',
    first: 'First way',
    second: 'Second way',
    choose: 'Choose a way',
    show: 'Compare',
    same: 'Choose two different ways.',
    caption: 'Two ways side by side',
    own: 'See what holds for you',
  },
} as const

function compareForm(
  routes: readonly Route[],
  chosen: readonly (string | null)[],
  lang: AnswerLang,
): Markup {
  const t = text[lang]
  const options = routes.map(({ id, name }) => ({ value: id, label: name[lang] }))
  const field = (name: string, label: string, value: string | null | undefined) =>
    selectField({ name, label, empty: t.choose, chosen: value ?? undefined }, options)
  return html`<form action="/vag/jamfor" method="get">${langField(lang)}
<div class="fields">${field('a', t.first, chosen[0])}${field('b', t.second, chosen[1])}</div>
<button type="submit">${t.show}</button></form>`
}

type ComparedCell = Comparison['rows'][number]['cells'][number]

/** A cell; the name of its way is shown where the columns stand under each other. */
const compareCell = (cell: ComparedCell, way: string, lang: AnswerLang): Markup =>
  html`<td role="cell"><p class="way" aria-hidden="true">${way}</p><p>${cell.text}</p>${oldNote(cell.oldSince, lang)}<p class="muted">${cell.decidedBy.sentence}</p>${shortSource(cell, lang)}</td>`

/**
 * Two columns, and on narrow screens one under the other: words as long as the ways’ names need the width.
 * The roles keep it a table where the style takes the columns away.
 */
function compareTable({ routes, rows }: Comparison, lang: AnswerLang): Markup {
  const t = text[lang]
  return html`<table class="compare" role="table"><caption class="muted">${t.caption}</caption>
<thead role="rowgroup"><tr role="row">${routes.map(({ name }) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
${rows.map(
  ({ title, cells }) => html`<tbody role="rowgroup">
<tr role="row"><th scope="rowgroup" role="rowheader" colspan="2" class="soft">${title}</th></tr>
<tr role="row">${cells.map((cell, at) => compareCell(cell, routes[at]?.name ?? '', lang))}</tr></tbody>`,
)}</table>`
}

/** What the page of two routes is made of. */
export type ComparePage = {
  routes: readonly Route[]
  chosen: readonly (string | null)[]
  compared: Comparison | null
  address: string
}

/** The page of two routes; before both are chosen, the form alone. */
export function comparePage(parts: ComparePage, lang: AnswerLang): Markup {
  const t = text[lang]
  const { routes, chosen, compared, address } = parts
  const isSame = chosen[0] !== null && chosen[0] === chosen[1]
  const body = html`<h1>${t.title}</h1>
<p>${t.lead}</p>
${compareForm(routes, chosen, lang)}
${isSame ? html`<p class="note">${t.same}</p>` : ''}
${compared ? compareTable(compared, lang) : ''}
<p class="no-print"><a href="${inLanguage('/vag', lang)}">${t.own}</a></p>`
  return page({ title: t.title, lang, address, nav: siteNav('/vag/jamfor', lang), body })
}
