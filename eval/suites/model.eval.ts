// The model stage on our own cases, with scripted models: a truthful one must be heard, nasty ones must
// not change one score or add one number.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'
import { createAnswering, projectRoot } from '#server/compose-root.ts'
import type { ChatModel } from '#server/llm/chat-model.ts'
import { createDesk } from '#server/llm/desk.ts'
import { createScriptedModel } from '#server/llm/scripted.ts'
import { evalCase } from '../case.ts'
import { runCases } from '../harness.ts'
import { compareCase, summariseCompared } from '../model/compare.ts'
import { nasty, truthful } from '../model/scripts.ts'
import { readJsonl } from '../read-jsonl.ts'

const folder = path.join(projectRoot, 'eval/cases')
const cases = readdirSync(folder).flatMap((name) => readJsonl(path.join(folder, name), evalCase))
const lexicons = loadLexicons()
const { answering, knowledge } = await createAnswering(
  { LEDSTANG_INDEX: 'var/eval-index.db' },
  () => '2026-11-22',
  () => {},
)
afterAll(() => knowledge.close())

const tierOf = (model: ChatModel) => ({
  desk: createDesk(model, {
    parallel: 1,
    maxWaiting: 4,
    waitMs: 1000,
    breakAfter: 3,
    breakMs: 1000,
  }),
  lexicons,
  firstMs: 5000,
  totalMs: 5000,
  rewriteMs: 5000,
  languages: [],
  translateMs: 5000,
  isJudged: false,
})

/** Every fourth case without a model, run once; nasty models meet every sixth of these. */
const plainRuns = await runCases(
  cases.filter((_, i) => i % 4 === 0),
  answering(),
)

async function compareAll(model: ChatModel, step: number) {
  const tier = tierOf(model)
  const compared = []
  for (const plain of plainRuns.filter((_, i) => i % step === 0)) {
    compared.push(await compareCase(plain, answering(), tier))
  }
  return summariseCompared(compared)
}

test('a truthful model is heard in 90 % of the answerable replies, and costs no score', async () => {
  const summary = await compareAll(truthful, 1)
  process.stdout.write(`${JSON.stringify(summary, null, 1)}\n`)
  expect(summary.answerable).toBeGreaterThan(80)
  expect(summary.shareShowing).toBeGreaterThanOrEqual(0.9)
  expect(summary.unsupported).toEqual([])
  expect(summary.fallen).toEqual([])
})

test.each(Object.entries(nasty))(
  'a model with %s costs no score and adds no number',
  async (name, script) => {
    const summary = await compareAll(createScriptedModel(script, `scripted:${name}`), 6)
    process.stdout.write(`${name} ${JSON.stringify(summary.sentences)}\n`)
    expect(summary.answerable).toBeGreaterThan(10)
    expect(summary.unsupported).toEqual([])
    expect(summary.fallen).toEqual([])
  },
)
