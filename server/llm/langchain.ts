// Adapter: any chat model of LangChain’s.
import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { z } from 'zod'
import type { ChatMessage, ChatModel } from './chat-model.ts'
import { bounded, boundedText, parseAnswer } from './limits.ts'

const toPairs = (messages: readonly ChatMessage[]): [string, string][] =>
  messages.map(({ role, content }) => [role, content])

async function* texts(chunks: AsyncIterable<{ text: string }>): AsyncGenerator<string> {
  for await (const chunk of chunks) yield chunk.text
}

/** Asks for JSON in words: not every model of LangChain’s takes a schema. */
function withSchema(messages: readonly ChatMessage[], schema: z.ZodType): ChatMessage[] {
  const asked = `Answer with one JSON object of this JSON schema, nothing else:\n${JSON.stringify(z.toJSONSchema(schema))}`
  return [...messages, { role: 'system', content: asked }]
}

/** A LangChain model behind our port; limits hold even where the model ignores them. */
export function fromLangChain(name: string, model: BaseChatModel): ChatModel {
  const open = (messages: readonly ChatMessage[]) => async (signal: AbortSignal) =>
    texts(await model.stream(toPairs(messages), { signal }))
  return {
    name,
    stream: (messages, limits) => bounded(open(messages), limits),
    structured: async (messages, schema, limits) =>
      parseAnswer(await boundedText(open(withSchema(messages, schema)), limits), schema),
  }
}
