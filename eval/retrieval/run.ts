// npm run eval:retrieval -- [--beir DIR | --cases sv|en | --own sv|en]
//   [--against raw-fts5,snowball,word,gram] [--embedder ollama:MODEL [--ollama-url URL]] [--json]
// Ranks a collection (our own Swedish cases, if none is named) with the product’s own build and
// retriever and with plain engines; ours also with a typo in each question, and without å ä ö.
import path from 'node:path'
import { createEmbedder } from '../../knowledge/embedding/create-embedder.ts'
import { createAnalysers } from '../../knowledge/languages/analysers.ts'
import { createThesaurus, readThesaurus } from '../../knowledge/languages/thesaurus.ts'
import { readArguments } from '../../knowledge/read-arguments.ts'
import type { MeaningOptions } from '../../knowledge/retrieval/meaning.ts'
import type { RetrieverTools } from '../../knowledge/retrieval/retrieve.ts'
import { type Collection, CollectionFault, readCollection } from './collection.ts'
import { compareRuns, type Run, runEngine, tableOf } from './compare.ts'
import { createCachedEmbedder } from './embedding-cache.ts'
import { noises, spoilt } from './noise.ts'
import { createOurs } from './ours.ts'
import { readOwnCases, readOwnRecords } from './own.ts'
import { createYardstick, type Engine, type Yardstick, yardsticks } from './yardsticks.ts'

const cacheFile = path.join(import.meta.dirname, '../../var/embeddings.db')

type Lang = 'sv' | 'en'
type Chosen = { collection: Collection; lang: Lang }

function langOf(text: string): Lang {
  if (text === 'sv' || text === 'en') return text
  throw new CollectionFault(`no language "${text}": sv or en`)
}

async function readChosen(values: {
  beir?: string
  own?: string
  cases?: string
}): Promise<Chosen> {
  const { beir, own, cases } = values
  if (beir) return { collection: readCollection(beir), lang: 'sv' }
  if (own) return { collection: await readOwnRecords(langOf(own)), lang: langOf(own) }
  const lang = langOf(cases ?? 'sv')
  return { collection: await readOwnCases(lang), lang }
}

function yardsticksNamed(names: string): Yardstick[] {
  return names.split(',').filter((name): name is Yardstick => {
    if ((yardsticks as readonly string[]).includes(name)) return true
    throw new CollectionFault(`no yardstick "${name}": use ${yardsticks.join(', ')}`)
  })
}

function readMeaning(embedder: string, ollamaUrl: string): MeaningOptions {
  const report = (line: string) => void process.stderr.write(`${line}\n`)
  const asked = createEmbedder({ embedder, ollamaUrl, timeout: patient }, report)
  return { embedder: createCachedEmbedder(asked, cacheFile), report: insist }
}

/** Nobody waits for an answer here, so the embedder gets its time. */
const patient = { query: 120_000, document: 600_000 }

/** A run that went on by words alone would be printed as one with vectors. */
function insist(line: string): void {
  throw new Error(`${line} Start it and run this again: what was embedded is kept.`)
}

async function runAll(
  { collection, lang }: Chosen,
  kinds: Yardstick[],
  tools: RetrieverTools,
  meaning?: MeaningOptions,
) {
  const runs: Run[] = []
  const run = async (engine: Engine, asked = collection): Promise<Run> => {
    const one = await runEngine(engine, asked)
    runs.push(one)
    return one
  }
  for (const kind of kinds) {
    const yardstick = createYardstick(kind, collection, tools.analysers.sv)
    await run(yardstick)
    yardstick.close()
  }
  const engine = await createOurs(collection, tools, lang)
  const ours = await run(engine)
  if (meaning) {
    const both = await createOurs(collection, { ...tools, meaning }, lang)
    if (both.meaning) await run(both.meaning)
    await run(both)
    both.close()
  }
  for (const noise of noises) {
    const spoiltOnes = spoilt(collection, noise, tools.analysers[lang])
    await run({ ...engine, name: `ledstang+${noise}` }, spoiltOnes)
  }
  engine.close()
  return compareRuns(runs, ours)
}

const usage =
  'npm run eval:retrieval -- [--beir DIR | --cases sv|en | --own sv|en] [--against raw-fts5,snowball,word,gram] [--embedder ollama:MODEL [--ollama-url URL]] [--json]'

const options = {
  beir: { type: 'string' },
  own: { type: 'string' },
  cases: { type: 'string' },
  against: { type: 'string', default: 'raw-fts5' },
  embedder: { type: 'string' },
  'ollama-url': { type: 'string', default: 'http://127.0.0.1:11434' },
  json: { type: 'boolean', default: false },
} as const

async function main(): Promise<void> {
  const { values } = readArguments(usage, options)
  const kinds = yardsticksNamed(values.against)
  const analysers = createAnalysers()
  const tools = { analysers, thesaurus: createThesaurus(readThesaurus(), analysers) }
  const chosen = await readChosen(values)
  const { embedder, 'ollama-url': ollamaUrl } = values
  const meaning = embedder ? readMeaning(embedder, ollamaUrl) : undefined
  const rows = await runAll(chosen, kinds, tools, meaning)
  const { name, documents, queries } = chosen.collection
  const report = { collection: name, texts: documents.length, questions: queries.length, rows }
  const output = values.json
    ? JSON.stringify(report, null, 2)
    : tableOf(chosen.collection, rows).join('\n')
  process.stdout.write(`${output}\n`)
}

await main().catch((error: unknown) => {
  if (!(error instanceof CollectionFault)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
