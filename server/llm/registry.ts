// Model providers by name. A new provider, LangChain’s among them, is one line.
import type { ChatModel } from './chat-model.ts'

type Factory = (url: string, model: string) => ChatModel

// Loaded when first asked for: LangChain is most of the code that a start without a model would read.
const providers: Record<string, () => Promise<Factory>> = {
  ollama: async () => (await import('./ollama.ts')).createOllamaModel,
  openai: async () => (await import('./openai-compatible.ts')).createOpenAiModel,
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
export async function createModel(setting: string, url: string): Promise<ChatModel> {
  const { provider, model } = parseModelName(setting)
  const load = providers[provider]
  if (load && model !== '') return (await load())(url, model)
  const names = Object.keys(providers).join(', ')
  throw new Error(`LEDSTANG_MODEL must be provider:model, with one of these providers: ${names}`)
}
