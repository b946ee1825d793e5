// Mounts routes and the one place where errors become answers.
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { AppError, errorTable } from './errors.ts'
import { createCors, createTenantGuard, type GuardDeps } from './http/tenant-guard.ts'
import { chatRoutes } from './routes/chat.ts'
import type { RouteDeps, RouteEnv } from './routes/deps.ts'
import { embedRoutes } from './routes/embed.ts'
import { feedbackRoutes } from './routes/feedback.ts'
import { healthRoutes } from './routes/health.ts'
import { knowledgeRoutes } from './routes/knowledge.ts'
import { knowledgePageRoutes } from './routes/knowledge-pages.ts'
import { navigatorRoutes } from './routes/navigator.ts'
import { type PagePaths, pageRoutes } from './routes/pages.ts'
import { plannerRoutes } from './routes/planner.ts'
import { tenantRoutes } from './routes/tenants.ts'
import { transparencyRoutes } from './routes/transparency.ts'
import { openWidgetVersions } from './store/widget-versions.ts'

const maxBodyBytes = 256 * 1024

/** An error as JSON: a code, a plain sentence and the request’s id; nothing internal. */
function toResponse(error: AppError, c: Context<RouteEnv>) {
  const [status, , , message] = errorTable[error.code]
  const field = error.field ? { field: error.field } : {}
  const body = { code: error.code, message, ...field, requestId: c.get('requestId') }
  return c.json({ error: body }, status)
}

/** The whole application, without listening. */
export function createApp(deps: RouteDeps & GuardDeps, pages: PagePaths) {
  const app = new Hono<RouteEnv>()
  app.use(requestId())
  app.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }))
  app.use('/api/*', createCors(deps))
  app.use(async (c, next) => {
    const begun = performance.now()
    await next()
    const ms = Math.round(performance.now() - begun)
    const { method, path } = c.req
    const outcome = c.get('outcome') ? { outcome: c.get('outcome') } : {}
    const base = { requestId: c.get('requestId'), method, path, status: c.res.status, ms }
    deps.log({ event: 'request', ...base, ...outcome })
  })
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => toResponse(new AppError('body_too_large'), c as Context<RouteEnv>),
    }),
  )
  app.use('/api/*', createTenantGuard(deps))
  app.route('/', chatRoutes(deps))
  app.route('/', knowledgeRoutes(deps))
  app.route('/', feedbackRoutes(deps))
  app.route('/', healthRoutes(deps))
  app.route('/', plannerRoutes(deps))
  app.route('/', knowledgePageRoutes(deps))
  app.route('/', navigatorRoutes(deps))
  app.route('/', transparencyRoutes(deps))
  app.route('/', tenantRoutes(deps))
  const onFault = (detail: string) => deps.log({ event: 'widget_fault', detail })
  const folders = { built: pages.widget, kept: pages.keptWidgets }
  app.route('/', embedRoutes(deps, openWidgetVersions(folders, onFault)))
  app.route('/', pageRoutes(pages))
  app.notFound((c) => toResponse(new AppError('not_found'), c))
  app.onError((error, c) => {
    if (error instanceof AppError) return toResponse(error, c)
    deps.log({
      event: 'fault',
      requestId: c.get('requestId'),
      detail: String(error.stack ?? error),
    })
    return toResponse(new AppError('internal', { cause: error }), c)
  })
  return app
}
