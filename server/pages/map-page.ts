// /vagledning/karta: where guidance services are known, and where none was found. Map and list say the same.
import { html } from 'hono/html'
import type { Loaded } from '#knowledge/knowledge.ts'
import {
  type MapFilter,
  type MapSituation,
  mapSituations,
  type RegionCoverage,
} from '../navigator/coverage.ts'
import type { AnswerLang } from '../protocol.ts'
import { langField, selectField, tenantField } from './fields.ts'
import { linkFrom, type Markup, page, withQuery } from './layout.ts'
import { slugOf } from './municipality-slug.ts'
import { siteNav } from './nav.ts'
import { regionMap } from './region-map.ts'

type Kind = Loaded<'service'>['kind']

const text = {
  sv: {
    title: 'Karta över vägledning',
    lead: 'Här är de lokala vägledningstjänster som vi har hittat med källa. En grå ruta betyder att vi inte har hittat någon, inte att det inte finns någon. Varje kommun ska erbjuda vägledning inför komvux.',
    region: 'Län',
    kind: 'Slags tjänst',
    situation: 'För vem eller vad',
    all: 'Alla',
    show: 'Visa',
    map: 'Sveriges 21 län som rutor. Talet är antalet tjänster.',
    services: (count: number) => (count === 1 ? '1 tjänst' : `${count} tjänster`),
    legend: ['Ingen hittad', '1–5', '6 eller fler'],
    gaps: (count: number, total: number) =>
      `Ingen tjänst hittad här för ${count} av ${total} kommuner:`,
    noGaps: 'Minst en tjänst är hittad för varje kommun.',
    youth:
      'Varje kommun har aktivitetsansvar för unga under 20 utanför gymnasiet, också där rutan är grå. Ring kommunens växel.',
    nothing: 'Ingen tjänst hittad här för det du valde.',
    whole: 'Hela landet',
    own: (site: string) => `Här är också det som ${site} själv erbjuder.`,
    find: 'Vem kan hjälpa just mig?',
    table: ['Län', 'Tjänster', 'Kommuner utan hittad tjänst'],
    other: 'Visa alla län',
    skip: 'Förbi kartan, till listan',
    schematic: 'Kartan är schematisk och ritad av oss.',
  },
  en: {
    title: 'Map of guidance',
    lead: 'These are the local guidance services that we found with a source. A grey tile means that we found none, not that there is none. Every municipality must offer guidance before komvux.',
    region: 'Region',
    kind: 'Kind of service',
    situation: 'For whom or what',
    all: 'All',
    show: 'Show',
    map: 'Sweden’s 21 regions as tiles. The number counts the services.',
    services: (count: number) => (count === 1 ? '1 service' : `${count} services`),
    legend: ['None found', '1–5', '6 or more'],
    gaps: (count: number, total: number) =>
      `No service found here for ${count} of ${total} municipalities:`,
    noGaps: 'At least one service was found for every municipality.',
    youth:
      'Every municipality is responsible for young people under 20 outside upper secondary school, grey tile or not. Call its switchboard.',
    nothing: 'No service found here for what you chose.',
    whole: 'The whole country',
    own: (site: string) => `What ${site} itself offers is here too.`,
    find: 'Who can help me?',
    table: ['Region', 'Services', 'Municipalities without a service found'],
    other: 'Show all regions',
    skip: 'Past the map, to the list',
    schematic: 'The map is schematic and drawn by us.',
  },
} as const

/** Kinds of services in words. */
const kindLabels: Record<AnswerLang, Partial<Record<Kind, string>>> = {
  sv: {
    guidance: 'Vägledning',
    study_support: 'Lärcentrum och campus',
    employment_service: 'Stöd till arbete',
    validation: 'Validering',
    information: 'Information',
    network: 'Nätverk',
  },
  en: {
    guidance: 'Guidance',
    study_support: 'Learning centres and campuses',
    employment_service: 'Support to work',
    validation: 'Validation',
    information: 'Information',
    network: 'Networks',
  },
}

const situationLabels: Record<AnswerLang, Record<MapSituation, string>> = {
  sv: {
    adult: 'Vuxna, med eller utan jobb',
    young: 'Unga utanför gymnasiet',
    distance: 'Studier på distans',
    university: 'Högskolestudier',
    validation: 'Validering',
    job: 'Söker jobb',
  },
  en: {
    adult: 'Adults, in work or not',
    young: 'Young people outside school',
    distance: 'Distance studies',
    university: 'University studies',
    validation: 'Validation',
    job: 'Job seekers',
  },
}

/** What the map page shows. */
export type MapPage = {
  coverage: readonly RegionCoverage[]
  filter: MapFilter
  kinds: readonly Kind[]
  region: string | null
  lang: AnswerLang
  address: string
  /** Name of the site whose own services are shown too. */
  site: string | null
}

