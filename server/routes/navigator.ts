// POST /api/v1/navigator, and the pages on who can help: form, map, municipalities.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
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
import { readBody } from './body.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'

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

function sendMap(c: Context<RouteEnv>, deps: ViewDeps) {
  const { address, query } = addressOf(c)
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
  return sendPage(c, mapPage({ coverage, filter, kinds, region: chosen.region, lang, address }))
}

function sendGuide(c: Context<RouteEnv>, deps: ViewDeps) {
  const { address, query } = addressOf(c)
  const told = readSituationQuery(query)
  const view = toNavigatorView({ situation: told, lang: readLang(query) }, deps)
  return sendPage(c, guidePage({ told, view, places: deps.knowledge.places(), address }))
}

function sendMunicipality(c: Context<RouteEnv>, named: string, deps: ViewDeps) {
  const lang = readLang(addressOf(c).query)
  const place = findMunicipality(deps.knowledge.places(), named)
  return place
    ? sendPage(c, municipalityPage(place, lang, deps))
    : sendPage(c, municipalityIndex(deps.knowledge.places(), lang), 404)
}

/** Routes of the navigator. */
export function navigatorRoutes({ knowledge, tenants, answering, now }: RouteDeps) {
  const dayKind = createSwedishCalendar()
  const deps = (): ViewDeps => ({ knowledge, doors: answering().doors, now, dayKind })
  return new Hono<RouteEnv>()
    .post('/api/v1/navigator', async (c) => {
      const request = await readBody(c, navigatorRequest)
      const { tenant } = request
      if (tenant && !tenants.has(tenant)) throw new AppError('unknown_tenant', { field: 'tenant' })
      return c.json(toNavigatorView(request, { ...deps(), knowledge: tenants.knowledge(tenant) }))
    })
    .get('/vagledning', (c) => sendGuide(c, deps()))
    .get('/vagledning/karta', (c) => sendMap(c, deps()))
    .get('/vagledning/kommun', (c) =>
      sendPage(c, municipalityIndex(knowledge.places(), readLang(addressOf(c).query))),
    )
    .get('/vagledning/kommun/:named', (c) => sendMunicipality(c, c.req.param('named'), deps()))
}
