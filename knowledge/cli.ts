// npm run knowledge -- check [--only part-of-a-file-name] | build [file]
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildKnowledgeIndex, dataDir } from './build-index.ts'
import { createAnalysers } from './languages/analysers.ts'
import { checkContent, checkGaming } from './records/check.ts'
import { readEvalQuestions } from './records/eval-questions.ts'
import { loadContent } from './records/load.ts'

const root = path.join(import.meta.dirname, '..')
const questionFolders = [path.join(root, 'eval/cases'), path.join(root, '../shared/questions')]
const print = (line: string) => process.stdout.write(`${line}\n`)

async function check(only: string | undefined): Promise<number> {
  const content = await loadContent(dataDir)
  const questions = readEvalQuestions(questionFolders)
  const problems = [...checkContent(content), ...checkGaming(content, questions)].filter(
    (problem) => !only || problem.file.includes(only),
  )
  for (const { file, record, field, message } of problems) {
    print(`${file}: ${record ?? ''}: ${field}: ${message}`)
  }
  const counts = new Map<string, number>()
  for (const { type } of content.records) counts.set(type, (counts.get(type) ?? 0) + 1)
  const summary = [...counts].map(([type, count]) => `${count} ${type}`).join(', ')
  print(
    `${summary}; ${content.places.length} places; compared with ${questions.length} evaluation questions; ${problems.length} problems`,
  )
  return problems.length > 0 ? 1 : 0
}

const usage = `usage: npm run knowledge -- check [--only FILE-PART]
       npm run knowledge -- build [FILE]   (default var/index.db)`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
})
const [command, file = path.join(root, 'var/index.db')] = positionals
if (command === 'check') process.exitCode = await check(values.only)
else if (command === 'build') await buildKnowledgeIndex(file, createAnalysers(), print)
else {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
}
