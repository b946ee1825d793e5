// What the routes need from outside.
import type { Knowledge } from '#knowledge/knowledge.ts'
import type { AnswerDeps } from '../answer/deps.ts'
import type { Log } from '../log.ts'
import type { FeedbackStore } from '../store/feedback.ts'
import type { Tenants } from '../tenants/tenants.ts'

/** Dependencies of all routes. */
export type RouteDeps = {
  knowledge: Knowledge
  /** Dependencies of an answer, with today’s date. */
  answering: () => AnswerDeps
  feedback: FeedbackStore
  tenants: Tenants
  log: Log
  /** The moment, for opening hours. */
  now: () => Date
}

/** Values that live as long as a request. */
export type RouteEnv = { Variables: { requestId: string; outcome: string } }
