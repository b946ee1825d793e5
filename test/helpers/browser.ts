// The real server on a free port, and a real Chromium.
import { serve } from '@hono/node-server'
import { chromium } from 'playwright-core'
import { createTestApp } from './app.ts'

const browserPath = '/usr/bin/chromium'

/** Starts the application and a browser; `close` stops both. */
export async function openBrowserTest() {
  const { app, knowledge } = await createTestApp()
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
  return {
    url: `http://127.0.0.1:${port}`,
    browser,
    close: async () => {
      await browser.close()
      server.close()
      knowledge.close()
    },
  }
}
