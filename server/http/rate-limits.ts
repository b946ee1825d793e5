// How much may be asked: per visitor, per address and per tenant. Kept in memory only; addresses are
// hashed with a salt of the process.
import { createHmac } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Tenant } from '../tenants/schema.ts'

type Limits = Tenant['limits']

/** Who asks: a visit, if its token was sound, and a network address. */
export type Asker = { tenant: string; visit: string | null; address: string }

/** Counts questions against the limits of a tenant. */
export type RateLimits = {
  /** Seconds to wait; 0 if the question may be asked. */
  take(asker: Asker, limits: Limits): Promise<number>
}

type Rule = { key: string; points: number }

const minuteSeconds = 60

/** Limits that live as long as the process. */
export function createRateLimits(salt: Uint8Array): RateLimits {
  const limiters = new Map<number, RateLimiterMemory>()
  const limiterOf = (points: number): RateLimiterMemory => {
    const known = limiters.get(points)
    if (known) return known
    const made = new RateLimiterMemory({ points, duration: minuteSeconds })
    limiters.set(points, made)
    return made
  }
  const hashed = (address: string) =>
    createHmac('sha256', salt).update(address).digest('base64url').slice(0, 16)

  const rulesFor = ({ tenant, visit, address }: Asker, limits: Limits): Rule[] => {
    const who = hashed(address)
    return [
      { key: `v:${tenant}:${visit ?? who}`, points: limits.questionsPerVisitorPerMinute },
      { key: `a:${tenant}:${who}`, points: limits.questionsPerAddressPerMinute },
      { key: `t:${tenant}`, points: limits.questionsPerMinute },
    ]
  }
  return {
    take: async (asker, limits) => {
      for (const { key, points } of rulesFor(asker, limits)) {
        try {
          await limiterOf(points).consume(key)
        } catch (refusal) {
          if (!(refusal instanceof RateLimiterRes)) throw refusal
          return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        }
      }
      return 0
    },
  }
}