function filterForm({ coverage, filter, kinds, region, lang, address }: MapPage): Markup {
  const words = text[lang]
  const options = <T extends string>(values: readonly T[], labels: Partial<Record<T, string>>) =>
    values.map((value) => ({ value, label: labels[value] ?? value }))
  const regions = coverage.map((one) => ({ value: one.region.code, label: one.region.name }))
  const field = (name: 'region' | 'kind' | 'situation', chosen: string | undefined) => ({
    name,
    label: words[name],
    empty: name === 'region' ? words.whole : words.all,
    chosen,
  })
  return html`<form method="get" action="/vagledning/karta">${langField(lang)}${tenantField(address)}<div class="fields">
${selectField(field('region', region ?? undefined), regions)}
${selectField(field('situation', filter.situation), options(mapSituations, situationLabels[lang]))}
${selectField(field('kind', filter.kind), options(kinds, kindLabels[lang]))}
</div><button type="submit">${words.show}</button></form>`
}

function legend(lang: AnswerLang): Markup {
  const shades = ['none', 'some', 'many']
  return html`<ul class="legend">${text[lang].legend.map(
    (label, at) =>
      html`<li><svg viewBox="0 0 16 16" aria-hidden="true"><rect class="${shades[at]}" width="16" height="16" rx="3"></rect></svg> ${label}</li>`,
  )}</ul>`
}

const serviceItem = (service: Loaded<'service'>, lang: AnswerLang): Markup =>
  html`<li>${
    service.contact.url
      ? html`<a href="${service.contact.url}">${service.name[lang]}</a>`
      : service.name[lang]
  }. <span class="muted">${kindLabels[lang][service.kind] ?? ''}. ${service.forWhom[lang]}</span></li>`

function gapsOf({ gaps, total }: RegionCoverage, lang: AnswerLang, address: string): Markup {
  const words = text[lang]
  if (gaps.length === 0) return html`<p>${words.noGaps}</p>`
  return html`<p class="note">${words.gaps(gaps.length, total)}</p>
<ul class="columns">${gaps.map(
    (place) =>
      html`<li><a href="${linkFrom({ address, lang }, `/vagledning/kommun/${slugOf(place)}`)}">${place.name}</a></li>`,
  )}</ul>`
}

/** One region in full: its services, then the municipalities where none was found. */
function regionDetails(one: RegionCoverage, lang: AnswerLang, address: string): Markup {
  const words = text[lang]
  return html`<h2 id="list">${one.region.name}: ${words.services(one.services.length)}</h2>
${one.services.length > 0 ? html`<ul>${one.services.map((service) => serviceItem(service, lang))}</ul>` : html`<p class="note">${words.nothing}</p>`}
${gapsOf(one, lang, address)}
<p class="no-print"><a href="${withQuery(address, { region: null })}">${words.other}</a></p>`
}

function regionTable({ coverage, lang, address }: MapPage): Markup {
  const words = text[lang]
  return html`<h2 id="list">${words.whole}</h2><table>
<thead><tr>${words.table.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${coverage.map(
    (
      one,
    ) => html`<tr><th scope="row"><a href="${withQuery(address, { region: one.region.code })}">${one.region.name}</a></th>
<td>${one.services.length}</td><td>${one.gaps.length}/${one.total}</td></tr>`,
  )}</tbody></table>`
}

/** The page: filter, map, and the same as a list. */
export function mapPage(parts: MapPage): Markup {
  const { coverage, region, lang, address, site } = parts
  const words = text[lang]
  const chosen = coverage.find((one) => one.region.code === region)
  const map = regionMap(coverage, words.map, (one) => ({
    href: `${withQuery(address, { region: one.region.code })}#list`,
    label: `${one.region.name}: ${words.services(one.services.length)}`,
    isCurrent: one === chosen,
  }))
  const body = html`<h1>${words.title}</h1><p>${words.lead}${site ? ` ${words.own(site)}` : ''}</p>
${filterForm(parts)}
${parts.filter.situation === 'young' ? html`<p class="note">${words.youth}</p>` : ''}
<p class="no-print"><a href="#list">${words.skip}</a></p>
<div class="map"><div>${map}${legend(lang)}<p class="muted">${words.schematic}</p></div>
<section aria-labelledby="list">${chosen ? regionDetails(chosen, lang, address) : regionTable(parts)}</section></div>
<p><a href="${linkFrom({ address, lang }, '/vagledning')}">${words.find}</a></p>`
  return page({ title: words.title, lang, address, nav: siteNav('/vagledning/karta', lang), body })
}
