// The whole application on the real knowledge, without listening.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { createApp } from '#server/app.ts'
import { createAnswering, projectRoot } from '#server/compose-root.ts'
import { createRateLimits } from '#server/http/rate-limits.ts'
import { createVisits } from '#server/http/visits.ts'
import type { LogEvent } from '#server/log.ts'
import { openFeedbackStore } from '#server/store/feedback.ts'
import { openTenants } from '#server/tenants/tenants.ts'

/** Date as of which the tests answer. */
export const testToday = '2026-11-22'

/** Opens the real knowledge; the index is built once and shared by all test files. */
export const openTestAnswering = () =>
  createAnswering(
    { LEDSTANG_INDEX: 'node_modules/.cache/ledstang/test-index.db' },
    () => testToday,
    () => {},
  )

/** What a test may put in the place of the shipped tenants. */
export type TestAppOptions = {
  tenantFolder?: string
  widgetFolder?: string
  keptWidgets?: string
  pauseFile?: string
  now?: () => Date
}

/** An application with what it logged and stored. */
export async function createTestApp({
  tenantFolder = path.join(projectRoot, 'server/tenants'),
  widgetFolder = path.join(projectRoot, 'dist/widget'),
  keptWidgets,
  pauseFile = path.join(projectRoot, 'var/no-such-pause.json'),
  now = () => new Date(),
}: TestAppOptions = {}) {
  const { knowledge, answering } = await openTestAnswering()
  const logged: LogEvent[] = []
  const feedback = openFeedbackStore(':memory:', 30, () => new Date(`${testToday}T12:00:00Z`))
  const app = createApp(
    {
      knowledge,
      answering,
      feedback,
      tenants: openTenants({
        folder: tenantFolder,
        pauseFile,
        now,
        knowledge,
        onFault: (detail) => logged.push({ event: 'tenant_fault', detail }),
      }),
      limits: createRateLimits(randomBytes(32)),
      visits: createVisits(randomBytes(32), now),
      addressOf: (c) => c.req.header('x-test-address') ?? 'test',
      log: (event) => logged.push(event),
      now: () => new Date(`${testToday}T12:00:00Z`),
    },
    {
      widget: widgetFolder,
      keptWidgets,
      pages: path.join(projectRoot, 'widget/pages'),
      swagger: path.join(projectRoot, 'node_modules/swagger-ui-dist'),
    },
  )
  return { app, knowledge, feedback, logged }
}

/** A JSON request to POST `to`. */
export const postJson = (to: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${to}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** The JSON of a response; the test says what it expects of it. */
export const bodyOf = async (response: Response | Promise<Response>) =>
  JSON.parse(await (await response).text())
