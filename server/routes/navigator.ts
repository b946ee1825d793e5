// POST /api/v1/navigator, and the pages on who can help: form, map, municipalities.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Knowledge } from '#knowledge/knowledge.ts'
import { AppError } from '../errors.ts'
import { coverageOf, localKinds, mapSituations } from '../navigator/coverage.ts'
import { createSwedishCalendar } from '../navigator/holidays.ts'
import { navigatorRequest, toNavigatorView, type ViewDeps } from '../navigator/view.ts'
import { guidePage } from '../pages/guide-page.ts'
import { readLang, readSituationQuery } from '../pages/guide-query.ts'
import { mapPage } from '../pages/map-page.ts'
import { municipalityIndex, municipalityPage } from '../pages/municipality-page.ts'
import { findMunicipality } from '../pages/municipality-slug.ts'
import { sendPage } from '../pages/respond.ts'
import type { Tenant } from '../tenants/schema.ts'
import { readBody } from './body.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'
import { knowledgeFor } from './page-knowledge.ts'

const mapQuery = z.object({
  region: z
    .string()
    .regex(/^\d\d$/)
    .nullable()
    .catch(null),
  situation: z.enum(mapSituations).nullable().catch(null),
  kind: z.string().nullable(),
})

/** The address and query of a page, as the person’s browser shows them. */
function addressOf(c: Context<RouteEnv>) {
  const url = new URL(c.req.url)
  return { address: `${url.pathname}${url.search}`, query: url.searchParams }
}

/** A page of the navigator: its address and query, what it rests on, and whose site it is shown for. */
type Visit = ReturnType<typeof addressOf> & { deps: ViewDeps; tenant: Tenant | undefined }

function sendMap(c: Context<RouteEnv>, { address, query, deps, tenant }: Visit) {
  const { knowledge } = deps
  const chosen = mapQuery.parse({
    region: query.get('region'),
    situation: query.get('situation'),
    kind: query.get('kind'),
  })
  const kinds = localKinds(knowledge.services())
  const kind = kinds.find((one) => one === chosen.kind)
  const filter = {
    ...(kind ? { kind } : {}),
    ...(chosen.situation ? { situation: chosen.situation } : {}),
  }
  const coverage = coverageOf(knowledge.services(), knowledge.places(), filter)
  const lang = readLang(query)
  const site = tenant?.name ?? null
  const { region } = chosen
  return sendPage(c, mapPage({ coverage, filter, kinds, region, lang, address, site }))
}

function sendGuide(c: Context<RouteEnv>, { address, query, deps, tenant }: Visit) {
  const told = readSituationQuery(query)
  const view = toNavigatorView({ situation: told, lang: readLang(query) }, deps)
  const site = tenant ? { name: tenant.name, municipality: tenant.area.municipality } : null
  return sendPage(c, guidePage({ told, view, places: deps.knowledge.places(), address, site }))
}

function sendMunicipality(c: Context<RouteEnv>, named: string, visit: Visit) {
  const { address, query, deps } = visit
  const here = { address, lang: readLang(query) }
  const place = findMunicipality(deps.knowledge.places(), named)
  return place
    ? sendPage(c, municipalityPage(place, here, deps))
    : sendPage(c, municipalityIndex(deps.knowledge.places(), here), 404)
}

/** Routes of the navigator. */
export function navigatorRoutes(routeDeps: RouteDeps) {
  const { tenants, answering, now } = routeDeps
  const dayKind = createSwedishCalendar()
  const depsWith = (knowledge: Knowledge): ViewDeps => ({
    knowledge,
    doors: answering().doors,
    now,
    dayKind,
  })
  const visitOf = (c: Context<RouteEnv>): Visit => {
    const { address, query } = addressOf(c)
    const deps = depsWith(knowledgeFor(query, routeDeps))
    return { address, query, deps, tenant: tenants.get(query.get('tenant') ?? '') }
  }
  return new Hono<RouteEnv>()
    .post('/api/v1/navigator', async (c) => {
      const request = await readBody(c, navigatorRequest)
      const { tenant } = request
      if (tenant && !tenants.has(tenant)) throw new AppError('unknown_tenant', { field: 'tenant' })
      return c.json(toNavigatorView(request, depsWith(tenants.knowledge(tenant))))
    })
    .get('/vagledning', (c) => sendGuide(c, visitOf(c)))
    .get('/vagledning/karta', (c) => sendMap(c, visitOf(c)))
    .get('/vagledning/kommun', (c) => {
      const { address, query, deps } = visitOf(c)
      const here = { address, lang: readLang(query) }
      return sendPage(c, municipalityIndex(deps.knowledge.places(), here))
    })
    .get('/vagledning/kommun/:named', (c) => sendMunicipality(c, c.req.param('named'), visitOf(c)))
}
