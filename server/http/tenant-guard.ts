// Stands before everything that a tenant's visitors use: origin, pause, size and rate.
import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { AppError } from '../errors.ts'
import type { RouteEnv } from '../routes/deps.ts'
import type { Tenant } from '../tenants/schema.ts'
import type { Tenants } from '../tenants/tenants.ts'
import { isOwnOrigin, mayUse } from './origins.ts'
import type { RateLimits } from './rate-limits.ts'
import type { Visits } from './visits.ts'

/** Header that carries the token of a visit. */
const visitHeader = 'x-ledstang-visit'
const exposedHeaders = 'retry-after'

/** What the guard needs. */
export type GuardDeps = {
  tenants: Tenants
  limits: RateLimits
  visits: Visits
  /** Network address of a request; kept hashed and only as long as a limit counts. */
  addressOf: (c: Context) => string
}

/** Paths that belong to a tenant’s visitors. Everything else under /api is open data. */
const tenantPath = /^\/api\/v1\/(chat|feedback|places|tenants\/)/

/** The tenant that a request is for, as far as it says: in the query or in the body. */
async function tenantOf(c: Context): Promise<string | null> {
  const inQuery = c.req.query('tenant')
  if (c.req.method !== 'POST') return inQuery ?? null
  const body: unknown = await c.req.json().catch(() => null) // told by the route, which reads it again
  const inBody = typeof body === 'object' && body !== null ? Reflect.get(body, 'tenant') : null
  return typeof inBody === 'string' ? inBody : (inQuery ?? null)
}

/** Length of the last message; 0 where there is none. */
async function questionLength(c: Context): Promise<number> {
  const body = (await c.req.json().catch(() => null)) as { messages?: unknown } | null
  const last = Array.isArray(body?.messages) ? body.messages.at(-1) : null
  const content: unknown = last?.content
  return typeof content === 'string' ? content.length : 0
}

/** The origin to allow: any for open data, those of its sites for what belongs to a tenant. */
function allowedOrigin(origin: string, c: Context, tenants: Tenants): string | null {
  if (!tenantPath.test(c.req.path)) return '*'
  const wanted = c.req.query('tenant')
  const candidates = (wanted ? [wanted] : tenants.ids()).flatMap((id) => tenants.get(id) ?? [])
  return candidates.some((tenant) => mayUse(tenant, origin)) ? origin : null
}

/** CORS for the API: open data for all, what belongs to a tenant for its sites. */
export function createCors({ tenants }: Pick<GuardDeps, 'tenants'>): MiddlewareHandler<RouteEnv> {
  const preflight = cors({
    origin: (origin, c) => allowedOrigin(origin, c, tenants),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type', visitHeader],
    exposeHeaders: [exposedHeaders],
    maxAge: 600,
  })
  return (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next)
    // Told before there is a response: a header added to one afterwards turns its body into a stream.
    const allowed = allowedOrigin(c.req.header('origin') ?? '', c, tenants)
    if (allowed) c.header('access-control-allow-origin', allowed)
    c.header('access-control-expose-headers', exposedHeaders)
    c.header('vary', 'Origin')
    return next()
  }
}

function checkOrigin(c: Context, tenant: Tenant | undefined): void {
  const origin = c.req.header('origin')
  if (!origin || isOwnOrigin(origin, c.req.header('host'))) return
  if (!tenant || !mayUse(tenant, origin)) throw new AppError('origin_not_allowed')
}

/** Refuses what is larger, longer or more frequent than the tenant allows. */
async function checkLimits(
  c: Context,
  id: string,
  { limits: own }: Tenant,
  { limits, visits, addressOf }: GuardDeps,
): Promise<void> {
  if ((await c.req.text()).length > own.maxRequestKiB * 1024) throw new AppError('body_too_large')
  if ((await questionLength(c)) > own.maxQuestionLength) {
    throw new AppError('question_too_long', { field: 'messages' })
  }
  const visit = visits.read(c.req.header(visitHeader) ?? '', id)
  const waitSeconds = await limits.take({ tenant: id, visit, address: addressOf(c) }, own)
  if (waitSeconds === 0) return
  c.header('retry-after', String(waitSeconds))
  throw new AppError('too_many_requests')
}

/**
 * Middleware for the paths of a tenant’s visitors.
 * @throws {AppError} origin_not_allowed, paused, body_too_large, question_too_long, too_many_requests
 */
export function createTenantGuard(deps: GuardDeps): MiddlewareHandler<RouteEnv> {
  const { tenants } = deps
  return async (c, next) => {
    if (!tenantPath.test(c.req.path)) return next()
    const id = await tenantOf(c)
    const tenant = id ? tenants.get(id) : undefined
    checkOrigin(c, tenant)
    if (c.req.path !== '/api/v1/chat') return next()
    if (tenants.paused(id ?? undefined)) throw new AppError('paused')
    if (id && tenant) await checkLimits(c, id, tenant, deps)
    return next()
  }
}
