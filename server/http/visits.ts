// Tokens of visits: a random number with a signature, so that one visitor's limit is not another's.
// Nothing in them says who somebody is, and nothing is kept.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a token holds; after that the limits of the address apply. */
const lifeMs = 60 * 60_000

/** Hands out tokens and reads them. */
export type Visits = {
  issue(tenant: string): string
  /** The visit that a token stands for; null if it is forged, old or of another tenant. */
  read(token: string, tenant: string): string | null
}

/** Tokens signed with `secret`, which lives as long as the process. */
export function createVisits(secret: Uint8Array, now: () => Date): Visits {
  const sign = (body: string): Buffer => createHmac('sha256', secret).update(body).digest()
  return {
    issue: (tenant) => {
      const ends = (now().getTime() + lifeMs).toString(36)
      const body = `${tenant}.${ends}.${randomBytes(12).toString('base64url')}`
      return `${body}.${sign(body).toString('base64url')}`
    },
    read: (token, tenant) => {
      const at = token.lastIndexOf('.')
      const body = token.slice(0, at)
      const given = Buffer.from(token.slice(at + 1), 'base64url')
      const expected = sign(body)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      const [of, ends, visit] = body.split('.')
      const isAlive = Number.parseInt(ends ?? '', 36) > now().getTime()
      return of === tenant && isAlive && visit ? visit : null
    },
  }
}
