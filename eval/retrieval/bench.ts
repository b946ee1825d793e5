// npm run bench:search -- [--records 30000] [--vectors] [--queries 200] [--at FILE]: time, memory and
// size of an index of generated records; one that lies at FILE is measured again. Vectors are random
// projections: they cost what real ones cost to search, and nothing to make.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Presets, SingleBar } from 'cli-progress'
import { sqliteEngine } from '../../knowledge/index/sqlite/engine.ts'
import { createAnalysers } from '../../knowledge/languages/analysers.ts'
import { createThesaurus, readThesaurus } from '../../knowledge/languages/thesaurus.ts'
import {
  createRetriever,
  type Retriever,
  type SearchQuery,
} from '../../knowledge/retrieval/retrieve.ts'
import { createProjectingEmbedder } from './bench-embedder.ts'
import { type BenchStock, generateRecords } from './bench-records.ts'
import { readOwnCases } from './own.ts'

const mebibyte = 1024 * 1024
const warmUp = 20
const print = (line: string): void => void process.stdout.write(`${line}\n`)

function quantile(sorted: readonly number[], share: number): string {
  const at = Math.min(sorted.length - 1, Math.floor(share * sorted.length))
  return `${(sorted[at] ?? 0).toFixed(1)} ms`
}

async function time(name: string, retriever: Retriever, queries: SearchQuery[]): Promise<void> {
  for (const query of queries.slice(0, warmUp)) await retriever.search(query)
  const taken: number[] = []
  const busy: number[] = []
  for (const query of queries) {
    const begun = performance.now()
    const cpu = process.cpuUsage()
    await retriever.search(query)
    taken.push(performance.now() - begun)
    const { user, system } = process.cpuUsage(cpu)
    busy.push((user + system) / 1000)
  }
  const spread = (values: number[]): string => {
    const sorted = values.sort((a, b) => a - b)
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(sorted, share))
    return `p50 ${p50}  p95 ${p95}  p99 ${p99}`
  }
  print(`${name.padEnd(22)} ${spread(taken)}   processor: ${spread(busy)}`)
}

async function readStock(): Promise<{ stock: BenchStock; questions: string[] }> {
  const { documents, queries } = await readOwnCases('sv')
  const units = documents.flatMap((document) => document.units)
  const texts = units.filter(({ lang }) => lang === 'sv').map(({ text }) => text)
  const codes = documents.flatMap(({ regions = [] }) => regions)
  const places = [...new Set(codes)].filter((code) => code.length === 4)
  const topics = [...new Set(documents.flatMap(({ topic }) => topic ?? []))]
  return { stock: { texts, places, topics }, questions: queries.map(({ text }) => text) }
}

async function build(file: string, stock: BenchStock, records: number, hasVectors: boolean) {
  const bar = new SingleBar({ format: '{phase} {bar} {value}/{total}' }, Presets.shades_grey)
  bar.start(records, 0, { phase: 'texts' })
  const begun = performance.now()
  const cpu = process.cpuUsage()
  await sqliteEngine.build(generateRecords(stock, records), file, {
    analysers: createAnalysers(),
    ...(hasVectors ? { embedder: createProjectingEmbedder() } : {}),
    onProgress: ({ phase, documents }) => bar.update(documents, { phase }),
  })
  bar.stop()
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const busy = (user + system) / 1e6
  const peak = process.resourceUsage().maxRSS / 1024
  print(
    `${records} records: built in ${seconds.toFixed(0)} s (${busy.toFixed(0)} s of processor time), peak memory ${peak.toFixed(0)} MiB, index ${(statSync(file).size / mebibyte).toFixed(0)} MiB`,
  )
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '30000' },
      queries: { type: 'string', default: '200' },
      vectors: { type: 'boolean', default: false },
      at: { type: 'string' },
    },
  })
  const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-bench-'))
  const file = values.at ?? path.join(folder, 'index.db')
  const { stock, questions } = await readStock()
  if (!existsSync(file)) await build(file, stock, Number(values.records), values.vectors)
  const index = await sqliteEngine.open(file)
  if (!index) throw new Error(`there is no index at ${file}`)
  const analysers = createAnalysers()
  const tools = { analysers, thesaurus: createThesaurus(readThesaurus(), analysers) }
  const plain: SearchQuery[] = questions
    .slice(0, Number(values.queries))
    .map((text) => ({ text, lang: 'sv' }))
  const placed = plain.map((query) => ({ ...query, municipality: '2480', types: ['programme'] }))
  const words = createRetriever(index, tools)
  await time('words', words, plain)
  await time('words, place and type', words, placed)
  if (values.vectors) {
    const meaning = { embedder: createProjectingEmbedder(), report: print }
    const both = createRetriever(index, { ...tools, meaning })
    await time('both', both, plain)
    await time('both, place and type', both, placed)
    print('Vectors were random projections of words: this is the time to search, not the quality.')
  }
  await index.close()
  rmSync(folder, { recursive: true })
}

await main()
