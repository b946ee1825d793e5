// Time and length limits that hold whatever a server does.
import type { z } from 'zod'
import { type CallLimits, ModelFault } from './chat-model.ts'

/** Swedish needs up to this many characters a token; more than that is a run-away. */
const charactersPerToken = 8

/** A signal that fires when the caller leaves or the time is up. */
export function deadline({ signal, timeoutMs }: CallLimits): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs)
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}

const isMissing = (error: unknown): boolean =>
  /not found|does not exist|404/i.test(error instanceof Error ? error.message : '')

/** An error of a client library as one of our faults. */
export function toFault(error: unknown, limits: CallLimits, isTimedOut: boolean): ModelFault {
  if (error instanceof ModelFault) return error
  const reason: unknown = limits.signal?.reason
  if (reason instanceof ModelFault) return reason
  if (limits.signal?.aborted) return new ModelFault('left', { cause: error })
  if (isTimedOut) return new ModelFault('timeout', { cause: error })
  return new ModelFault(isMissing(error) ? 'missing' : 'unreachable', { cause: error })
}

/** Waits for `promise`, but no longer than until `signal` fires. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/**
 * The chunks that `open` gives, cut at the limits even where the source ignores its signal.
 * @throws {ModelFault}
 */
export async function* bounded(
  open: (signal: AbortSignal) => Promise<AsyncIterable<string>>,
  limits: CallLimits,
): AsyncGenerator<string> {
  const stop = new AbortController()
  const time = deadline(limits)
  const signal = AbortSignal.any([time, stop.signal])
  let left = limits.maxTokens * charactersPerToken
  try {
    const chunks = (await orAborted(open(signal), signal))[Symbol.asyncIterator]()
    while (left > 0) {
      const next = await orAborted(chunks.next(), signal)
      if (next.done) return
      const text = next.value.slice(0, left)
      left -= text.length
      if (text !== '') yield text
    }
  } catch (error) {
    throw toFault(error, limits, time.aborted)
  } finally {
    stop.abort()
  }
}

/** The whole text that `open` streams, within the limits. */
export async function boundedText(
  open: (signal: AbortSignal) => Promise<AsyncIterable<string>>,
  limits: CallLimits,
): Promise<string> {
  let text = ''
  for await (const chunk of bounded(open, limits)) text += chunk
  return text
}

/** @throws {ModelFault} garbage, where the text is no JSON of the schema’s form */
export function parseAnswer<T>(text: string, schema: z.ZodType<T>): T {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  try {
    return schema.parse(JSON.parse(text.slice(from, to + 1)))
  } catch (cause) {
    throw new ModelFault('garbage', { cause })
  }
}
