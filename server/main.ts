// Starts the server: settings → knowledge → app → listen. The only file of server/ that acts on import.
import path from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { createAnswering, projectRoot, swedishToday } from './compose-root.ts'
import { readConfig } from './config.ts'
import { openModelTier } from './llm/open-tier.ts'
import { createLog } from './log.ts'
import { openFeedbackStore } from './store/feedback.ts'
import { loadTenants } from './tenants/tenant.ts'

const config = readConfig(process.env)
const now = () => new Date()
const say = (line: string) => process.stderr.write(`${line}\n`)
const today = () => config.LEDSTANG_TODAY ?? swedishToday(now())

const model = await openModelTier(config, say)
const { knowledge, answering } = await createAnswering(config.LEDSTANG_INDEX, today, say, model)
const feedback = openFeedbackStore(
  path.resolve(projectRoot, config.LEDSTANG_STORE),
  config.LEDSTANG_FEEDBACK_DAYS,
  now,
)
const app = createApp(
  {
    knowledge,
    answering,
    feedback,
    tenants: loadTenants(path.join(projectRoot, 'server/tenants')),
    log: createLog((line) => process.stdout.write(line), now),
  },
  {
    widget: path.join(projectRoot, 'dist/widget.js'),
    demo: path.join(projectRoot, 'widget/demo.html'),
    swagger: path.join(projectRoot, 'node_modules/swagger-ui-dist'),
  },
)
const server = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, ({ port }) =>
  say(`Ledstång answers at http://localhost:${port}`),
)

function stop(): void {
  server.close(() => {
    feedback.close()
    knowledge.close()
  })
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
