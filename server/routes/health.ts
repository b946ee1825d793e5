// GET /healthz (the process lives) and /readyz (it can answer).
import { Hono } from 'hono'
import type { RouteDeps, RouteEnv } from './deps.ts'

/** Routes for whoever watches the service. */
export function healthRoutes({ knowledge }: RouteDeps) {
  return new Hono<RouteEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', (c) => {
      const { records, builtAt } = knowledge.stats()
      const isReady = records > 0
      const body = { status: isReady ? 'ready' : 'empty', records, indexBuiltAt: builtAt }
      return c.json(body, isReady ? 200 : 503)
    })
}
