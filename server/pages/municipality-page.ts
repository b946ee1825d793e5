// /vagledning/kommun/{slug}: what holds in one municipality; honest where nothing local is known.
import { html } from 'hono/html'
import type { Knowledge, KnowledgeRecord, Loaded, Place } from '#knowledge/knowledge.ts'
import { localServices, nearestStudyPlaces } from '../navigator/coverage.ts'
import { reachOf, type ViewDeps } from '../navigator/view.ts'
import type { AnswerLang } from '../protocol.ts'
import { type Here, linkFrom, type Markup, page } from './layout.ts'
import { slugOf } from './municipality-slug.ts'
import { siteNav } from './nav.ts'
import { reachMarkup } from './service-card.ts'

type Service = Loaded<'service'>

const text = {
  sv: {
    title: (name: string) => `Vägledning i ${name}`,
    right: 'Det här gäller alltid',
    local: 'Vägledning som vi känner till här',
    none: (name: string) =>
      `Vi har inte hittat någon namngiven vägledning i ${name}. Det betyder inte att den saknas: varje kommun ska erbjuda den som tänker läsa på komvux vägledning. Sök på kommunens webbplats efter ”vuxenutbildning” och ”studie- och yrkesvägledning”, eller fråga kommunens växel.`,
    young: 'Under 20 år och utanför gymnasiet',
    study: 'Lärcentrum och campus i närheten',
    km: (km: number, place: string) => `${place}, ungefär ${km} km fågelvägen`,
    here: 'här i kommunen',
    region: (name: string) => `Mer i ${name}`,
    find: (name: string) => `Vem kan hjälpa just mig i ${name}?`,
    map: 'Visa länet på kartan',
    sources: 'Källor till rätten till vägledning',
    index: 'Vägledning i din kommun',
    indexLead:
      'Välj kommunen där du är folkbokförd. Det är den som ska erbjuda dig vägledning inför komvux och sfi.',
    ask: 'Fråga alltid om du får komma: en del lärcentrum är bara för kommunens egna studerande.',
  },
  en: {
    title: (name: string) => `Guidance in ${name}`,
    right: 'This always holds',
    local: 'Guidance that we know of here',
    none: (name: string) =>
      `We found no named guidance service in ${name}. That does not mean that there is none: every municipality must offer guidance to people who think of komvux. Search the municipality’s website for “vuxenutbildning” and “studie- och yrkesvägledning”, or ask its switchboard.`,
    young: 'Under 20 and outside upper secondary school',
    study: 'Learning centres and campuses nearby',
    km: (km: number, place: string) => `${place}, about ${km} km as the crow flies`,
    here: 'in this municipality',
    region: (name: string) => `More in ${name}`,
    find: (name: string) => `Who can help me in ${name}?`,
    map: 'Show the region on the map',
    sources: 'Sources on the right to guidance',
    index: 'Guidance in your municipality',
    indexLead:
      'Choose the municipality where you are registered. It must offer you guidance before komvux and SFI.',
    ask: 'Always ask whether you may come: some centres are for the municipality’s own students only.',
  },
} as const

const serviceItem = (service: Service, lang: AnswerLang, deps: ViewDeps, where?: string): Markup =>
  html`<li class="card"><h3>${service.name[lang]}</h3>
${where ? html`<p class="tag">${where}</p>` : ''}
<p>${service.forWhom[lang]} ${service.offers[lang]}</p>
${reachMarkup(reachOf(service, lang, deps), service.name[lang], lang)}
${service.caveat ? html`<p class="note">${service.caveat[lang]}</p>` : ''}</li>`

const bound = (service: Service, place: Place): boolean =>
  service.coverage.municipalities.includes(place.code)

const sourceList = (record: KnowledgeRecord | null): Markup =>
  html`<ul>${record?.cites.map(
    (source) =>
      html`<li><a href="${source.url}">${source.title}</a>, ${source.publisher} (${source.checked})</li>`,
  )}</ul>`

