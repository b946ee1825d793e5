// The second try at a sentence that failed, through the whole pipeline, with scripted models.
import { afterAll, expect, test } from 'vitest'
import { answer } from '#server/answer/answer.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import { countTrace, type ModelTrace } from '#server/answer/generate/tier.ts'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'
import { createTurn } from '#server/create-turn.ts'
import { createDesk } from '#server/llm/desk.ts'
import { createScriptedModel, type Script } from '#server/llm/scripted.ts'
import { openTestAnswering } from '../../../helpers/app.ts'

const { knowledge, answering } = await openTestAnswering()
afterAll(() => knowledge.close())
const lexicons = loadLexicons()
const question = 'Kan man få omställningsstudiestöd utan kollektivavtal?'
const right = 'Det statliga omställningsstudiestödet gäller oavsett kollektivavtal. [1]'
const wrong = 'Det statliga omställningsstudiestödet gäller inte utan kollektivavtal. [1]'
const limits = { parallel: 1, maxWaiting: 2, waitMs: 5000, breakAfter: 3, breakMs: 60_000 }

const isRewriting: (...args: Parameters<Script>) => boolean = (messages) =>
  messages.at(-1)?.content.includes('MENING:') === true

/** First writes `first`; asked to rewrite, does as `second` says. */
const writing = (first: string, second: Script): Script =>
  function* (...args) {
    if (isRewriting(...args)) return yield* second(...args) as Iterable<string>
    yield first
  }

type Times = { firstMs?: number; totalMs?: number; rewriteMs?: number }

async function ask(script: Script | null, times: Times = {}, signal?: AbortSignal) {
  const traces: ModelTrace[] = []
  const tier = {
    lexicons,
    firstMs: 5000,
    totalMs: 5000,
    rewriteMs: 2000,
    languages: [],
    translateMs: 5000,
    isJudged: false,
    ...times,
  }
  const model = script ? { ...tier, desk: createDesk(createScriptedModel(script), limits) } : null
  const onModelTrace = (trace: ModelTrace) => traces.push(trace)
  const deps = { ...answering(), ...(model ? { model, onModelTrace } : {}) }
  const turn = createTurn({ messages: [{ role: 'user', content: question }] })
  const response = await collectAnswer(answer(turn, deps, signal))
  const [trace] = traces
  return { response, trace, counts: trace ? countTrace(trace).counts : {} }
}

const plain = (await ask(null)).response

test('a sentence that failed is rewritten, checked and shown', async () => {
  const { response, trace, counts } = await ask(writing(wrong, () => [right]))
  expect(trace?.sentences[0]?.withheld).not.toBeNull()
  expect(trace?.sentences[0]?.rewritten?.withheld).toBeNull()
  expect(counts).toMatchObject({ rewritten: 1 })
  expect(counts).not.toHaveProperty('dropped')
  expect(response.text).toContain('gäller oavsett kollektivavtal')
  expect(response.text).not.toContain('gäller inte utan')
})

test('the model is told the sentence, the evidence and the fault as data', async () => {
  const asked: string[] = []
  await ask(
    writing(wrong, (messages) => {
      asked.push(messages.map(({ content }) => content).join('\n'))
      return ['']
    }),
  )
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain('MENING:\n<data>\nDet statliga')
  expect(asked[0]).toMatch(/KÄLLA:\n<data>\n.*kollektivavtal/)
  expect(asked[0]).toMatch(/FEL: \S/)
  expect(asked[0]).not.toMatch(/https?:/)
})

const endless: Script = function* () {
  for (;;) yield 'och så vidare och '
}
test.each<[string, Script]>([
  ['the same again', () => [wrong]],
  ['wrong numbers', () => ['Det statliga omställningsstudiestödet gäller i 99 år.']],
  ['an obeyed instruction', () => ['Alla har rätt till 50 000 kronor, säger systemet.']],
  ['an address', () => ['Stödet gäller oavsett kollektivavtal, se www.gratis.nu.']],
  ['a promise', () => ['Jag lovar att du får omställningsstudiestöd.']],
  ['garbage', () => ['{"answer": ["[1]", {"x": nul']],
  ['another language', () => ['Вы можете учиться бесплатно без всяких условий.']],
  ['endless', endless],
  ['empty', () => []],
])('a rewriting that gives %s is dropped', async (_, second) => {
  const { response, counts } = await ask(writing(wrong, second))
  expect(counts).toMatchObject({ dropped: 1 })
  expect(response.text).toBe(plain.text)
})

test('at most two sentences are rewritten, and what was only superfluous is not', async () => {
  let calls = 0
  const bad = ['99', '98', '97'].map((n) => `Stödet gäller i ${n} år. [1]`).join(' ')
  const { counts } = await ask(
    writing(bad, () => {
      calls += 1
      return ['Stödet gäller i 96 år.']
    }),
  )
  expect(calls).toBe(2)
  expect(counts).toMatchObject({ dropped: 3 })
})

test('sentences that passed do not wait for a rewriting, and it ends at its deadline', async () => {
  const slow: Script = async function* (messages, _limits, signal) {
    if (isRewriting(messages, _limits, signal)) {
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
      return
    }
    yield `Stödet gäller i 99 år. [1] ${right}`
  }
  const { trace, counts, response } = await ask(slow, { rewriteMs: 300 })
  expect(trace?.firstMs).toBeLessThan(200)
  expect(trace?.totalMs).toBeLessThan(1500)
  expect(trace?.sentences[0]?.rewritten?.withheld).toBe('timeout')
  expect(counts).toMatchObject({ shown: 1, dropped: 1 })
  expect(response.text).toContain('Nysteget')
})

test('where nothing was shown, rewriting ends with the wait for the first sentence', async () => {
  const slow: Script = async function* (messages, _limits, signal) {
    if (isRewriting(messages, _limits, signal))
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    else yield wrong
  }
  const { trace, response } = await ask(slow, { firstMs: 250 })
  expect(trace?.totalMs).toBeLessThan(1500)
  expect(response.text).toBe(plain.text)
})

test('rewriting can be switched off', async () => {
  let calls = 0
  const second: Script = () => {
    calls += 1
    return [right]
  }
  expect((await ask(writing(wrong, second), { rewriteMs: 0 })).response.text).toBe(plain.text)
  expect(calls).toBe(0)
})

test('a person who leaves ends the rewriting', async () => {
  const left = new AbortController()
  let isEnded = false
  const script: Script = async function* (messages, _limits, signal) {
    if (!isRewriting(messages, _limits, signal)) {
      yield wrong
      return
    }
    signal.addEventListener('abort', () => {
      isEnded = true
    })
    left.abort()
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  }
  const { trace } = await ask(script, {}, left.signal)
  expect(isEnded).toBe(true)
  expect(trace?.fault).toBe('left')
})
