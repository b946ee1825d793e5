// npm run eval:model -- [--sample 30 | --only ID,ID] [--first 60] [--total 120] [--rewrite 60]: a sample of our cases with the
// configured model, beside the same cases without it.
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createAnswering, projectRoot } from '#server/compose-root.ts'
import { readConfig } from '#server/config.ts'
import { openModelTier } from '#server/llm/open-tier.ts'
import { evalCase } from '../case.ts'
import { runCases } from '../harness.ts'
import { readJsonl } from '../read-jsonl.ts'
import { type Compared, compareCase, summariseCompared } from './compare.ts'

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
    first: { type: 'string', default: '60' },
    total: { type: 'string', default: '120' },
    rewrite: { type: 'string', default: '60' },
  },
})
const print = (line: string) => process.stdout.write(`${line}\n`)
const config = readConfig({
  ...process.env,
  LEDSTANG_MODEL_FIRST_SECONDS: values.first,
  LEDSTANG_MODEL_SECONDS: values.total,
  LEDSTANG_MODEL_REWRITE_SECONDS: values.rewrite,
})

/** Every n-th case, so that a sample has all topics. */
function sampleOf<T>(all: readonly T[], size: number): T[] {
  const step = Math.max(1, Math.floor(all.length / size))
  return all.filter((_, i) => i % step === 0).slice(0, size)
}

// A measurement asks every case: with the breaker, three slow replies would silence all others.
const model = await openModelTier(config, print, { breakAfter: 1_000_000, breakMs: 1 })
if (!model) throw new Error('set LEDSTANG_MODEL, for example ollama:qwen3:8b')
const { answering, knowledge } = await createAnswering(
  { LEDSTANG_INDEX: 'var/eval-index.db' },
  () => '2026-11-22',
  print,
)
const folder = path.join(projectRoot, 'eval/cases')
const cases = readdirSync(folder).flatMap((name) => readJsonl(path.join(folder, name), evalCase))
const answerable = cases.filter(({ outcomes }) => outcomes.includes('answered'))
const report = path.join(projectRoot, 'eval/report')
mkdirSync(report, { recursive: true })
const file = path.join(report, 'model.jsonl')
writeFileSync(file, '')
const compared: Compared[] = []
const only = values.only.split(',').filter(Boolean)
const asked =
  only.length > 0
    ? cases.filter(({ id }) => only.includes(id))
    : sampleOf(answerable, Number(values.sample))
for (const one of asked) {
  const [plain] = await runCases([one], answering())
  if (!plain) continue
  const result = await compareCase(plain, answering(), model)
  compared.push(result)
  appendFileSync(file, `${JSON.stringify(result)}\n`)
  const seconds = Math.round((result.trace?.totalMs ?? 0) / 1000)
  print(
    `${one.id}: ${result.shown} shown, ${seconds} s ${result.trace?.fault ?? ''} ${result.fallen.join(', ')}`,
  )
}
print(JSON.stringify(summariseCompared(compared), null, 1))
knowledge.close()
