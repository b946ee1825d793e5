// Settings → knowledge → app → listen. Acts on import, for main.ts alone.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { createAnswering, projectRoot, swedishToday } from './compose-root.ts'
import { readConfig } from './config.ts'
import { createAddressReader } from './http/address.ts'
import { createRateLimits } from './http/rate-limits.ts'
import { createVisits } from './http/visits.ts'
import { openModelTier } from './llm/open-tier.ts'
import { createLog } from './log.ts'
import { openFeedbackStore } from './store/feedback.ts'
import { openTenants } from './tenants/tenants.ts'
import { warmUp } from './warm-up.ts'

const config = readConfig(process.env)
const now = () => new Date()
const say = (line: string) => process.stderr.write(`${line}\n`)
/** A service with a fixed date tells the same whenever it is asked. */
const clock = config.LEDSTANG_TODAY ? undefined : now
const today = () => config.LEDSTANG_TODAY ?? swedishToday(now())

const model = await openModelTier(config, say)
const { knowledge, answering } = await createAnswering(config, today, say, model, clock)
const feedback = openFeedbackStore(
  path.resolve(projectRoot, config.LEDSTANG_STORE),
  config.LEDSTANG_FEEDBACK_DAYS,
  now,
)
const log = createLog((line) => process.stdout.write(line), now)
const tenants = openTenants({
  folder: path.resolve(projectRoot, config.LEDSTANG_TENANTS),
  pauseFile: path.resolve(projectRoot, config.LEDSTANG_PAUSE),
  now,
  knowledge,
  onFault: (detail) => log({ event: 'tenant_fault', detail }),
})
const app = createApp(
  {
    knowledge,
    answering,
    feedback,
    tenants,
    limits: createRateLimits(randomBytes(32)),
    visits: createVisits(randomBytes(32), now),
    addressOf: createAddressReader(config.LEDSTANG_TRUST_PROXY === 'true'),
    log,
    now,
  },
  {
    widget: path.join(projectRoot, 'dist/widget'),
    keptWidgets: path.resolve(projectRoot, config.LEDSTANG_WIDGETS),
    pages: path.join(projectRoot, 'widget/pages'),
    swagger: path.join(projectRoot, 'node_modules/swagger-ui-dist'),
  },
)
const server = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, ({ port }) =>
  say(`Ledstång answers at http://localhost:${port}`),
)

const stopped = new AbortController()
warmUp(answering(), stopped.signal).catch((error) => log({ event: 'fault', detail: String(error) }))

function stop(): void {
  stopped.abort()
  server.close(() => {
    feedback.close()
    knowledge.close()
  })
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
