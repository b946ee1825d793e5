// POST /api/v1/chat: parse → answer → server-sent events, or one JSON object.
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { answer } from '../answer/answer.ts'
import { collectAnswer } from '../answer/collect.ts'
import type { AnswerDeps } from '../answer/deps.ts'
import { countTrace } from '../answer/generate/tier.ts'
import { countTranslation } from '../answer/translate/translate.ts'
import type { Turn } from '../answer/types.ts'
import { createTurn } from '../create-turn.ts'
import { AppError, errorTable } from '../errors.ts'
import { type ChatEvent, chatRequest } from '../protocol.ts'
import { readBody } from './body.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'

/** The failing end of a stream: a code and a plain sentence, nothing internal. */
function failure(error: unknown): ChatEvent {
  const code = error instanceof AppError ? error.code : 'internal'
  return { type: 'error', code, message: errorTable[code][3] }
}

/** Dependencies of one answer: what its tenant says goes first, the model’s part is logged (no text). */
function depsFor({ tenant }: Turn, deps: RouteDeps, requestId: string): AnswerDeps {
  return {
    ...deps.answering(),
    knowledge: deps.tenants.knowledge(tenant),
    onModelTrace: (trace) => deps.log({ event: 'model', requestId, ...countTrace(trace) }),
    onTranslationTrace: (trace) =>
      deps.log({ event: 'translation', requestId, ...countTranslation(trace) }),
  }
}

/** Routes of the conversation. */
export function chatRoutes(deps: RouteDeps) {
  return new Hono<RouteEnv>().post('/api/v1/chat', async (c) => {
    const request = await readBody(c, chatRequest)
    if (request.tenant && !deps.tenants.has(request.tenant)) {
      throw new AppError('unknown_tenant', { field: 'tenant' })
    }
    const turn = createTurn(request)
    if (c.req.header('accept')?.includes('application/json')) {
      const response = await collectAnswer(
        answer(turn, depsFor(turn, deps, c.get('requestId')), c.req.raw.signal),
      )
      c.set('outcome', response.outcome)
      return c.json(response)
    }
    return streamSSE(c, async (stream) => {
      const left = new AbortController()
      stream.onAbort(() => left.abort())
      try {
        const asked = depsFor(turn, deps, c.get('requestId'))
        for await (const event of answer(turn, asked, left.signal)) {
          if (stream.aborted) return
          await stream.writeSSE({ event: event.type, data: JSON.stringify(event) })
        }
      } catch (error) {
        deps.log({ event: 'answer_failed', requestId: c.get('requestId'), detail: String(error) })
        const event = failure(error)
        await stream.writeSSE({ event: event.type, data: JSON.stringify(event) })
      }
    })
  })
}
