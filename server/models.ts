// npm run models -- [list | pull NAME | check [NAME]]: what is installed, fetching, and a short measurement.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Presets, SingleBar } from 'cli-progress'
import { z } from 'zod'
import { readArguments } from '#knowledge/read-arguments.ts'
import { projectRoot } from './compose-root.ts'
import { readConfig } from './config.ts'
import { adviceFor, catalogue, defaultFor } from './llm/catalogue.ts'
import type { ChatModel } from './llm/chat-model.ts'
import { measureModel } from './llm/measure.ts'
import { createOllamaModel, findOllama, ollamaClient } from './llm/ollama.ts'

const config = readConfig(process.env)
const host = config.OLLAMA_URL
const print = (line: string) => process.stdout.write(`${line}\n`)
const hour = 3_600_000

async function installed(): Promise<string[] | null> {
  const found = await findOllama(host, { maxTokens: 1, timeoutMs: 5000 })
  if (found.isReachable) return found.models
  print(`No Ollama server answers at ${host} (${found.fault}). Answers come without a model.`)
  process.exitCode = 1
  return null
}

async function list(): Promise<void> {
  const models = await installed()
  print('name                   GB needed  EuroEval sv rank  installed  note')
  const names = [...new Set([...catalogue.map(({ name }) => name), ...(models ?? [])])]
  for (const name of names) {
    const entry = catalogue.find((one) => one.name === name)
    const isHere = models?.includes(name) ? 'yes' : 'no'
    const memory = entry ? String(entry.memory) : '?'
    const rank = entry?.rank ? String(entry.rank) : '?'
    const note = adviceFor(name) ? 'not recommended' : ''
    print(`${name.padEnd(22)} ${memory.padEnd(10)} ${rank.padEnd(17)} ${isHere.padEnd(10)} ${note}`)
  }
  for (const { memory, name } of defaultFor) print(`${memory} GB of memory: ${name}`)
}

async function pull(name: string): Promise<void> {
  const advice = adviceFor(name)
  if (advice) print(advice)
  if (!(await installed())) return
  const bar = new SingleBar({ format: '{bar} {percentage} % {status}' }, Presets.shades_classic)
  bar.start(1, 0, { status: name })
  try {
    const progress = await ollamaClient(host, AbortSignal.timeout(hour)).pull({
      model: name,
      stream: true,
    })
    for await (const { status, completed, total } of progress) {
      bar.setTotal(total ?? 1)
      bar.update(completed ?? 0, { status })
    }
  } finally {
    bar.stop()
  }
}

const planted = z.object({
  lang: z.enum(['sv', 'en']),
  record: z.string(),
  isTrue: z.boolean(),
  sentence: z.string(),
})
const evidence = z.object({ lang: z.string(), record: z.string(), texts: z.array(z.string()) })

function readLines<T>(name: string, schema: z.ZodType<T>): T[] {
  const text = readFileSync(path.join(projectRoot, 'eval/model', name), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)))
}

/** Whether a model embeds texts instead of writing them; such a one is measured by eval:retrieval. */
async function isEmbedder(name: string): Promise<boolean> {
  const { capabilities } = await ollamaClient(host, AbortSignal.timeout(5000)).show({ model: name })
  return !capabilities.includes('completion')
}

async function check(names: readonly string[]): Promise<void> {
  const models = names.length > 0 ? names : ((await installed()) ?? [])
  const texts = readLines('planted-evidence.jsonl', evidence)
  const claims = readLines('planted.jsonl', planted).map((one) => ({
    ...one,
    text:
      texts
        .find(({ record, lang }) => record === one.record && lang === one.lang)
        ?.texts.join(' ') ?? '',
  }))
  for (const name of models) {
    if (await isEmbedder(name)) {
      print(`${name}: embeds, does not chat (npm run eval:retrieval -- --embedder ollama:${name})`)
      continue
    }
    const model: ChatModel = createOllamaModel(host, name)
    const found = await measureModel(model, claims, () => performance.now())
    print(`${name}: ${JSON.stringify(found)}`)
  }
}

const usage = 'usage: npm run models -- [list | pull NAME | check [NAME …]]'
const { positionals } = readArguments(usage, {})
const [command = 'list', ...names] = positionals
if (command === 'list') await list()
else if (command === 'pull' && names[0]) await pull(names[0])
else if (command === 'check') await check(names)
else {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
}
