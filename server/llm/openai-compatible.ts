// Adapter: a server that speaks OpenAI’s protocol, such as vLLM; several machines may stand behind it.
import { ChatOpenAI } from '@langchain/openai'
import type { ChatModel } from './chat-model.ts'
import { fromLangChain } from './langchain.ts'

/** Hard limit of tokens; calls set lower ones themselves. */
const mostTokens = 600

/** A model of an OpenAI-compatible server; retries are ours, so the client makes none. */
export function createOpenAiModel(url: string, model: string): ChatModel {
  const client = new ChatOpenAI({
    model,
    apiKey: 'none',
    temperature: 0,
    maxTokens: mostTokens,
    maxRetries: 0,
    configuration: { baseURL: url },
  })
  return fromLangChain(`openai:${model}`, client)
}
