// /vagledning: a form that tells a situation, and who can help in it. Works without scripts.
import { html } from 'hono/html'
import type { Place } from '#knowledge/knowledge.ts'
import type { NavigatorView } from '../navigator/view.ts'
import type { Situation } from '../protocol.ts'
import {
  checkboxes,
  groupedSelect,
  langField,
  optionsOf,
  selectField,
  tenantField,
} from './fields.ts'
import {
  agreementLabels,
  circumstanceLabels,
  employmentLabels,
  goalLabels,
  schoolingLabels,
  sectorLabels,
  workHistoryLabels,
} from './labels.ts'
import { inLanguage, type Markup, page } from './layout.ts'
import { siteNav } from './nav.ts'
import { offerCard } from './service-card.ts'

const text = {
  sv: {
    title: 'Vem kan hjälpa mig?',
    lead: 'Berätta så mycket du vill. Det du lämnar tomt räknas som okänt, inte som nej. Skriv aldrig personnummer.',
    unknown: 'Inte angivet',
    employment: 'Vad gör du i dag?',
    agreement: 'Har arbetsplatsen kollektivavtal?',
    sector: 'Var jobbar du, eller jobbade du senast?',
    workHistory: 'Hur mycket har du arbetat?',
    municipality: 'I vilken kommun är du folkbokförd?',
    age: 'Hur gammal är du?',
    schooling: 'Vilken utbildning har du?',
    goal: 'Vad vill du?',
    circumstance: 'Stämmer något av det här?',
    show: 'Visa vem som kan hjälpa',
    results: 'De här kan hjälpa dig',
    more: 'Fler dörrar',
    notFor: 'Inte för dig just nu',
    changes: 'Det här skulle ändra svaret',
    comes: 'kommer först:',
    question: 'En fråga till skulle hjälpa mest:',
    own: (site: string) => `Här är också det som ${site} själv erbjuder.`,
    link: 'Adressen i webbläsaren leder tillbaka hit, och sidan går att skriva ut.',
    crisis:
      'Mår du så dåligt att du inte vet hur du ska orka? Ring 112 om det är fara för livet, Mind Självmordslinjen 90101 eller Bris 116 111 om du är under 18.',
  },
  en: {
    title: 'Who can help me?',
    lead: 'Tell as much as you like. What you leave empty counts as unknown, not as no. Never write a personal number.',
    unknown: 'Not told',
    employment: 'What do you do today?',
    agreement: 'Does the workplace have a collective agreement?',
    sector: 'Where do you work, or did you work last?',
    workHistory: 'How much have you worked?',
    municipality: 'In which municipality are you registered?',
    age: 'How old are you?',
    schooling: 'What education do you have?',
    goal: 'What do you want?',
    circumstance: 'Does any of this fit?',
    show: 'Show who can help',
    results: 'These can help you',
    more: 'More doors',
    notFor: 'Not for you right now',
    changes: 'This would change the answer',
    comes: 'comes first:',
    question: 'One more question would help most:',
    own: (site: string) => `What ${site} itself offers is here too.`,
    link: 'The address in the browser leads back here, and the page can be printed.',
    crisis:
      'Do you feel so bad that you do not know how to cope? Call 112 if there is danger to life, Mind Självmordslinjen 90101, or Bris 116 111 if you are under 18.',
  },
} as const

/** Municipalities in groups by region, as a form lists them. */
export function placeGroups(places: readonly Place[]) {
  const inRegion = (code: string) =>
    places
      .filter((place) => place.level === 'municipality' && place.region === code)
      .map((place) => ({ value: place.code, label: place.name }))
      .sort((a, b) => a.label.localeCompare(b.label, 'sv'))
  return places
    .filter((place) => place.level === 'region')
    .map((region) => ({ label: region.name, options: inRegion(region.code) }))
}

function form({ told, view: { lang }, places, address, site }: GuidePage): Markup {
  const words = text[lang]
  const isNew = Object.keys(told).length === 0
  const select = (
    name: 'employment' | 'agreement' | 'sector' | 'workHistory' | 'schooling' | 'goal',
    labels: Parameters<typeof optionsOf>[0],
  ) =>
    selectField(
      { name, label: words[name], empty: words.unknown, chosen: told[name] },
      optionsOf(labels, lang),
    )
  const municipality = {
    name: 'municipality',
    label: words.municipality,
    empty: words.unknown,
    chosen: told.municipality ?? (isNew ? (site?.municipality ?? undefined) : undefined),
  }
  const boxes = {
    name: 'circumstance',
    legend: words.circumstance,
    chosen: told.circumstances ?? [],
  }
  return html`<form method="get" action="/vagledning">${langField(lang)}${tenantField(address)}
<div class="fields">
${select('employment', employmentLabels)}
${select('agreement', agreementLabels)}
${select('sector', sectorLabels)}
${select('workHistory', workHistoryLabels)}
${groupedSelect(municipality, placeGroups(places))}
<div class="field"><label for="age">${words.age}</label>
<input id="age" name="age" type="number" inputmode="numeric" min="10" max="110" value="${told.age ?? ''}"></div>
${select('schooling', schoolingLabels)}
${select('goal', goalLabels)}
</div>
${checkboxes(boxes, optionsOf(circumstanceLabels, lang))}
<button type="submit">${words.show}</button></form>`
}

/** Cards that are shown at once; the others follow under a heading of their own. */
const shownFirst = 4

function results(view: NavigatorView): Markup {
  const { lang, offers, notFor, changes, question } = view
  const words = text[lang]
  const rest = offers.slice(shownFirst)
  return html`<h2 id="result">${words.results}</h2>
<ol class="cards">${offers.slice(0, shownFirst).map((offer) => offerCard(offer, lang))}</ol>
${question ? html`<p class="soft"><strong>${words.question}</strong> ${question.text}</p>` : ''}
${notFor.length > 0 ? html`<h2>${words.notFor}</h2><ul>${notFor.map((one) => html`<li><strong>${one.name}:</strong> ${one.because}</li>`)}</ul>` : ''}
${changes.length > 0 ? html`<h2>${words.changes}</h2><ul>${changes.map((one) => html`<li>${one.if} ${words.comes} ${one.name}.</li>`)}</ul>` : ''}
${rest.length > 0 ? html`<h2>${words.more}</h2><ol class="cards">${rest.map((offer) => offerCard(offer, lang))}</ol>` : ''}
<p class="muted no-print">${words.link}</p>`
}

/** What the page needs: who the person is, and who can help. */
export type GuidePage = {
  told: Situation
  view: NavigatorView
  places: readonly Place[]
  address: string
  /** The site whose own services are shown too, with its municipality. */
  site: { name: string; municipality: string | null } | null
}

/** The page; without a told situation it shows the form alone. */
export function guidePage(parts: GuidePage): Markup {
  const { told, view, address, site } = parts
  const { lang } = view
  const words = text[lang]
  const isTold = Object.keys(told).length > 0
  const body = html`<h1>${words.title}</h1>
<p>${words.lead}</p>
<p class="note">${words.crisis}</p>
${isTold ? html`<p class="no-print"><a href="#result">${words.results}</a></p>` : ''}
${site ? html`<p>${words.own(site.name)}</p>` : ''}
${form(parts)}
${isTold ? results(view) : ''}`
  const nav = siteNav('/vagledning', lang)
  return page({ title: words.title, lang, address: inLanguage(address, lang), nav, body })
}
