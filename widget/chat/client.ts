// Talks to the server. Expected failures are values, so that each can say what to do.
import type { ChatEvent, ChatRequest, FeedbackRequest } from '#server/protocol.ts'
import type { TenantView } from '#server/tenants/wire.ts'
import { toJson } from './to-json.ts'

const idleLimitMs = 30_000
const requestLimitMs = 10_000

/** Why there is no answer. */
export type Failure =
  | 'offline'
  | 'dropped'
  | 'slow'
  | 'busy'
  | 'paused'
  | 'refused'
  | 'failed'
  | 'stopped'

/** What the site itself says of a failure. */
export type Said = { text: string; lang: 'sv' | 'en' }

/** An event of the answer, or the way in which it failed. */
export type ClientEvent =
  | ChatEvent
  | { type: 'failure'; failure: Failure; waitSeconds: number; said: Said | null }

/** The server as the chat sees it. */
export type Client = {
  ask(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ClientEvent>
  judge(feedback: FeedbackRequest): Promise<boolean>
  /** The tenant’s own texts in the nearest language that it has them in. */
  tenant(lang: string): Promise<TenantView | null>
  /** Name of a place by its code, or code and name by free text; null where unknown. */
  place(query: { code: string } | { q: string }): Promise<Place | null>
}

/** A municipality or region. */
export type Place = { code: string; name: string }

/** The complete events of a buffer, and what is left of it. */
export function takeEvents(buffer: string): { events: ChatEvent[]; rest: string } {
  const frames = buffer.split('\n\n')
  const rest = frames.pop() ?? ''
  const events = frames.flatMap((frame) => {
    const data = frame
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => line.slice(5).trimStart())
      .join('\n')
    return data ? [JSON.parse(data) as ChatEvent] : []
  })
  return { events, rest }
}

const failed = (failure: Failure, waitSeconds = 0, said: Said | null = null): ClientEvent => ({
  type: 'failure',
  failure,
  waitSeconds,
  said,
})

/** Reads what the site says while it rests; null where it says nothing of its own. */
type ReadPause = () => Promise<Said | null>

/** What a refusal means to the person. */
async function refusalOf(response: Response, readPause: ReadPause): Promise<ClientEvent> {
  const body = (await response.json().catch(() => null)) as { error?: { code?: string } } | null
  const wait = Number(response.headers.get('retry-after')) || 60
  switch (body?.error?.code) {
    case 'too_many_requests':
      return failed('busy', wait)
    case 'paused':
      return failed('paused', 0, await readPause())
    case 'origin_not_allowed':
    case 'unknown_tenant':
      return failed('refused')
    default:
      return failed('failed')
  }
}

async function* readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: () => void,
): AsyncGenerator<ChatEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let buffer = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    onBytes()
    const { events, rest } = takeEvents(buffer + decoder.decode(value, { stream: true }))
    buffer = rest
    yield* events
  }
}

/** Ends a request where nothing has come for a while. */
function createIdleLimit(signal: AbortSignal) {
  const stop = new AbortController()
  let isIdle = false
  const expire = () => {
    isIdle = true
    stop.abort()
  }
  let timer = setTimeout(expire, idleLimitMs)
  signal.addEventListener('abort', () => stop.abort())
  return {
    signal: stop.signal,
    isIdle: () => isIdle,
    renew: () => {
      clearTimeout(timer)
      timer = setTimeout(expire, idleLimitMs)
    },
    end: () => clearTimeout(timer),
  }
}

type Post = (path: string, body: unknown, signal: AbortSignal) => Promise<Response>

async function* askServer(
  post: Post,
  request: ChatRequest,
  signal: AbortSignal,
  readPause: ReadPause,
): AsyncGenerator<ClientEvent> {
  if (navigator.onLine === false) return yield failed('offline')
  const limit = createIdleLimit(signal)
  try {
    const response = await post('/api/v1/chat', request, limit.signal)
    if (!response.ok) yield await refusalOf(response, readPause)
    else if (response.body) yield* readEvents(response.body, limit.renew)
    // A page’s own fetch may know no streams: all comes at once then.
    else yield* takeEvents(await response.text()).events
  } catch {
    if (signal.aborted) yield failed('stopped')
    else yield failed(limit.isIdle() ? 'slow' : 'dropped')
  } finally {
    limit.end()
  }
}

const privately = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const

async function get<T>(url: string): Promise<T | null> {
  const signal = AbortSignal.timeout(requestLimitMs)
  const response = await fetch(url, { ...privately, signal }).catch(() => null)
  return response?.ok ? ((await response.json()) as T) : null
}

/** The client of the server at `origin` for one tenant. */
export function createClient(origin: string, tenant: string): Client {
  let visit: string | null = null
  const query = `?tenant=${encodeURIComponent(tenant)}`
  const post: Post = (path, body, signal) =>
    fetch(`${origin}${path}${query}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(visit ? { 'x-ledstang-visit': visit } : {}),
      },
      ...privately,
      body: toJson(body),
      signal,
    })
  const readTenant: Client['tenant'] = async (lang) => {
    const path = `/api/v1/tenants/${encodeURIComponent(tenant)}${query}`
    const view = await get<TenantView>(`${origin}${path}&lang=${encodeURIComponent(lang)}`)
    visit = view?.visit ?? null
    return view
  }
  return {
    ask: (request, signal) =>
      askServer(post, { ...request, tenant }, signal, async () => {
        const view = await readTenant(request.lang ?? 'sv')
        return view?.paused ? { text: view.paused, lang: view.lang } : null
      }),
    judge: async (feedback) => {
      const signal = AbortSignal.timeout(requestLimitMs)
      const sent = post('/api/v1/feedback', { ...feedback, tenant }, signal)
      return (await sent.catch(() => null))?.ok ?? false
    },
    tenant: readTenant,
    place: (wanted) =>
      get<Place>(`${origin}/api/v1/places${query}&${new URLSearchParams(wanted).toString()}`),
  }
}
