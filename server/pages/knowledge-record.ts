// /kunskap/{id}: one record as a page. What it says, who decides, where and when it was read, and its changes.
import { html } from 'hono/html'
import {
  type Knowledge,
  type KnowledgeRecord,
  nameOf,
  type RecordHistory,
} from '#knowledge/knowledge.ts'
import { staleSince } from '../answer/freshness.ts'
import { hoursInWords } from '../answer/hours.ts'
import type { Clock } from '../navigator/opening-now.ts'
import { reachOf } from '../navigator/view.ts'
import type { AnswerLang } from '../protocol.ts'
import { type Here, linkFrom, type Markup, page } from './layout.ts'
import { siteNav } from './nav.ts'
import { textsOfRecord, typeLabels } from './record-texts.ts'
import { reachMarkup } from './service-card.ts'
import { oldNote, sourceList } from './sources.ts'

const text = {
  sv: {
    decides: 'Vem beslutar',
    nobody: 'Ingen beslutar om det här. Det är en upplysning.',
    law: 'Lag',
    sources: 'Här är det läst',
    related: 'Hör ihop med',
    next: 'Vänd dig till',
    asks: 'Så frågar människor',
    history: 'Ändringar',
    added: 'tillkom',
    changed: 'ändrades',
    topic: 'Ämne',
    until: 'Gäller till och med',
    stored: 'Källorna är lagrade kopior, lästa det datum som anges.',
    data: 'Som data',
    reach: 'Så når du dem',
    hours: 'Öppettider',
  },
  en: {
    decides: 'Who decides',
    nobody: 'Nobody decides on this. It is information.',
    law: 'Law',
    sources: 'Where it was read',
    related: 'Goes with',
    next: 'Turn to',
    asks: 'How people ask',
    history: 'Changes',
    added: 'added',
    changed: 'changed',
    topic: 'Topic',
    until: 'Holds through',
    stored: 'The sources are stored copies, read on the date given.',
    data: 'As data',
    reach: 'How to reach them',
    hours: 'Opening hours',
  },
} as const

/** What the page of a record is made with. */
export type RecordPageDeps = {
  knowledge: Pick<Knowledge, 'get' | 'titleOf' | 'decider' | 'topic'>
  history: RecordHistory | null
  /** Today’s date, YYYY-MM-DD. */
  today: string
  /** Tells whether a place is open now. */
  clock: Clock
}

function recordLinks(ids: readonly string[], here: Here, deps: RecordPageDeps): Markup {
  const known = ids.filter((id) => deps.knowledge.get(id))
  return html`<ul>${known.map((id) => html`<li><a href="${linkFrom(here, `/kunskap/${id}`)}">${deps.knowledge.titleOf(id, here.lang)}</a></li>`)}</ul>`
}

function decidesPart(record: KnowledgeRecord, lang: AnswerLang, deps: RecordPageDeps): Markup {
  const t = text[lang]
  if (!('decidedBy' in record)) return html``
  const sentence = deps.knowledge.decider(record.decidedBy)?.sentence?.[lang] ?? t.nobody
  const law = 'legalBasis' in record && record.legalBasis
  return html`<h2>${t.decides}</h2><p>${sentence}</p>${law ? html`<p>${t.law}: ${law}.</p>` : ''}`
}

function sourcesPart(record: KnowledgeRecord, lang: AnswerLang): Markup {
  const t = text[lang]
  const isStored = record.cites.some(({ seen }) => seen === 'stored')
  return html`<h2>${t.sources}</h2>${sourceList(record.cites, lang)}${isStored ? html`<p class="muted">${t.stored}</p>` : ''}`
}

function linksPart(record: KnowledgeRecord, here: Here, deps: RecordPageDeps): Markup {
  const t = text[here.lang]
  const related = 'related' in record ? record.related : []
  const next = 'next' in record && record.next ? [record.next] : []
  return html`${next.length > 0 ? html`<h2>${t.next}</h2>${recordLinks(next, here, deps)}` : ''}
${related.length > 0 ? html`<h2>${t.related}</h2>${recordLinks(related, here, deps)}` : ''}`
}

/** Ways to reach a service, all of them links, its hours and whether it is open now. */
function reachPart(record: KnowledgeRecord, lang: AnswerLang, { clock }: RecordPageDeps): Markup {
  if (record.type !== 'service' || record.isBackground) return html``
  const t = text[lang]
  const hours = hoursInWords(record.hours, lang)
  const reach = reachOf(record, lang, clock)
  return html`<h2>${t.reach}</h2>${reachMarkup(reach, record.name[lang], lang)}${hours ? html`<p>${t.hours}: ${hours}.</p>` : ''}`
}

function historyPart(id: string, lang: AnswerLang, { history }: RecordPageDeps): Markup {
  const t = text[lang]
  const changes = history?.records[id] ?? []
  if (changes.length === 0) return html``
  return html`<h2>${t.history}</h2><ul>${changes.map(
    ({ date, kind, note }) => html`<li>${date} ${t[kind]}: <span lang="en">${note}</span></li>`,
  )}</ul>`
}

/** The page of a record. */
export function recordPage(record: KnowledgeRecord, here: Here, deps: RecordPageDeps): Markup {
  const { address, lang } = here
  const t = text[lang]
  const title = nameOf(record, lang)
  const topic = deps.knowledge.topic(record.topic)?.name[lang] ?? record.topic
  const asks = 'asks' in record ? record.asks[lang] : []
  const body = html`<h1>${title}</h1>
<p class="muted">${typeLabels[record.type][lang]}. ${t.topic}: <a href="${linkFrom(here, `/kunskap?topic=${record.topic}`)}">${topic}</a></p>
${oldNote(staleSince(record, deps.today), lang)}
${textsOfRecord(record, lang).map((one) => html`<h2>${one.heading}</h2><p>${one.text}</p>`)}
${reachPart(record, lang, deps)}
${record.validUntil ? html`<p class="note">${t.until} ${record.validUntil}.</p>` : ''}
${decidesPart(record, lang, deps)}
${sourcesPart(record, lang)}
${linksPart(record, here, deps)}
${asks.length > 0 ? html`<h2>${t.asks}</h2><ul>${asks.map((ask) => html`<li>${ask}</li>`)}</ul>` : ''}
${historyPart(record.id, lang, deps)}
<p class="muted no-print">${t.data}: <a href="${linkFrom({ address, lang: 'sv' }, `/api/v1/records/${record.id}`)}">${record.id}</a></p>`
  return page({ title, lang, address, nav: siteNav('/kunskap', lang), body })
}
