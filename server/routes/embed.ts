// What sites embed: the loader and its parts, the isolated frame, the full page, the embed kit.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { frameAncestors } from '../http/origins.ts'
import { pageHeaders } from '../http/page-headers.ts'
import { viewTenant } from '../tenants/view.ts'
import { readQuery } from './body.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'

const current = z.strictObject({
  version: z.string().regex(/^1-[\da-f]{12}$/),
  integrity: z.record(z.string(), z.string()),
})

const pageQuery = z.object({
  tenant: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .default('demo'),
  lang: z
    .string()
    .regex(/^[a-z-]{2,12}$/i)
    .default('sv'),
})

const fileName = /^[a-z-]{2,20}\.(js|json)$/
const versionName = /^1-[\da-f]{12}$/
const longSeconds = 31_536_000
const shortSeconds = 300

/** Reads which version is the newest; built by `npm run widget`. */
function readCurrent(folder: string) {
  return current.parse(JSON.parse(readFileSync(path.join(folder, 'current.json'), 'utf8')))
}

async function sendFile(file: string, cacheControl: string): Promise<Response> {
  const body = await readFile(file).catch((cause: unknown) => {
    throw new AppError('not_found', { cause })
  })
  const type = file.endsWith('.js') ? 'text/javascript' : 'application/json'
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': cacheControl,
    'access-control-allow-origin': '*', // needed for integrity across origins
    'x-content-type-options': 'nosniff',
  }
  return new Response(new Uint8Array(body), { headers })
}

type People = ReturnType<typeof viewTenant>['people']

const withoutScript = (
  people: People,
) => html`<noscript><p>Vägledaren behöver JavaScript. Du kan alltid vända dig hit. (The guide needs JavaScript. You can always turn here.)</p>
<ul>${people.map(
  ({ name, url, phone, email }) =>
    html`<li>${url ? html`<a href="${url}" rel="noopener">${name}</a>` : name} ${phone ?? ''} ${email ?? ''}</li>`,
)}</ul></noscript>`

/** Routes for embedding. `folder` is where `npm run widget` builds. */
export function embedRoutes(deps: RouteDeps, folder: string) {
  const { tenants, answering } = deps
  const conversation = (c: Context, asPage: boolean) => {
    const { tenant: id, lang } = readQuery(c, pageQuery)
    const tenant = tenants.get(id)
    if (!tenant) throw new AppError('unknown_tenant', { field: 'tenant' })
    const { version } = readCurrent(folder)
    const answerLang = lang.startsWith('en') ? 'en' : 'sv'
    const { today } = answering()
    const knowledge = tenants.knowledge(id)
    const { name, people } = viewTenant(id, tenant, { lang: answerLang, today, knowledge })
    const title = lang.startsWith('en')
      ? 'Ask about studies and careers'
      : 'Fråga om studier och yrken'
    const body = html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${name}</title>
<link rel="icon" href="data:,">
  ${asPage ? html`<link rel="stylesheet" href="/embed/pages.css">` : ''}
<script type="module" src="/widget/${version}/frame.js"></script></head>
<body><main class="${asPage ? 'page' : 'framed'}"><h1 class="title">${name}</h1><div id="chat"></div>${withoutScript(people)}</main></body>
</html>`
    const ancestors = asPage ? "'none'" : frameAncestors(tenant)
    return c.body(String(body), 200, pageHeaders(ancestors))
  }
  return new Hono<RouteEnv>()
    .get('/widget.js', () => {
      const file = path.join(folder, readCurrent(folder).version, 'loader.js')
      return sendFile(file, `public, max-age=${shortSeconds}`)
    })
    .get('/widget/v1/loader.js', () => {
      const file = path.join(folder, readCurrent(folder).version, 'loader.js')
      return sendFile(file, `public, max-age=${shortSeconds}`)
    })
    .get('/widget/v1/kit.js', () => {
      const file = path.join(folder, readCurrent(folder).version, 'kit.js')
      return sendFile(file, `public, max-age=${shortSeconds}`)
    })
    .get('/widget/v1/version.json', (c) => {
      const { version, integrity } = readCurrent(folder)
      const loader = { url: `/widget/${version}/loader.js`, integrity: integrity['loader.js'] }
      c.header('access-control-allow-origin', '*')
      c.header('cache-control', `public, max-age=${shortSeconds}`)
      return c.json({ version, loader })
    })
    .get('/widget/:version/:file', (c) => {
      const { version, file } = c.req.param()
      if (!versionName.test(version) || !fileName.test(file)) throw new AppError('not_found')
      return sendFile(path.join(folder, version, file), `public, max-age=${longSeconds}, immutable`)
    })
    .get('/embed/tenants.json', (c) =>
      c.json(
        tenants.ids().flatMap((id) => {
          const tenant = tenants.get(id)
          return tenant ? [{ id, name: tenant.name, languages: tenant.languages }] : []
        }),
      ),
    )
    .get('/embed/frame', (c) => conversation(c, false))
    .get('/chatt', (c) => conversation(c, true))
}
