// Adapter: an Ollama server, through its own client.
import { Ollama } from 'ollama'
import { z } from 'zod'
import type { CallLimits, ChatMessage, ChatModel, Reachability } from './chat-model.ts'
import { bounded, boundedText, deadline, parseAnswer, toFault } from './limits.ts'

/** Words of context that a prompt of ours may need; small, since each costs memory and time. */
const contextTokens = 4096

/** A client whose requests all end with `signal`. */
export function ollamaClient(host: string, signal: AbortSignal): Ollama {
  return new Ollama({
    host,
    fetch: (input, init) =>
      fetch(input, {
        ...init,
        signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal,
      }),
  })
}

async function* contents(
  chunks: AsyncIterable<{ message: { content: string } }>,
): AsyncGenerator<string> {
  for await (const { message } of chunks) yield message.content
}

/** A model of an Ollama server. Thinking is switched off: it takes a minute and is not shown. */
export function createOllamaModel(host: string, model: string): ChatModel {
  const open =
    (messages: readonly ChatMessage[], { maxTokens }: CallLimits, format?: object) =>
    async (signal: AbortSignal) => {
      const options = { num_predict: maxTokens, num_ctx: contextTokens, temperature: 0 }
      const request = {
        model,
        messages: [...messages],
        options,
        think: false,
        stream: true as const,
      }
      const client = ollamaClient(host, signal)
      return contents(await client.chat({ ...request, ...(format ? { format } : {}) }))
    }
  return {
    name: `ollama:${model}`,
    stream: (messages, limits) => bounded(open(messages, limits), limits),
    structured: async (messages, schema, limits) => {
      const format = z.toJSONSchema(schema)
      return parseAnswer(await boundedText(open(messages, limits, format), limits), schema)
    },
  }
}

/** Whether an Ollama server answers, and which models it holds. */
export async function findOllama(host: string, limits: CallLimits): Promise<Reachability> {
  const signal = deadline(limits)
  try {
    const { models } = await ollamaClient(host, signal).list()
    return { isReachable: true, models: models.map(({ name }) => name.replace(/:latest$/, '')) }
  } catch (error) {
    return { isReachable: false, fault: toFault(error, limits, signal.aborted).code }
  }
}
