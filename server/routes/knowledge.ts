// GET /api/v1/search and /api/v1/records/{id}: the knowledge as data.

import { Hono } from 'hono'
import { z } from 'zod'
import { explainHit } from '#knowledge/knowledge.ts'
import { cleanQuestion } from '../answer/clean.ts'
import { AppError } from '../errors.ts'
import { tenantId } from '../protocol.ts'
import { readQuery } from './body.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'
import { titlesOf } from './titles-of.ts'

/** Query of GET /api/v1/records/{id}. */
export const recordQuery = z.object({
  tenant: tenantId.optional().describe('Its own records too, before the national ones'),
})

/** Query of GET /api/v1/search. */
export const searchQuery = recordQuery.extend({
  q: z.string().min(1).describe('What to search for'),
  lang: z.enum(['sv', 'en']).default('sv'),
  type: z
    .enum(['statement', 'service', 'transition', 'education_form', 'occupation', 'programme'])
    .optional(),
  form: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional()
    .describe('Id of an education form, such as form-yrkeshogskola; what is bound to none stays'),
  taughtIn: z
    .enum(['sv', 'en'])
    .optional()
    .describe('Language of a programme; what says nothing of it stays'),
  region: z
    .string()
    .regex(/^\d\d$/)
    .optional()
    .describe('County code; national records stay'),
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  explain: z.enum(['true', 'false']).default('false').describe('Why each hit ranked'),
})

/** Body of GET /api/v1/search. */
export const searchResponse = z.strictObject({
  hits: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      title: z.string(),
      score: z.number(),
      explain: z.unknown().optional(),
    }),
  ),
})

/** Routes of the knowledge. */
export function knowledgeRoutes({ tenants }: RouteDeps) {
  const knowledgeOf = (tenant: string | undefined) => {
    if (tenant && !tenants.has(tenant)) throw new AppError('unknown_tenant', { field: 'tenant' })
    return tenants.knowledge(tenant)
  }
  return new Hono<RouteEnv>()
    .get('/api/v1/search', async (c) => {
      const query = readQuery(c, searchQuery)
      const { q, lang, type, form, taughtIn, region, municipality, limit, explain } = query
      const knowledge = knowledgeOf(query.tenant)
      const cleaned = cleanQuestion(q)
      if ('fault' in cleaned) throw new AppError(cleaned.fault, { field: 'q' })
      const { hits } = await knowledge.search({
        text: cleaned.text,
        lang,
        limit,
        ...(type ? { types: [type] } : {}),
        ...(form ? { forms: [form] } : {}),
        ...(taughtIn ? { taughtIn } : {}),
        ...(region ? { region } : {}),
        ...(municipality ? { municipality } : {}),
      })
      const titles = await titlesOf(hits, knowledge, lang)
      return c.json({
        hits: hits.map((hit, at) => ({
          id: hit.id,
          type: hit.type,
          title: titles[at] ?? hit.id,
          score: hit.score,
          ...(explain === 'true' ? { explain: explainHit(hit) } : {}),
        })),
      })
    })
    .get('/api/v1/records/:id', async (c) => {
      const [record] = await knowledgeOf(readQuery(c, recordQuery).tenant).read([c.req.param('id')])
      if (!record) throw new AppError('unknown_record', { field: 'id' })
      return c.json(record)
    })
}
