// GET /api/v1/tenants/{id}: what a browser is told of a tenant. GET /api/v1/places: names of places.
import { Hono } from 'hono'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Visits } from '../http/visits.ts'
import { viewTenant } from '../tenants/view.ts'
import type { TenantView } from '../tenants/wire.ts'
import { readQuery } from './body.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'

/** Query of GET /api/v1/tenants/{id}. */
export const tenantQuery = z.object({
  lang: z.string().max(20).default('sv').describe('Texts come in en for "en", else in sv'),
})

/** Query of GET /api/v1/places: a code, or what somebody has written. */
export const placeQuery = z.object({
  code: z
    .string()
    .regex(/^\d{2}(\d{2})?$/)
    .optional(),
  q: z.string().min(2).max(80).optional(),
})

/** Routes that tell of tenants and places. */
export function tenantRoutes({
  tenants,
  knowledge,
  answering,
  visits,
}: RouteDeps & { visits: Visits }) {
  return new Hono<RouteEnv>()
    .get('/api/v1/tenants/:id', (c) => {
      const id = c.req.param('id')
      const tenant = tenants.get(id)
      if (!tenant) throw new AppError('unknown_tenant', { field: 'id' })
      const lang = readQuery(c, tenantQuery).lang.startsWith('en') ? 'en' : 'sv'
      const { today } = answering()
      const view: TenantView = {
        ...viewTenant(id, tenant, { lang, today, knowledge: tenants.knowledge(id) }),
        paused: tenants.paused(id)?.[lang] ?? null,
        visit: visits.issue(id),
      }
      c.header('cache-control', 'no-store')
      return c.json(view)
    })
    .get('/api/v1/places', (c) => {
      const { code, q } = readQuery(c, placeQuery)
      const found = q ? (knowledge.findPlace(q) ?? knowledge.findPlace(`i ${q}`)) : null
      const wanted = code ?? found?.municipality ?? found?.region
      const place = wanted ? knowledge.place(wanted) : null
      if (!place) throw new AppError('unknown_place', { field: code ? 'code' : 'q' })
      return c.json({ code: place.code, name: place.name })
    })
}
