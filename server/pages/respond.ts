// A page as a response, with the headers that every page has.
import type { Context } from 'hono'
import type { RouteEnv } from '../routes/deps.ts'
import type { Markup } from './layout.ts'

/** No scripts at all; styles, pictures and forms from this server only. */
const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** Sends a page with a strict content security policy; what was chosen stays out of referrers. */
export async function sendPage(c: Context<RouteEnv>, markup: Markup, status: 200 | 404 = 200) {
  c.header('content-security-policy', contentPolicy)
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-cache')
  return c.html(await markup, status)
}
