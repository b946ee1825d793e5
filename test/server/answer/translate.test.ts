// An answer in the person’s language, through the whole pipeline, with scripted translators.
import { afterAll, describe, expect, test } from 'vitest'
import { answer } from '#server/answer/answer.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import { loadTargets, translatable } from '#server/answer/translate/languages.ts'
import { countTranslation, type TranslationTrace } from '#server/answer/translate/translate.ts'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'
import { createTurn } from '#server/create-turn.ts'
import type { ChatMessage } from '#server/llm/chat-model.ts'
import { createDesk } from '#server/llm/desk.ts'
import { createScriptedModel, type Script } from '#server/llm/scripted.ts'
import type { ChatEvent } from '#server/protocol.ts'
import { openTestAnswering } from '../../helpers/app.ts'

type Code = (typeof translatable)[number]
const { knowledge, answering } = await openTestAnswering()
afterAll(() => knowledge.close())
const lexicons = loadLexicons()
const limits = { parallel: 1, maxWaiting: 2, waitMs: 5000, breakAfter: 3, breakMs: 60_000 }
const finnish = 'Mitä maksaa opiskelu komvuxissa aikuiselle, onko se ilmaista?'

function depsFor(script: Script, codes: readonly Code[] = translatable) {
  const traces: TranslationTrace[] = []
  const model = {
    desk: createDesk(createScriptedModel(script), limits),
    lexicons,
    languages: loadTargets(codes),
    ...{ firstMs: 2000, totalMs: 2000, rewriteMs: 0, translateMs: 400 },
    isJudged: false,
  }
  const onTranslationTrace = (trace: TranslationTrace) => traces.push(trace)
  return { deps: { ...answering(), model, onTranslationTrace }, traces }
}
const turnOf = (content: string) => createTurn({ messages: [{ role: 'user', content }] })

async function ask(script: Script, question = finnish, codes: readonly Code[] = translatable) {
  const { deps, traces } = depsFor(script, codes)
  const response = await collectAnswer(answer(turnOf(question), deps))
  const shown = response.blocks.flatMap((block) =>
    block.type === 'notice' && block.tone === 'machine' ? [block] : [],
  )
  return { response, shown, trace: traces[0] }
}

type Step = { kind: 'there' | 'back'; sentences: string[] }

/** What a call asks for; null where it is no translation. */
function stepOf(messages: readonly ChatMessage[]): Step | null {
  const rules = messages[0]?.content ?? ''
  const kind = rules.includes('från svenska till')
    ? 'there'
    : rules.includes('till svenska, så nära')
      ? 'back'
      : null
  if (!kind) return null
  return { kind, sentences: JSON.parse(messages[1]?.content ?? '{}').MENINGAR }
}

const filler: Record<Code, [text: string, denial: string]> = {
  fi: ['tässä kerrotaan suomeksi, miten aikuinen voi opiskella ja mitä siitä seuraa', 'mutta ei'],
  pl: ['tutaj napisano po polsku, jak dorosły może się uczyć i co z tego wynika', 'ale nie'],
  uk: ['тут українською сказано, як дорослий може вчитися і що з цього випливає', 'але не'],
  ar: ['هنا نقول باللغة العربية كيف يمكن للبالغين أن يدرسوا وماذا يعني ذلك لهم', 'لكن ليس'],
  fa: ['در اینجا به زبان فارسی گفته می‌شود که بزرگسالان چگونه می‌توانند درس بخوانند', 'اما نیست'],
  so: ['halkan waxaan ku sheegaynaa sida uu qofka weyni wax u baran karo iyo waxa ay tahay', 'ma'],
  ti: ['ኣብዚ ብትግርኛ ዓበይቲ ብኸመይ ክመሃሩ ከም ዝኽእሉን እንታይ ከም ዝስዕብን እዩ ተጻሒፉ', 'ግን ኣይኮነን'],
}

/** A sentence in the language with the figures and tokens of the original, about as long. */
function inLanguage(original: string, code: Code): string {
  const [text, denial] = filler[code]
  const kept = original.match(/ADRESS\d+|(?<![\p{L}\d])\d+(?: \d{3})*(?:,\d+)?/gu) ?? []
  const times = Math.max(1, Math.round(original.length / text.length))
  return `${Array(times).fill(text).join(' ')} ${denial} ${kept.join(' ; ')}.`
}

const asJson = (sentences: readonly string[]) => [JSON.stringify({ sentences })]

/** A translator: `there` makes each sentence, `back` sees what the truthful way back would say. */
function translator(
  there: (original: string) => string,
  back: (original: string) => string = (original) => original,
): Script {
  let originals: string[] = []
  return (messages) => {
    const step = stepOf(messages)
    if (!step) return []
    if (step.kind === 'back') return asJson(originals.map(back))
    originals = step.sentences
    return asJson(step.sentences.map(there))
  }
}
const truthful = (code: Code) => translator((original) => inLanguage(original, code))

const questions: [Code, string][] = [
  ['fi', finnish],
  ['pl', 'Co to jest komvux i ile kosztuje nauka?'],
  ['uk', 'Скільки коштує навчання в komvux для дорослих?'],
  ['ar', 'كم تكلفة الدراسة في komvux؟'],
]

