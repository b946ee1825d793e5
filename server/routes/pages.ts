// Static pages: the demo page with the widget, the API description and a page to try it.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Hono } from 'hono'
import { AppError } from '../errors.ts'
import { openApiDocument } from '../openapi.ts'
import type { RouteEnv } from './deps.ts'

/** Where the files that are served lie. */
export type PagePaths = { widget: string; demo: string; swagger: string }

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
}
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

/** Routes of pages and scripts. */
export function pageRoutes({ widget, demo, swagger }: PagePaths) {
  return new Hono<RouteEnv>()
    .get('/', () => send(demo, 0))
    .get('/widget.js', () => send(widget, 300))
    .get('/pages.css', () => send(pageStyle, 300))
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
