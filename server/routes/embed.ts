// What sites embed: the loader and its parts, the isolated frame, the full page, the embed kit.
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { frameAncestors } from '../http/origins.ts'
import { pageHeaders } from '../http/page-headers.ts'
import type { WidgetVersions } from '../store/widget-versions.ts'
import { viewTenant } from '../tenants/view.ts'
import { readQuery } from './body.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'

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

const longSeconds = 31_536_000
const shortSeconds = 300

async function sendFile(
  versions: WidgetVersions,
  version: string,
  file: string,
  cacheControl: string,
): Promise<Response> {
  const body = await versions.read(version, file)
  if (!body) throw new AppError('not_found')
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

/** Routes for embedding, with the versions of the widget that sites may ask for. */
export function embedRoutes(deps: RouteDeps, versions: WidgetVersions) {
  const { tenants, answering } = deps
  const conversation = (c: Context, asPage: boolean) => {
    const { tenant: id, lang } = readQuery(c, pageQuery)
    const tenant = tenants.get(id)
    if (!tenant) throw new AppError('unknown_tenant', { field: 'tenant' })
    const { version } = versions.current()
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
  const sendCurrent = (file: string) =>
    sendFile(versions, versions.current().version, file, `public, max-age=${shortSeconds}`)
  return new Hono<RouteEnv>()
    .get('/widget.js', () => sendCurrent('loader.js'))
    .get('/widget/v1/loader.js', () => sendCurrent('loader.js'))
    .get('/widget/v1/kit.js', () => sendCurrent('kit.js'))
    .get('/widget/v1/version.json', (c) => {
      const { version, integrity } = versions.current()
      const loader = { url: `/widget/${version}/loader.js`, integrity: integrity['loader.js'] }
      c.header('access-control-allow-origin', '*')
      c.header('cache-control', `public, max-age=${shortSeconds}`)
      return c.json({ version, loader })
    })
    .get('/widget/:version/:file', (c) => {
      const { version, file } = c.req.param()
      return sendFile(versions, version, file, `public, max-age=${longSeconds}, immutable`)
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
