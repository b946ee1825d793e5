// The port to language models: stream text, or give a value that fits a schema. Nothing else.
import type { z } from 'zod'

/** A message to a model. */
export type ChatMessage = { role: 'system' | 'user' | 'assistant'; content: string }

/** Every call is bounded: a small model may otherwise run on for minutes. */
export type CallLimits = {
  /** Longest output, in tokens. */
  maxTokens: number
  /** Longest time for the whole call. */
  timeoutMs: number
  /** Ends the call, for example when the person leaves. */
  signal?: AbortSignal | undefined
}

/** A language model. Both methods throw `ModelFault`, and nothing else, where the model fails. */
export type ChatModel = {
  /** Name with provider, for logs: "ollama:qwen3:8b". */
  name: string
  stream(messages: readonly ChatMessage[], limits: CallLimits): AsyncIterable<string>
  structured<T>(
    messages: readonly ChatMessage[],
    schema: z.ZodType<T>,
    limits: CallLimits,
  ): Promise<T>
}

/**
 * unreachable: no server; missing: the server lacks the model; timeout: the deadline passed;
 * garbage: not of the asked form; busy: too many wait, or the breaker is open; left: the caller
 * ended the call.
 */
export type FaultCode = 'unreachable' | 'missing' | 'timeout' | 'garbage' | 'busy' | 'left'

/** Why a model gave nothing; a class, so that it can be told from a bug. */
export class ModelFault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, options: { cause?: unknown } = {}) {
    super(`model: ${code}`, options)
    this.name = 'ModelFault'
    this.code = code
  }
}

/** What became of a try to reach a model. */
export type Reachability =
  | { isReachable: true; models: string[] }
  | { isReachable: false; fault: FaultCode }
