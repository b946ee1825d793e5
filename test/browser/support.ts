// The real server on a free port, host pages on another origin, and a real Chromium.
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { createTestApp, type TestAppOptions } from '../helpers/app.ts'

const browserPath = '/usr/bin/chromium'
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** A page of somebody else: its HTML and the policy that it is served with. */
export type HostPage = { html: string; csp?: string }

function portOf(server: { address(): unknown }): number {
  const address = server.address()
  return typeof address === 'object' && address && 'port' in address ? Number(address.port) : 0
}

/** Pages by path, on an origin of their own. */
async function serveHost(pages: Map<string, HostPage>): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://host').pathname)
    response.statusCode = page ? 200 : request.url === '/favicon.ico' ? 204 : 404
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (page?.csp) response.setHeader('content-security-policy', page.csp)
    response.end(page?.html ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** Starts the application, a host and a browser; `close` stops all three. */
export async function openBrowserTest(options: TestAppOptions = {}) {
  const { app, knowledge } = await createTestApp(options)
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${portOf(server)}`
  const pages = new Map<string, HostPage>()
  const host = await serveHost(pages)
  const browser = await chromium.launch({
    executablePath: browserPath,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
  let made = 0
  return {
    url,
    browser,
    /** Address of a page on the other origin. `$URL` in it becomes the server's. */
    host: ({ html, csp }: HostPage): string => {
      const path = `/${++made}`
      pages.set(path, {
        html: html.replaceAll('$URL', url),
        ...(csp ? { csp: csp.replaceAll('$URL', url) } : {}),
      })
      return `http://127.0.0.1:${portOf(host)}${path}`
    },
    close: async () => {
      await browser.close()
      server.close()
      host.close()
      knowledge.close()
    },
  }
}

/** A minimal page with the loader and one element. */
export const hostPage = (attributes: string, extra = ''): string => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Värdsida</title>
<script async src="$URL/widget/v1/loader.js"></script>${extra}</head>
<body><main><h1>Värdsida</h1><p><a href="#x">En länk</a></p><ledstang-chat tenant="demo" ${attributes}></ledstang-chat></main></body></html>`

/** Opens `address`; faults of the page and refusals of its policy are collected in `faults`. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[]; requests: string[] }> {
  const page = await browser.newPage(options)
  const faults: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(address)
  return { page, faults, requests }
}

/** Writes a question and waits for the end of its answer. */
export async function ask(page: Pick<Page, 'locator' | 'getByRole'>, question: string) {
  const field = page.getByRole('textbox', { name: 'Din fråga' })
  const before = await page.locator('.answer').count()
  await field.fill(question)
  await field.press('Enter')
  await page.locator('.answer[aria-busy=false]').nth(before).waitFor()
}

/** Violations of any impact in the page and its frames, as "rule: element". */
export async function axeViolations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const frame of page.frames()) {
    await frame.evaluate(axeSource)
    const violations = await frame.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe is injected as a script
      const { violations } = await (globalThis as any).axe.run(document, {
        resultTypes: ['violations'],
        iframes: false,
      })
      return violations.map(
        (v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0]?.html}`,
      )
    })
    found.push(...violations)
  }
  return found
}

/** How far the page can be scrolled sideways, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
