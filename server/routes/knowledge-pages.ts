// /kunskap and /kunskap/{id}: the knowledge as pages.
import path from 'node:path'
import { type Context, Hono } from 'hono'
import { type Knowledge, readHistory } from '#knowledge/knowledge.ts'
import { cleanQuestion } from '../answer/clean.ts'
import { projectRoot } from '../compose-root.ts'
import { AppError } from '../errors.ts'
import { createSwedishCalendar } from '../navigator/holidays.ts'
import { type KnowledgeView, knowledgeIndexPage } from '../pages/knowledge-index.ts'
import { recordPage } from '../pages/knowledge-record.ts'
import { sendPage } from '../pages/respond.ts'
import type { AnswerLang } from '../protocol.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'
import { knowledgeFor } from './page-knowledge.ts'
import { titlesOf } from './titles-of.ts'

const historyFile = path.join(projectRoot, 'var/history.json')
const maxHits = 20

function pageOf(c: Context<RouteEnv>) {
  const url = new URL(c.req.url)
  const lang: AnswerLang = url.searchParams.get('lang') === 'en' ? 'en' : 'sv'
  return { address: `${url.pathname}${url.search}`, query: url.searchParams, lang }
}

async function viewFor(
  query: URLSearchParams,
  lang: AnswerLang,
  knowledge: Knowledge,
): Promise<KnowledgeView> {
  const topic = query.get('topic')
  if (topic && knowledge.topic(topic)) return { kind: 'topic', id: topic }
  const asked = cleanQuestion(query.get('q') ?? '')
  if ('fault' in asked) return { kind: 'topics' }
  const { hits } = await knowledge.search({ text: asked.text, lang, limit: maxHits })
  const titles = await titlesOf(hits, knowledge, lang)
  const found = hits.map(({ id }, at) => ({ id, title: titles[at] ?? id }))
  return { kind: 'hits', query: asked.text, found }
}

/** Routes of the knowledge as pages. The history is read once: a command writes it. */
export function knowledgePageRoutes(deps: RouteDeps) {
  const history = readHistory(historyFile)
  const dayKind = createSwedishCalendar()
  return new Hono<RouteEnv>()
    .get('/kunskap', async (c) => {
      const { query, ...here } = pageOf(c)
      const knowledge = knowledgeFor(query, deps)
      const view = await viewFor(query, here.lang, knowledge)
      return sendPage(c, knowledgeIndexPage(view, here, knowledge))
    })
    .get('/kunskap/:id', async (c) => {
      const { address, lang, query } = pageOf(c)
      const knowledge = knowledgeFor(query, deps)
      const [record] = await knowledge.read([c.req.param('id')])
      if (!record) throw new AppError('unknown_record', { field: 'id' })
      const clock = { now: deps.now, dayKind }
      const pageDeps = { knowledge, history, today: deps.answering().today, clock }
      return sendPage(c, recordPage(record, { address, lang }, pageDeps))
    })
}
