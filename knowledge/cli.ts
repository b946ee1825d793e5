// npm run knowledge -- <command>: checks, builds and keeps up the content.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { buildKnowledgeIndex, dataDir } from './build-index.ts'
import type { CommandContext } from './commands/context.ts'
import { history } from './commands/history.ts'
import { begin, contradictions, coverage, links, stale } from './commands/upkeep.ts'
import { createEmbedder } from './embedding/create-embedder.ts'
import { sqliteEngine } from './index/sqlite/engine.ts'
import { createAnalysers } from './languages/analysers.ts'
import { readArguments } from './read-arguments.ts'
import { checkContent, checkGaming } from './records/check.ts'
import { readEvalQuestions } from './records/eval-questions.ts'
import { type Content, loadContent, loadOwnRecords, type Problem } from './records/load.ts'

const root = path.join(import.meta.dirname, '..')
const questionFolders = [path.join(root, 'eval/cases'), path.join(root, '../shared/questions')]
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const usage = `usage: npm run knowledge -- <command>
  check [--only FILE-PART]     is every record sound, also those of tenants below --tenants FOLDER
                               (default server/tenants)?
  build [FILE]                 build the index (default var/index.db); with vectors if given
                               --embedder ollama:MODEL [--ollama-url URL]
  stale [--ahead MONTHS]       which records should be read again?
  links [--online]             are the addresses consistent, and do they answer?
  contradictions               do two statements of a topic disagree on a number?
  coverage [FILE]              what is covered? table, and a heat map (default var/coverage.html)
  history [FILE]               when each record changed, from git (default var/history.json)
  new KIND ID                  begin a statement, service or transition
  options: --today YYYY-MM-DD`

/** Own records of each tenant below `folder`, with their faults told as "tenant/records/file". */
function ownFaults(folder: string, national: Content, questions: readonly string[]): Problem[] {
  const tenants = readdirSync(folder).filter((id) => existsSync(path.join(folder, id, 'records')))
  return tenants.flatMap((id) => {
    const own = loadOwnRecords(path.join(folder, id, 'records'), national)
    print(`${id}: ${own.records.length} records of its own`)
    const problems = [...checkContent(own, national.records), ...checkGaming(own, questions)]
    return problems.map((problem) => ({ ...problem, file: `${id}/records/${problem.file}` }))
  })
}

function check({ content }: CommandContext, only: string | undefined, tenants: string): number {
  const questions = readEvalQuestions(questionFolders)
  const problems = [
    ...checkContent(content),
    ...checkGaming(content, questions),
    ...ownFaults(tenants, content, questions),
  ].filter((problem) => !only || problem.file.includes(only))
  for (const { file, record, field, message } of problems) {
    print(`${file}: ${record ?? ''}: ${field}: ${message}`)
  }
  const counts = Map.groupBy(content.records, ({ type }) => type)
  const summary = Array.from(counts, ([type, { length }]) => `${length} ${type}`).join(', ')
  print(
    `${summary}; ${content.places.length} places; compared with ${questions.length} evaluation questions; ${problems.length} problems`,
  )
  return problems.length > 0 ? 1 : 0
}

async function build(file: string, embedder: string | undefined, url: string): Promise<number> {
  const asked = embedder && createEmbedder({ embedder, ollamaUrl: url }, print)
  await buildKnowledgeIndex(sqliteEngine, file, {
    analysers: createAnalysers(),
    onProgress: print,
    ...(asked ? { embedder: asked } : {}),
  })
  return 0
}

async function main(): Promise<number> {
  const { positionals, values } = readArguments(usage, {
    only: { type: 'string' },
    tenants: { type: 'string', default: path.join(root, 'server/tenants') },
    ahead: { type: 'string', default: '0' },
    online: { type: 'boolean', default: false },
    embedder: { type: 'string' },
    'ollama-url': { type: 'string', default: 'http://127.0.0.1:11434' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  })
  const [command, first, second] = positionals
  if (command === 'build') {
    return build(first ?? path.join(root, 'var/index.db'), values.embedder, values['ollama-url'])
  }
  const content = loadContent(dataDir)
  const context = { content, dataDir, today: values.today, print }
  const inVar = (name: string): string => first ?? path.join(root, 'var', name)
  const commands: Record<string, () => number | Promise<number>> = {
    check: () => check(context, values.only, values.tenants),
    stale: () => stale(context, Number(values.ahead)),
    links: () => links(context, values.online),
    contradictions: () => contradictions(context),
    coverage: () => coverage(context, inVar('coverage.html')),
    history: () => history(context, root, inVar('history.json')),
    new: () => begin(context, first ?? '', second ?? ''),
  }
  const chosen = commands[command ?? '']
  if (chosen) return chosen()
  print(usage)
  return 2
}

process.exitCode = await main()
