// Static pages: demonstrations of embedding, the API description and a page to try it.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Hono } from 'hono'
import { AppError } from '../errors.ts'
import { pageHeaders } from '../http/page-headers.ts'
import { openApiDocument } from '../openapi.ts'
import type { RouteEnv } from './deps.ts'

/** Where the files that are served lie. */
export type PagePaths = {
  widget: string
  /** Where versions of the widget that were given out stay. */
  keptWidgets?: string | undefined
  pages: string
  swagger: string
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
}
/** Pages that show the widget in a host page, by address. */
const demoPages: Record<string, string> = {
  '/': 'demo.html',
  '/demo/utbildningar': 'finder.html',
  '/demo/fientlig': 'hostile.html',
  '/embed': 'kit.html',
}
const demoFiles = new Set(['pages.css', 'hostile.css', 'hostile.js'])
const swaggerFiles = new Set(['swagger-ui.css', 'swagger-ui-bundle.js'])

const tryPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Ledstång API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<div id="ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</html>`
const pageStyle = path.join(import.meta.dirname, '../pages/pages.css')
const startScript = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#ui' })"

async function send(file: string, maxAgeSeconds: number): Promise<Response> {
  const body = await readFile(file).catch((cause: unknown) => {
    throw new AppError('not_found', { cause })
  })
  const headers = {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': `public, max-age=${maxAgeSeconds}`,
  }
  return new Response(new Uint8Array(body), { headers })
}

async function sendPage(file: string): Promise<Response> {
  const { body } = await send(file, 0)
  return new Response(body, { headers: pageHeaders("'self'") })
}

/** Routes of pages and scripts. */
export function pageRoutes({ pages, swagger }: PagePaths) {
  const routes = new Hono<RouteEnv>()
  for (const [address, file] of Object.entries(demoPages)) {
    routes.get(address, () => sendPage(path.join(pages, file)))
  }
  return routes
    .get('/pages.css', () => send(pageStyle, 300))
    .get('/embed/:file', (c) => {
      const file = c.req.param('file')
      if (!demoFiles.has(file)) throw new AppError('not_found')
      return send(path.join(pages, file), 300)
    })
    .get('/api/openapi.json', (c) => c.json(openApiDocument()))
    .get('/api/docs', (c) => c.html(tryPage))
    .get('/api/docs/start.js', (c) =>
      c.body(startScript, 200, { 'content-type': types['.js'] ?? '' }),
    )
    .get('/api/docs/:file', (c) => {
      const file = c.req.param('file')
      if (!swaggerFiles.has(file)) throw new AppError('not_found')
      return send(path.join(swagger, file), 86_400)
    })
}
