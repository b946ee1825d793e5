// Model providers by name. A new provider, LangChain’s among them, is one line.
import type { ChatModel } from './chat-model.ts'
import { createOllamaModel } from './ollama.ts'
import { createOpenAiModel } from './openai-compatible.ts'

type Factory = (url: string, model: string) => ChatModel

const providers: Record<string, Factory> = {
  ollama: createOllamaModel,
  openai: createOpenAiModel,
}

/** Parts of a setting such as "ollama:qwen3:8b". */
export function parseModelName(setting: string): { provider: string; model: string } {
  const at = setting.indexOf(':')
  return { provider: setting.slice(0, at), model: setting.slice(at + 1) }
}

/**
 * The model that a setting names.
 * @throws {Error} that lists the providers, where there is none of that name
 */
export function createModel(setting: string, url: string): ChatModel {
  const { provider, model } = parseModelName(setting)
  const factory = providers[provider]
  if (factory && model !== '') return factory(url, model)
  const names = Object.keys(providers).join(', ')
  throw new Error(`LEDSTANG_MODEL must be provider:model, with one of these providers: ${names}`)
}
