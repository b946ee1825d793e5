// Settings → the model as the pipeline uses it, or none. Says once what an owner must know.
import type { ModelTier } from '../answer/generate/tier.ts'
import { loadTargets } from '../answer/translate/languages.ts'
import { loadLexicons } from '../answer/verify/lexicon.ts'
import type { Config } from '../config.ts'
import { adviceFor } from './catalogue.ts'
import { createDesk } from './desk.ts'
import { findOllama } from './ollama.ts'
import { createModel, parseModelName } from './registry.ts'

/** When the desk stops asking a model that fails, and for how long. */
export type Breaker = { breakAfter: number; breakMs: number }

const usual: Breaker = { breakAfter: 3, breakMs: 30_000 }
const probe = { maxTokens: 1, timeoutMs: 3000 }

/** A line on a server that does not answer or lacks the model; null where all is well. */
async function complaint(url: string, setting: string): Promise<string | null> {
  const { provider, model } = parseModelName(setting)
  if (provider !== 'ollama') return null
  const found = await findOllama(url, probe)
  if (!found.isReachable)
    return `${setting} is not reachable; answers come without a model until it is.`
  const isThere = found.models.includes(model.replace(/:latest$/, ''))
  return isThere ? null : `${setting} is not installed: npm run models -- pull ${model}`
}

/**
 * The tier that the settings name; undefined where they name none. An unreachable server is no
 * fault: the desk tries again, and replies go out without it.
 */
export async function openModelTier(
  config: Config,
  say: (line: string) => void,
  breaker: Breaker = usual,
): Promise<ModelTier | undefined> {
  const setting = config.LEDSTANG_MODEL
  if (!setting) return undefined
  const url = config.LEDSTANG_MODEL_URL ?? config.OLLAMA_URL
  const model = await createModel(setting, url)
  for (const line of [adviceFor(parseModelName(setting).model), await complaint(url, setting)]) {
    if (line) say(line)
  }
  const firstMs = 1000 * config.LEDSTANG_MODEL_FIRST_SECONDS
  const desk = createDesk(model, {
    ...breaker,
    parallel: config.LEDSTANG_MODEL_PARALLEL,
    maxWaiting: config.LEDSTANG_MODEL_WAITING,
    waitMs: 2 * firstMs,
  })
  const totalMs = 1000 * config.LEDSTANG_MODEL_SECONDS
  const rewriteMs = 1000 * config.LEDSTANG_MODEL_REWRITE_SECONDS
  const languages = loadTargets(config.LEDSTANG_MODEL_LANGUAGES)
  const translateMs = 1000 * config.LEDSTANG_MODEL_TRANSLATE_SECONDS
  const isJudged = config.LEDSTANG_MODEL_JUDGE === 'on'
  const times = { firstMs, totalMs, rewriteMs, translateMs }
  return { desk, lexicons: loadLexicons(), ...times, languages, isJudged }
}
