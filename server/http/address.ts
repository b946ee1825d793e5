// The network address of a request, for limits only: it is neither logged nor stored.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Reads addresses; behind a trusted proxy the last entry of X-Forwarded-For, which the proxy wrote. */
export function createAddressReader(trustsProxy: boolean): (c: Context) => string {
  return (c) => {
    const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : ''
    return forwarded || (getConnInfo(c).remote.address ?? 'unknown')
  }
}
