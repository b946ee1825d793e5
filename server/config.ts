// The environment, read once. Nothing else reads process.env.
import { z } from 'zod'

const emptyAsMissing = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))

const configSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: z.string().default('0.0.0.0').describe('Address to listen on'),
  LEDSTANG_INDEX: z.string().default('var/index.db').describe('Path of the search index'),
  LEDSTANG_STORE: z.string().default('var/store.db').describe('Path of the feedback store'),
  LEDSTANG_FEEDBACK_DAYS: z.coerce.number().int().min(0).max(365).default(30),
  LEDSTANG_TENANTS: z.string().default('server/tenants').describe('Folder of tenant files'),
  LEDSTANG_PAUSE: z
    .string()
    .default('var/pause.json')
    .describe('While this file exists, the service or the tenants that it names rest'),
  LEDSTANG_WIDGETS: z
    .string()
    .default('var/widget')
    .describe('Versions of the widget that were given out: kept for sites that pin them'),
  LEDSTANG_TRUST_PROXY: z
    .enum(['true', 'false'])
    .default('false')
    .describe('true behind a proxy that sets X-Forwarded-For'),
  LEDSTANG_EMBEDDER: z
    .string()
    .regex(/^ollama:\S+$/, 'expected ollama:MODEL')
    .optional()
    .describe('Embedding model asked beside the words; none if absent (docs/embedders.md)'),
  OLLAMA_URL: z.url().default('http://127.0.0.1:11434').describe('Ollama server'),
  LEDSTANG_MODEL: z
    .string()
    .regex(/^[a-z]+:.+$/, 'provider:model, for example ollama:qwen3:8b')
    .optional()
    .describe('Language model; none: answers without'),
  LEDSTANG_MODEL_URL: z.url().optional().describe('Server of the model, where not OLLAMA_URL'),
  LEDSTANG_MODEL_FIRST_SECONDS: z.coerce.number().min(1).max(600).default(8),
  LEDSTANG_MODEL_SECONDS: z.coerce.number().min(1).max(600).default(25),
  LEDSTANG_MODEL_REWRITE_SECONDS: z.coerce.number().min(0).max(600).default(5),
  LEDSTANG_MODEL_LANGUAGES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.enum(['ar', 'uk', 'so', 'fa', 'fi', 'pl', 'ti'])))
    .describe('Languages that the model may translate a verified answer into; none if absent'),
  LEDSTANG_MODEL_TRANSLATE_SECONDS: z.coerce.number().min(1).max(600).default(20),
  LEDSTANG_MODEL_PARALLEL: z.coerce.number().int().min(1).max(64).default(1),
  LEDSTANG_MODEL_WAITING: z.coerce.number().int().min(0).max(200).default(8),
  LEDSTANG_MODEL_JUDGE: z.enum(['on', 'off']).default('off').describe('A second call per sentence'),
  LEDSTANG_TODAY: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional()
    .describe('Fixed date for tests and evaluations'),
})

/** Settings of one server. */
export type Config = z.infer<typeof configSchema>

/**
 * Reads settings from an environment such as `process.env`.
 * @throws {Error} that names each faulty variable and what was expected
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = configSchema.safeParse(emptyAsMissing(env))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Faulty settings. ${faults.join('; ')}`)
}
