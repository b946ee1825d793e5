// Runs all cases through the real pipeline, without a model, and holds the scores against the bar.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createAnswering, projectRoot } from '#server/compose-root.ts'
import { readConfig } from '#server/config.ts'
import { evalCase, gradedCase, verdict } from '../case.ts'
import { runCases } from '../harness.ts'
import { readJsonl } from '../read-jsonl.ts'
import { scoreAnswer, unsupported } from '../scorers/answers.ts'
import { judge } from '../scorers/verdicts.ts'
import { summarise } from '../summary.ts'

const evalDir = path.join(projectRoot, 'eval')
const reportDir = path.join(evalDir, 'report')
const questionFile = path.join(projectRoot, '../shared/questions/dev.jsonl')
/** The date as of which answers are judged. */
const today = () => '2026-11-22'

const bar = z
  .record(z.string(), z.number())
  .parse(JSON.parse(readFileSync(path.join(evalDir, 'bar.json'), 'utf8')))

const caseFiles = readdirSync(path.join(evalDir, 'cases')).filter((name) => name.endsWith('.jsonl'))
const cases = caseFiles.flatMap((name) => readJsonl(path.join(evalDir, 'cases', name), evalCase))
const graded = existsSync(questionFile) ? readJsonl(questionFile, gradedCase) : []
const verdicts = readJsonl(path.join(evalDir, 'verdicts/dev.jsonl'), verdict)

const { LEDSTANG_EMBEDDER, OLLAMA_URL } = readConfig(process.env)
const { answering, knowledge } = await createAnswering(
  {
    LEDSTANG_INDEX: LEDSTANG_EMBEDDER ? 'var/eval-meaning.db' : 'var/eval-index.db',
    LEDSTANG_EMBEDDER,
    OLLAMA_URL,
  },
  today,
  () => {},
)
const deps = answering()
const runs = await runCases(cases, deps)
const gradedRuns = await runCases(graded, deps)
knowledge.close()

const byId = new Map(verdicts.map((entry) => [entry.id, entry]))
const summary = summarise(
  runs.map((run) => ({ run, scores: scoreAnswer(run) })),
  gradedRuns.map((run) => ({ run, judgement: judge(run, byId), unsupported: unsupported(run) })),
)
mkdirSync(reportDir, { recursive: true })
writeFileSync(path.join(reportDir, 'runs.json'), JSON.stringify(summary, null, 1))

test('there are cases enough to mean something', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150)
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
})

test.each(Object.entries(bar))('%s is at least %d %%', (name, least) => {
  const measured = summary.percentages[name]
  if (measured === undefined && name.startsWith('dev:') && graded.length === 0) return
  expect(measured, `no score is called "${name}"`).toBeDefined()
  expect(measured).toBeGreaterThanOrEqual(least)
})
