// npm run eval:retrieval -- (--beir DIR | --cases sv|en | --own sv|en) [--against raw,snowball,words,grams]
//   [--noise typo|plain] [--embedder ollama:MODEL [--ollama-url URL]] [--json]
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createEmbedder } from '../../knowledge/embedding/create-embedder.ts'
import { createAnalysers } from '../../knowledge/languages/analysers.ts'
import type { Analyser } from '../../knowledge/languages/language.ts'
import { createThesaurus, readThesaurus } from '../../knowledge/languages/thesaurus.ts'
import type { MeaningOptions } from '../../knowledge/retrieval/meaning.ts'
import { type Collection, readCollection } from './collection.ts'
import { createCachedEmbedder } from './embedding-cache.ts'
import {
  type Interval,
  type Measures,
  meanOf,
  measure,
  measureFirst,
  pairedBootstrap,
} from './metrics.ts'
import { createNoise } from './noise.ts'
import { createOurs } from './ours.ts'
import { readOwnCases, readOwnRecords } from './own.ts'
import { createYardstick, type Engine, type Yardstick, yardsticks } from './yardsticks.ts'

const cacheFile = path.join(import.meta.dirname, '../../var/embeddings.db')

/** One engine on one collection. */
type Row = { engine: string; measures: Measures; msPerQuery: number; all: Measures[] }

async function runEngine(engine: Engine, { queries }: Collection): Promise<Row> {
  const start = performance.now()
  const ranked: string[][] = []
  for (const { text } of queries) ranked.push(await engine.rank(text, 100))
  const msPerQuery = (performance.now() - start) / queries.length
  engine.close()
  const all = queries.map(({ relevant, oneIsEnough }, at) =>
    (oneIsEnough ? measureFirst : measure)(ranked[at] ?? [], relevant),
  )
  return { engine: engine.name, measures: meanOf(all), msPerQuery, all }
}

function gainOver(ours: Row, theirs: Row): Interval {
  const values = (row: Row) => row.all.map(({ ndcg10 }) => 100 * ndcg10)
  return pairedBootstrap(values(ours), values(theirs))
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)

function print(collection: Collection, rows: Row[], ours: Row): void {
  const write = (line: string) => process.stdout.write(`${line}\n`)
  const { documents, queries } = collection
  write(`${collection.name}: ${documents.length} texts, ${queries.length} questions`)
  write('engine     nDCG@10    MRR    R@1    R@5   R@10  R@100  ms/query   gain of ledstang [95 %]')
  for (const row of rows) {
    const { ndcg10, mrr, r1, r5, r10, r100 } = row.measures
    const figures = [mrr, r1, r5, r10, r100].map(percent).join(' ')
    const gain = gainOver(ours, row)
    const interval = `${gain.mean.toFixed(1)} [${gain.low.toFixed(1)}, ${gain.high.toFixed(1)}]`
    write(
      `${row.engine.padEnd(11)} ${percent(ndcg10)} ${figures} ${row.msPerQuery.toFixed(2).padStart(9)}   ${row === ours ? '' : interval}`,
    )
  }
}

type Chosen = { beir?: string; own?: string; cases?: string }

const isLang = (text: string | undefined): text is 'sv' | 'en' => text === 'sv' || text === 'en'

async function readChosen({ beir, own, cases }: Chosen): Promise<Collection> {
  if (beir) return readCollection(beir)
  if (isLang(own)) return readOwnRecords(own)
  if (isLang(cases)) return readOwnCases(cases)
  throw new Error('say which collection: --beir DIR, --cases sv|en, or --own sv|en')
}

function spoilt(collection: Collection, noise: string | undefined, analyser: Analyser): Collection {
  if (noise === undefined) return collection
  if (noise !== 'typo' && noise !== 'plain') throw new Error(`no noise "${noise}": typo or plain`)
  const spoil = createNoise(noise, (word) => analyser.words(word)[0]?.weight === 1)
  const queries = collection.queries.map((query) => ({ ...query, text: spoil(query.text) }))
  return { ...collection, name: `${collection.name}+${noise}`, queries }
}

function readMeaningOptions(embedder: string, ollamaUrl: string): MeaningOptions {
  const report = (line: string) => void process.stderr.write(`${line}\n`)
  const asked = createEmbedder({ embedder, ollamaUrl }, report)
  return { embedder: createCachedEmbedder(asked, cacheFile), report }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      beir: { type: 'string' },
      own: { type: 'string' },
      cases: { type: 'string' },
      noise: { type: 'string' },
      embedder: { type: 'string' },
      'ollama-url': { type: 'string', default: 'http://127.0.0.1:11434' },
      against: { type: 'string', default: 'raw' },
      json: { type: 'boolean', default: false },
    },
  })
  const kinds = values.against.split(',').filter((name): name is Yardstick => {
    if ((yardsticks as readonly string[]).includes(name)) return true
    throw new Error(`no yardstick "${name}": use ${yardsticks.join(', ')}`)
  })
  const analysers = createAnalysers()
  const collection = spoilt(await readChosen(values), values.noise, analysers.sv)
  const thesaurus = createThesaurus(readThesaurus(), analysers)
  const rows: Row[] = []
  for (const kind of kinds) {
    rows.push(await runEngine(createYardstick(kind, collection, analysers.sv), collection))
  }
  const lang = (values.own ?? values.cases) === 'en' ? 'en' : 'sv'
  const tools = { analysers, thesaurus }
  const ours = await runEngine(await createOurs(collection, tools, lang), collection)
  rows.push(ours)
  if (values.embedder) {
    const meaning = readMeaningOptions(values.embedder, values['ollama-url'])
    const hybrid = await createOurs(collection, { ...tools, meaning }, lang)
    rows.push(await runEngine(hybrid, collection))
  }
  if (!values.json) return print(collection, rows, ours)
  const report = rows.map(({ engine, measures, msPerQuery, all }) => ({
    engine,
    measures,
    msPerQuery,
    gainOfOurs:
      engine === ours.engine ? null : gainOver(ours, { engine, measures, msPerQuery, all }),
  }))
  process.stdout.write(`${JSON.stringify({ collection: collection.name, report }, null, 2)}\n`)
}

await main()
