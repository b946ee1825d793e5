// The desk before the model: a queue with a limit, a circuit breaker, safe retries.
import { ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import PQueue from 'p-queue'
import type { z } from 'zod'
import { type CallLimits, type ChatMessage, type ChatModel, ModelFault } from './chat-model.ts'

/** How a model is shared. */
export type DeskOptions = {
  /** Calls at the same time. */
  parallel: number
  /** Most that wait; further ones get `busy` at once. */
  maxWaiting: number
  /** Longest wait. */
  waitMs: number
  /** Faults in a row that open the breaker, and for how long it stays open. */
  breakAfter: number
  breakMs: number
}

/** A place in the queue: `changes` yields how many are ahead until it is one’s turn. */
export type Place = { changes: AsyncIterable<number>; leave(): void }

/** A model that several people share. */
export type Desk = {
  name: string
  /** @throws {ModelFault} busy */
  queue(signal: AbortSignal | undefined): Place
  stream: ChatModel['stream']
  structured: ChatModel['structured']
}

type Ticket = { isServed: boolean; wake: () => void; done: () => void }

function createQueue({ parallel, maxWaiting, waitMs }: DeskOptions) {
  const queue = new PQueue({ concurrency: parallel })
  const waiting: Ticket[] = []
  const wakeAll = () => {
    for (const ticket of waiting) ticket.wake()
  }
  const enter = (): Ticket => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const ticket: Ticket = { isServed: false, wake: () => {}, done: resolve }
    waiting.push(ticket)
    void queue.add(() => {
      if (waiting.includes(ticket)) waiting.splice(waiting.indexOf(ticket), 1)
      ticket.isServed = true
      ticket.wake()
      wakeAll()
      return promise
    })
    return ticket
  }
  const leave = (ticket: Ticket) => {
    if (waiting.includes(ticket)) waiting.splice(waiting.indexOf(ticket), 1)
    ticket.done()
    wakeAll()
  }
  async function* changes(ticket: Ticket, signal: AbortSignal | undefined) {
    const time = AbortSignal.timeout(waitMs)
    while (!ticket.isServed) {
      yield waiting.indexOf(ticket)
      if (ticket.isServed) return
      if (signal?.aborted) throw new ModelFault('left')
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      ticket.wake = resolve
      const stop = () => reject(new ModelFault(time.aborted ? 'busy' : 'left'))
      for (const end of [time, signal]) end?.addEventListener('abort', stop, { once: true })
      await promise
    }
  }
  return (signal: AbortSignal | undefined): Place => {
    if (waiting.length >= maxWaiting) throw new ModelFault('busy')
    const ticket = enter()
    return { changes: changes(ticket, signal), leave: () => leave(ticket) }
  }
}

const counts = (error: unknown): boolean =>
  error instanceof ModelFault && ['unreachable', 'missing', 'timeout'].includes(error.code)

/** A call may be made again where nothing of it was shown and no time was lost on it. */
const mayRetry = (error: unknown): boolean =>
  error instanceof ModelFault && (error.code === 'unreachable' || error.code === 'garbage')

/** Puts a queue and a circuit breaker before a model. */
export function createDesk(model: ChatModel, options: DeskOptions): Desk {
  const policy = circuitBreaker(handleWhen(counts), {
    halfOpenAfter: options.breakMs,
    breaker: new ConsecutiveBreaker(options.breakAfter),
  })
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await policy.execute(call)
    } catch (error) {
      throw error instanceof ModelFault ? error : new ModelFault('busy', { cause: error })
    }
  }
  async function structured<T>(
    messages: readonly ChatMessage[],
    schema: z.ZodType<T>,
    limits: CallLimits,
  ): Promise<T> {
    const call = () => guarded(() => model.structured(messages, schema, limits))
    return call().catch((error: unknown) => (mayRetry(error) ? call() : Promise.reject(error)))
  }
  async function* stream(messages: readonly ChatMessage[], limits: CallLimits) {
    const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
    let isOpen = true
    const run = policy.execute(() => {
      isOpen = false
      return ended
    })
    run.catch(() => {}) // the same fault is thrown below
    if (isOpen) {
      resolve()
      throw new ModelFault('busy')
    }
    try {
      yield* model.stream(messages, limits)
    } catch (error) {
      reject(error)
      throw error
    } finally {
      resolve()
    }
  }
  return { name: model.name, queue: createQueue(options), stream, structured }
}
