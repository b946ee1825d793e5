// POST /api/v1/feedback: a judgement of an answer, without the question.
import { Hono } from 'hono'
import { AppError } from '../errors.ts'
import { mask } from '../privacy/mask.ts'
import { feedbackRequest } from '../protocol.ts'
import { readBody } from './body.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'

/** Routes of feedback. */
export function feedbackRoutes({ feedback, tenants }: RouteDeps) {
  return new Hono<RouteEnv>().post('/api/v1/feedback', async (c) => {
    const request = await readBody(c, feedbackRequest)
    const comment = request.comment ? mask(request.comment).text : undefined
    const tenant = request.tenant ? tenants.get(request.tenant) : undefined
    if (request.tenant && !tenant) throw new AppError('unknown_tenant', { field: 'tenant' })
    feedback.add({ ...request, ...(comment ? { comment } : {}) }, tenant?.retentionDays)
    return c.json({ received: true }, 201)
  })
}