const serviceOf = (id: string, knowledge: Knowledge): Service | null => {
  const record = knowledge.get(id)
  return record?.type === 'service' ? record : null
}

/** Study places here and the nearest ones elsewhere. */
function studyPlaces(place: Place, lang: AnswerLang, deps: ViewDeps): Markup {
  const words = text[lang]
  const services = deps.knowledge.services()
  const here = services.filter((one) => one.kind === 'study_support' && bound(one, place))
  const near = nearestStudyPlaces(place, services, deps.knowledge.places(), 3).filter(
    ({ service }) => !here.includes(service),
  )
  return html`<h2>${words.study}</h2><p>${words.ask}</p><ul class="cards">
${here.map((service) => serviceItem(service, lang, deps, words.here))}
${near.map(({ service, place: other, km }) => serviceItem(service, lang, deps, words.km(Math.max(10, Math.round(km / 10) * 10), other.name)))}
</ul>`
}

/** Services that serve the whole region, the municipality’s own and study places apart. */
const regional = (place: Place, knowledge: Knowledge): Service[] =>
  localServices(knowledge.services(), {}).filter(
    (one) => one.coverage.regions.includes(place.region) && !bound(one, place),
  )

/** The page of one municipality. */
export function municipalityPage(place: Place, here: Here, deps: ViewDeps): Markup {
  const { lang } = here
  const { knowledge } = deps
  const words = text[lang]
  const right = serviceOf('kom-ratt-vuxna', knowledge)
  const young = serviceOf('kom-kaa', knowledge)
  const local = knowledge
    .services()
    .filter((one) => bound(one, place) && one.kind !== 'study_support')
  const region = knowledge.place(place.region)
  const address = linkFrom(here, `/vagledning/kommun/${slugOf(place)}`)
  const self = linkFrom(here, `/vagledning?municipality=${place.code}`)
  const body = html`<h1>${words.title(place.name)}</h1>
<h2>${words.right}</h2><p>${right?.forWhom[lang]} ${right?.offers[lang]}</p>
<details><summary>${words.sources}</summary>${sourceList(right)}</details>
<h2>${words.local}</h2>
${local.length > 0 ? html`<ul class="cards">${local.map((one) => serviceItem(one, lang, deps))}</ul>` : html`<p class="note">${words.none(place.name)}</p>`}
<p><a href="${self}">${words.find(place.name)}</a></p>
<h2>${words.young}</h2><p>${young?.forWhom[lang]} ${young?.offers[lang]}</p>
${studyPlaces(place, lang, deps)}
<h2>${words.region(region?.name ?? '')}</h2>
<ul class="cards">${regional(place, knowledge).map((one) => serviceItem(one, lang, deps))}</ul>
<p><a href="${linkFrom(here, `/vagledning/karta?region=${place.region}`)}">${words.map}</a></p>`
  const nav = siteNav('/vagledning/kommun', lang)
  return page({ title: words.title(place.name), lang, address, nav, body })
}

/** The list of all municipalities, by region. */
export function municipalityIndex(places: readonly Place[], here: Here): Markup {
  const { lang } = here
  const words = text[lang]
  const regions = places.filter(({ level }) => level === 'region')
  const inRegion = (code: string) =>
    places
      .filter((place) => place.level === 'municipality' && place.region === code)
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
  const body = html`<h1>${words.index}</h1><p>${words.indexLead}</p>
${regions.map(
  (region) =>
    html`<h2>${region.name}</h2><ul class="columns">${inRegion(region.code).map(
      (place) =>
        html`<li><a href="${linkFrom(here, `/vagledning/kommun/${slugOf(place)}`)}">${place.name}</a></li>`,
    )}</ul>`,
)}`
  const address = linkFrom(here, '/vagledning/kommun')
  return page({ title: words.index, lang, address, nav: siteNav('/vagledning/kommun', lang), body })
}