describe.each(questions)('a truthful translator into %s', (code, question) => {
  test('is shown beside the Swedish answer, marked as a machine’s', async () => {
    const plain = await ask(() => [], question)
    const { response, shown, trace } = await ask(truthful(code), question)
    expect(trace?.trips.map(({ withheld }) => withheld).every((reason) => reason === null)).toBe(
      true,
    )
    expect(shown).toHaveLength(1)
    expect(shown[0]?.lang).toBe(code)
    expect(shown[0]?.text).toContain('Maskinöversättning som ingen har granskat')
    expect(shown[0]?.text).not.toMatch(/ADRESS\d/)
    expect(response.text.startsWith(plain.response.text.split('Här kan du')[0] ?? '-')).toBe(true)
    expect(response.sources).toEqual(plain.response.sources)
  })
})

test('Swedish terms stand in parentheses, also where the translator left them out', async () => {
  const { shown } = await ask(truthful('fi'))
  expect(shown[0]?.text).toMatch(/\([^)]*komvux[^)]*\)/)
})

test('the way back is asked for without the original', async () => {
  const asked: string[] = []
  const script = truthful('fi')
  await ask((messages, ...rest) => {
    if (stepOf(messages)?.kind === 'back') asked.push(JSON.stringify(messages))
    return script(messages, ...rest)
  })
  expect(asked).toHaveLength(1)
  expect(asked[0]).not.toContain('Undervisningen')
})

const endless: Script = function* () {
  for (;;) yield '{"sentences": ["ja '
}
test.each<[string, Script]>([
  ['changes numbers', translator((text) => inLanguage(text.replace(/\d+/g, '77'), 'fi'))],
  ['adds a number', translator((text) => `${inLanguage(text, 'fi')} 4711.`)],
  ['adds an address', translator((text) => `${inLanguage(text, 'fi')} gratis-pengar.se`)],
  ['loses a token', translator((text) => inLanguage(text.replace(/ADRESS\d/g, ''), 'fi'))],
  ['answers in Polish', translator((text) => inLanguage(text, 'pl'))],
  ['echoes the Swedish', translator((text) => text)],
  ['says the opposite on the way back', translator((text) => inLanguage(text, 'fi'), turned)],
  ['widens on the way back', translator((text) => inLanguage(text, 'fi'), widened)],
  ['hides a claim in parentheses', translator((text) => inLanguage(text, 'fi'), bracketed)],
  ['drops a sentence', dropping],
  ['gives garbage', () => ['{"sentences": "nej']],
  ['never ends', endless],
  ['says nothing', () => []],
])('a translator that %s is not shown', async (_, script) => {
  const plain = await ask(() => [], finnish, [])
  const { response, shown, trace } = await ask(script)
  expect(shown).toEqual([])
  expect(trace?.isShown).toBe(false)
  expect(response.text).toBe(plain.response.text)
})
function turned(text: string): string {
  return text.replace(/\b(är|får|kan|betalar|finns)\b/u, '$1 inte')
}
function widened(text: string): string {
  return text.replace(/ i regel| för dig som är medborgare i Sverige, EES eller Schweiz/gu, '')
}
function bracketed(text: string): string {
  return text.replace('.', ' (du får 50 000 kronor av staten).')
}
function dropping(messages: readonly ChatMessage[]): string[] {
  const step = stepOf(messages)
  return step ? asJson(step.sentences.slice(1).map((text) => inLanguage(text, 'fi'))) : []
}

test('the answer stands before the translation is asked for, and a slow one is given up', async () => {
  let isAsked = false
  const script: Script = async function* (messages, _limits, signal) {
    if (!stepOf(messages)) return
    isAsked = true
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    yield ''
  }
  const { deps, traces } = depsFor(script)
  const events: ChatEvent[] = []
  for await (const event of answer(turnOf(finnish), deps)) {
    if (event.type === 'block' && event.block.type === 'paragraph') expect(isAsked).toBe(false)
    events.push(event)
  }
  expect(traces[0]?.fault).toBe('timeout')
  expect(traces[0]?.totalMs).toBeLessThan(2000)
  expect(events.at(-1)?.type).toBe('done')
})

test('a person who leaves ends the translation', async () => {
  const left = new AbortController()
  let isEnded = false
  const script: Script = async function* (messages, _limits, signal) {
    if (!stepOf(messages)) return
    signal.addEventListener('abort', () => {
      isEnded = true
    })
    left.abort()
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    yield ''
  }
  const { deps, traces } = depsFor(script)
  await collectAnswer(answer(turnOf(finnish), deps, left.signal))
  expect(isEnded).toBe(true)
  expect(traces[0]?.fault).toBe('left')
})

test.each([
  ['a crisis', 'haluan kuolla', translatable],
  ['Swedish', 'Vad kostar komvux?', translatable],
  ['a language that no setting allows', finnish, ['pl'] as const],
])('%s is never given to the translator', async (_, question, codes) => {
  let calls = 0
  await ask(
    (messages) => {
      if (stepOf(messages)) calls += 1
      return []
    },
    question,
    codes,
  )
  expect(calls).toBe(0)
})

test('a trace is counted without text', async () => {
  const { trace } = await ask(truthful('fi'))
  const counted = trace ? countTranslation(trace) : null
  expect(counted).toMatchObject({ lang: 'fi', counts: { shown: 1 } })
  expect(JSON.stringify(counted)).not.toContain('suomeksi')
})
