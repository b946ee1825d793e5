// Which addresses are dead. Gentle: few at a time, one at a time to each host, each with a time limit.
import PQueue from 'p-queue'
import type { Address } from './addresses.ts'

/** How an address answered. `unsure`: refused or slow, which says little about the page. */
export type LinkState = { url: string; kind: 'alive' | 'dead' | 'unsure'; detail: string }

/** What a look at the web needs. */
export type LinkDeps = {
  fetch: (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'url'>>
  /** Milliseconds that one answer may take. */
  timeoutMs: number
  signal: AbortSignal
}

const atATime = 4
const deadStatuses = new Set([404, 410])
const headRefused = new Set([400, 403, 405, 406, 501])

const request = (url: string, method: 'HEAD' | 'GET', deps: LinkDeps) =>
  deps.fetch(url, {
    method,
    redirect: 'follow',
    headers: { 'user-agent': 'ledstang-link-check', accept: 'text/html,*/*' },
    signal: AbortSignal.any([deps.signal, AbortSignal.timeout(deps.timeoutMs)]),
  })

const unknownHost = new Set(['ENOTFOUND', 'EAI_NONAME'])

function failureOf(url: string, error: unknown): LinkState {
  const cause: unknown = error instanceof Error ? error.cause : undefined
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  const detail = code || (error instanceof Error ? error.name : 'failed')
  return { url, kind: unknownHost.has(code) ? 'dead' : 'unsure', detail }
}

/** Asks for one page: HEAD first, GET where the host refuses HEAD. */
export async function checkLink(url: string, deps: LinkDeps): Promise<LinkState> {
  try {
    const head = await request(url, 'HEAD', deps)
    const answer = headRefused.has(head.status) ? await request(url, 'GET', deps) : head
    const { status } = answer
    if (deadStatuses.has(status)) return { url, kind: 'dead', detail: String(status) }
    if (status >= 400) return { url, kind: 'unsure', detail: String(status) }
    const moved = answer.url && answer.url !== url ? `moved to ${answer.url}` : String(status)
    return { url, kind: 'alive', detail: moved }
  } catch (error) {
    if (deps.signal.aborted) throw error
    return failureOf(url, error)
  }
}

/** Checks all addresses; one host is never asked twice at the same time. */
export async function checkLinks(
  addresses: readonly Address[],
  deps: LinkDeps,
  onDone: (state: LinkState) => void = () => {},
): Promise<LinkState[]> {
  const queue = new PQueue({ concurrency: atATime })
  const hosts = Map.groupBy(addresses, ({ url }) => new URL(url).host)
  const perHost = [...hosts.values()].map((group) =>
    queue.add(async () => {
      const states: LinkState[] = []
      for (const { url } of group) {
        const state = await checkLink(url, deps)
        onDone(state)
        states.push(state)
      }
      return states
    }),
  )
  return (await Promise.all(perHost)).flatMap((states) => states ?? [])
}
