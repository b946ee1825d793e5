// npm run knowledge -- check [--only part-of-a-file-name]
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from './records/check.ts'
import { loadContent } from './records/load.ts'

const dataDir = path.join(import.meta.dirname, 'records/data')

async function check(only: string | undefined): Promise<number> {
  const content = await loadContent(dataDir)
  const problems = checkContent(content).filter((p) => !only || p.file.includes(only))
  for (const { file, record, field, message } of problems) {
    process.stdout.write(`${file}: ${record ?? ''}: ${field}: ${message}\n`)
  }
  const counts = new Map<string, number>()
  for (const { type } of content.records) counts.set(type, (counts.get(type) ?? 0) + 1)
  const summary = [...counts].map(([type, count]) => `${count} ${type}`).join(', ')
  process.stdout.write(`${summary}; ${content.places.length} places; ${problems.length} problems\n`)
  return problems.length > 0 ? 1 : 0
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
})
if (positionals[0] === 'check') process.exitCode = await check(values.only)
else {
  process.stderr.write('usage: npm run knowledge -- check [--only FILE-PART]\n')
  process.exitCode = 2
}
