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

/** An event of the answer, or the way in which it failed. */
export type ClientEvent = ChatEvent | { type: 'failure'; failure: Failure; waitSeconds: number }

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

const failed = (failure: Failure, waitSeconds = 0): ClientEvent => ({
  type: 'failure',
  failure,
  waitSeconds,
})

/** What a refusal means to the person. */
async function refusalOf(response: Response): Promise<ClientEvent> {
  const body = (await response.json().catch(() => null)) as { error?: { code?: string } } | null
  const wait = Number(response.headers.get('retry-after')) || 60
  switch (body?.error?.code) {
    case 'too_many_requests':
      return failed('busy', wait)
    case 'paused':
      return failed('paused')
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

/** The client of the server at `origin` for one tenant. */
export function createClient(origin: string, tenant: string): Client {
  let visit: string | null = null
  const query = `?tenant=${encodeURIComponent(tenant)}`
  const common = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const
  const post = (path: string, body: unknown, signal: AbortSignal) =>
    fetch(`${origin}${path}${query}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(visit ? { 'x-ledstang-visit': visit } : {}),
      },
      ...common,
      body: toJson(body),
      signal,
    })
  const get = async <T>(path: string): Promise<T | null> => {
    const signal = AbortSignal.timeout(requestLimitMs)
    const response = await fetch(`${origin}${path}`, { ...common, signal }).catch(() => null)
    return response?.ok ? ((await response.json()) as T) : null
  }

  async function* ask(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ClientEvent> {
    if (navigator.onLine === false) return yield failed('offline')
    const idle = new AbortController()
    let timer = setTimeout(() => idle.abort(), idleLimitMs)
    const onBytes = () => {
      clearTimeout(timer)
      timer = setTimeout(() => idle.abort(), idleLimitMs)
    }
    const stop = new AbortController()
    signal.addEventListener('abort', () => stop.abort())
    idle.signal.addEventListener('abort', () => stop.abort())
    try {
      const response = await post('/api/v1/chat', { ...request, tenant }, stop.signal)
      if (!response.ok || !response.body) return yield await refusalOf(response)
      yield* readEvents(response.body, onBytes)
    } catch {
      if (signal.aborted) yield failed('stopped')
      else yield failed(idle.signal.aborted ? 'slow' : 'dropped')
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    ask,
    judge: async (feedback) => {
      const signal = AbortSignal.timeout(requestLimitMs)
      const sent = post('/api/v1/feedback', { ...feedback, tenant }, signal)
      return (await sent.catch(() => null))?.ok ?? false
    },
    tenant: async (lang) => {
      const path = `/api/v1/tenants/${encodeURIComponent(tenant)}${query}`
      const view = await get<TenantView>(`${path}&lang=${encodeURIComponent(lang)}`)
      visit = view?.visit ?? null
      return view
    },
    place: (wanted) =>
      get<Place>(`/api/v1/places${query}&${new URLSearchParams(wanted).toString()}`),
  }
}
