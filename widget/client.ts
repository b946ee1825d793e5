// Talks to the server: one POST, server-sent events back.
import type { ChatEvent, ChatRequest } from '#server/protocol.ts'

const idleLimitMs = 30_000

/** The complete lines of `data:` in a buffer, and what is left of it. */
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

/**
 * Asks the server at `origin`.
 * @yields the events of the answer
 * @throws {Error} when the server refuses, the line drops or nothing comes for 30 seconds
 */
export async function* askServer(
  origin: string,
  request: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
  const idle = new AbortController()
  let timer = setTimeout(() => idle.abort(), idleLimitMs)
  try {
    const response = await fetch(`${origin}/api/v1/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      body: JSON.stringify(request),
      signal: AbortSignal.any([signal, idle.signal]),
    })
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`)
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let buffer = ''
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      clearTimeout(timer)
      timer = setTimeout(() => idle.abort(), idleLimitMs)
      const { events, rest } = takeEvents(buffer + value)
      buffer = rest
      yield* events
    }
  } finally {
    clearTimeout(timer)
  }
}
