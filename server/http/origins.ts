// Which sites may use a tenant: for CORS, and for frames.
import type { Tenant } from '../tenants/schema.ts'

function matches(pattern: string, origin: string): boolean {
  if (pattern === '*' || pattern === origin) return true
  return pattern.endsWith(':*') && origin.replace(/:\d+$/, '') === pattern.slice(0, -2)
}

/** Whether pages of `origin` may use the tenant. */
export const mayUse = ({ origins }: Pick<Tenant, 'origins'>, origin: string): boolean =>
  origins.some((pattern) => matches(pattern, origin))

/** Whether an origin is the server’s own, by the host that the request went to. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

/** Value of `frame-ancestors`: the server itself and the tenant’s sites. */
export const frameAncestors = ({ origins }: Pick<Tenant, 'origins'>): string =>
  ["'self'", ...origins].join(' ')
