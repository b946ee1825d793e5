// OpenAPI 3.1 from the very schemas that check requests and answers.
import { z } from 'zod'
import { createDocument } from 'zod-openapi'
import { navigatorRequest, navigatorResponse } from './navigator/view.ts'
import { plannerRequest, plannerResponse } from './planner/view.ts'
import { chatEvent, chatRequest, chatResponse, errorBody, feedbackRequest } from './protocol.ts'
import { recordQuery, searchQuery, searchResponse } from './routes/knowledge.ts'
import { placeQuery, tenantQuery } from './routes/tenants.ts'
import { placeView, tenantView } from './tenants/wire.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const failure = (description: string) => ({ description, content: json(errorBody) })
const failures = { '400': failure('Faulty request'), '500': failure('Fault of ours') }

const chat = {
  summary: 'Ask a question',
  description:
    'Server-sent events, one typed event each; with Accept: application/json the whole answer as one object.',
  requestBody: { content: json(chatRequest) },
  responses: {
    '200': {
      description: 'The answer',
      content: { ...json(chatResponse), 'text/event-stream': { schema: chatEvent } },
    },
    ...failures,
    '403': failure('The site may not use the tenant'),
    '404': failure('Unknown tenant'),
    '413': failure('Request too large'),
    '429': failure('Too many questions; Retry-After tells how many seconds to wait'),
    '503': failure('The service or the tenant rests'),
  },
} as const

const search = {
  summary: 'Search the knowledge',
  requestParams: { query: searchQuery },
  responses: {
    '200': { description: 'Hits, best first', content: json(searchResponse) },
    ...failures,
  },
} as const

const record = {
  summary: 'One record with its sources',
  requestParams: { path: z.object({ id: z.string() }), query: recordQuery },
  responses: {
    '200': { description: 'The record', content: json(z.record(z.string(), z.unknown())) },
    '404': failure('Unknown record'),
  },
} as const

const planner = {
  summary: 'What a move between forms of education gives',
  description: 'What is left out of the situation is unknown, not no: it makes an "if".',
  requestBody: { content: json(plannerRequest) },
  responses: {
    '200': { description: 'Lines by section', content: json(plannerResponse) },
    ...failures,
  },
} as const

const navigator = {
  summary: 'Who can help in a situation',
  description: 'What is left out of the situation is unknown, not no: it makes an "if".',
  requestBody: { content: json(navigatorRequest) },
  responses: {
    '200': { description: 'Places to turn to, best first', content: json(navigatorResponse) },
    ...failures,
  },
} as const

const feedback = {
  summary: 'Judge an answer',
  requestBody: { content: json(feedbackRequest) },
  responses: {
    '201': { description: 'Received', content: json(z.strictObject({ received: z.boolean() })) },
    ...failures,
  },
} as const

const tenant = {
  summary: 'What a site shows: name, people, greeting, events, look',
  requestParams: { path: z.object({ id: z.string() }), query: tenantQuery },
  responses: {
    '200': { description: 'The tenant, with a token for this visit', content: json(tenantView) },
    '404': failure('Unknown tenant'),
  },
} as const

const places = {
  summary: 'Name of a municipality or region by code, or code by name',
  requestParams: { query: placeQuery },
  responses: {
    '200': { description: 'The place', content: json(placeView) },
    '404': failure('Unknown place'),
  },
} as const

const health = (summary: string) => ({
  summary,
  responses: { '200': { description: 'Yes', content: json(z.record(z.string(), z.unknown())) } },
})

/** The description of the API. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Ledstång',
      version: '1',
      description: 'Answers about studies, careers and guidance in Sweden, with sources.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths: {
      '/api/v1/chat': { post: chat },
      '/api/v1/search': { get: search },
      '/api/v1/records/{id}': { get: record },
      '/api/v1/planner': { post: planner },
      '/api/v1/navigator': { post: navigator },
      '/api/v1/feedback': { post: feedback },
      '/api/v1/tenants/{id}': { get: tenant },
      '/api/v1/places': { get: places },
      '/healthz': { get: health('Is the process alive?') },
      '/readyz': { get: health('Can it answer?') },
    },
  })
