// /kunskap: everything the service says, by topic, and a search that needs no script.
import { html } from 'hono/html'
import type { Knowledge, RecordType } from '#knowledge/knowledge.ts'
import { langField } from './fields.ts'
import { type Here, linkFrom, type Markup, page } from './layout.ts'
import { siteNav } from './nav.ts'
import { typeLabels } from './record-texts.ts'

const text = {
  sv: {
    title: 'Kunskap',
    lead: 'Allt som Ledstång säger står här, med källa, datum och vem som beslutar.',
    search: 'Sök i kunskapen',
    go: 'Sök',
    topics: 'Ämnen',
    hits: 'Träffar',
    none: 'Inget hittades. Prova andra ord, eller välj ett ämne.',
    all: 'Alla ämnen',
  },
  en: {
    title: 'Knowledge',
    lead: 'All that Ledstång says stands here, with source, date and who decides.',
    search: 'Search the knowledge',
    go: 'Search',
    topics: 'Topics',
    hits: 'Hits',
    none: 'Nothing was found. Try other words, or choose a topic.',
    all: 'All topics',
  },
} as const

/** A record by its title. */
type Linked = { id: string; title: string }

/** What the index shows: all topics, the records of one, or what a search found. */
export type KnowledgeView =
  | { kind: 'topics' }
  | { kind: 'topic'; id: string }
  | { kind: 'hits'; query: string; found: readonly Linked[] }

type Reading = Pick<Knowledge, 'list' | 'topics' | 'topic' | 'titleOf'>

const links = (records: readonly Linked[], here: Here): Markup =>
  html`<ul>${records.map(({ id, title }) => html`<li><a href="${linkFrom(here, `/kunskap/${id}`)}">${title}</a></li>`)}</ul>`

function topicList(here: Here, knowledge: Reading): Markup {
  const { lang } = here
  const byTopic = Map.groupBy(knowledge.list(), ({ topic }) => topic)
  const topics = knowledge.topics().filter(({ id }) => byTopic.has(id))
  return html`<h2>${text[lang].topics}</h2><ul class="columns">${topics.map(
    ({ id, name }) =>
      html`<li><a href="${linkFrom(here, `/kunskap?topic=${id}`)}">${name[lang]}</a> (${byTopic.get(id)?.length})</li>`,
  )}</ul>`
}

function topicRecords(id: string, here: Here, knowledge: Reading): Markup {
  const { lang } = here
  const byType = Map.groupBy(
    knowledge.list().filter(({ topic }) => topic === id),
    ({ type }) => type,
  )
  const types = (Object.keys(typeLabels) as RecordType[]).filter((type) => byType.has(type))
  return html`<h2>${knowledge.topic(id)?.name[lang]}</h2>${types.map((type) => {
    const records = (byType.get(type) ?? []).map(({ id: of }) => ({
      id: of,
      title: knowledge.titleOf(of, lang),
    }))
    return html`<h3>${typeLabels[type][lang]}</h3>${links(records, here)}`
  })}<p><a href="${linkFrom(here, '/kunskap')}">${text[lang].all}</a></p>`
}

function viewOf(view: KnowledgeView, here: Here, knowledge: Reading): Markup {
  if (view.kind === 'topics') return topicList(here, knowledge)
  if (view.kind === 'topic') return topicRecords(view.id, here, knowledge)
  const found =
    view.found.length > 0 ? links(view.found, here) : html`<p>${text[here.lang].none}</p>`
  return html`<h2>${text[here.lang].hits}</h2>${found}${topicList(here, knowledge)}`
}

/** The index page. */
export function knowledgeIndexPage(view: KnowledgeView, here: Here, knowledge: Reading): Markup {
  const { address, lang } = here
  const tenant = new URL(address, 'http://page.invalid').searchParams.get('tenant')
  const t = text[lang]
  const query = view.kind === 'hits' ? view.query : ''
  const body = html`<h1>${t.title}</h1><p>${t.lead}</p>
<form action="/kunskap" method="get" role="search">${langField(lang)}${tenant ? html`<input type="hidden" name="tenant" value="${tenant}">` : ''}
<div class="field"><label for="q">${t.search}</label><input type="search" id="q" name="q" value="${query}"></div>
<button type="submit">${t.go}</button></form>
${viewOf(view, here, knowledge)}`
  return page({ title: t.title, lang, address, nav: siteNav('/kunskap', lang), body })
}
