// A model that says what it is told to: for tests, evaluations and demonstrations without a GPU.
import type { CallLimits, ChatMessage, ChatModel } from './chat-model.ts'
import { bounded, boundedText, parseAnswer } from './limits.ts'

/** What to say to some messages: chunks of text, given one after the other. */
export type Script = (
  messages: readonly ChatMessage[],
  limits: CallLimits,
  signal: AbortSignal,
) => Iterable<string> | AsyncIterable<string>

async function* asAsync(chunks: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  yield* chunks
}

/** A model that follows a script, through the same limits as a real one. */
export function createScriptedModel(script: Script, name = 'scripted:test'): ChatModel {
  const open =
    (messages: readonly ChatMessage[], limits: CallLimits) => async (signal: AbortSignal) =>
      asAsync(script(messages, limits, signal))
  return {
    name,
    stream: (messages, limits) => bounded(open(messages, limits), limits),
    structured: async (messages, schema, limits) =>
      parseAnswer(await boundedText(open(messages, limits), limits), schema),
  }
}
