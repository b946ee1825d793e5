// POST /api/v1/planner, and the pages of one’s way and of two ways side by side.
import { type Context, Hono } from 'hono'
import { comparePage } from '../pages/compare-page.ts'
import { readWayQuery } from '../pages/plan-form.ts'
import { planPage } from '../pages/plan-page.ts'
import { sendPage } from '../pages/respond.ts'
import { compareRoutes, loadRoutes, type Route } from '../planner/compare.ts'
import { planSituation } from '../planner/facts.ts'
import { makePlan, type PlanDeps } from '../planner/plan.ts'
import { plannerRequest } from '../planner/view.ts'
import type { AnswerLang } from '../protocol.ts'
import { readBody } from './body.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'

/** The address of a page with its query, and the language that the query asks for. */
function pageOf(c: Context<RouteEnv>) {
  const url = new URL(c.req.url)
  const lang: AnswerLang = url.searchParams.get('lang') === 'en' ? 'en' : 'sv'
  return { address: `${url.pathname}${url.search}`, query: url.searchParams, lang }
}

function sendWay(c: Context<RouteEnv>, deps: (lang: AnswerLang) => PlanDeps) {
  const { address, query, lang } = pageOf(c)
  const told = readWayQuery(query)
  const situation = planSituation.safeParse(told)
  const plan = situation.success ? makePlan(situation.data, deps(lang)) : null
  return sendPage(c, planPage({ told, plan, address }, lang))
}

function sendComparison(
  c: Context<RouteEnv>,
  routes: readonly Route[],
  deps: (lang: AnswerLang) => PlanDeps,
) {
  const { address, query, lang } = pageOf(c)
  const [a, b] = ['a', 'b'].map((name) => routes.find(({ id }) => id === query.get(name)) ?? null)
  const compared = a && b && a !== b ? compareRoutes([a, b], deps(lang)) : null
  const chosen = [a?.id ?? null, b?.id ?? null]
  return sendPage(c, comparePage({ routes, chosen, compared, address }, lang))
}

/** Routes of the planner. */
export function plannerRoutes({ knowledge, answering }: RouteDeps) {
  const routes = loadRoutes()
  const deps = (lang: AnswerLang): PlanDeps => {
    const { planRules, today } = answering()
    return { knowledge, rules: planRules, lang, today }
  }
  return new Hono<RouteEnv>()
    .post('/api/v1/planner', async (c) => {
      const { situation, lang } = await readBody(c, plannerRequest)
      return c.json(makePlan(situation, deps(lang)))
    })
    .get('/vag', (c) => sendWay(c, deps))
    .get('/vag/jamfor', (c) => sendComparison(c, routes, deps))
}
