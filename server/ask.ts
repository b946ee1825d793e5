// npm run ask -- "fråga" [--lang en] [--explain]: one answer on the command line.
import { explainHit } from '#knowledge/knowledge.ts'
import { readArguments } from '#knowledge/read-arguments.ts'
import { answer } from './answer/answer.ts'
import { collectAnswer } from './answer/collect.ts'
import { countSentences, type ModelTrace, type TracedSentence } from './answer/generate/tier.ts'
import type { TranslationTrace } from './answer/translate/translate.ts'
import { understand } from './answer/understand.ts'
import { createAnswering, swedishToday } from './compose-root.ts'
import { readConfig } from './config.ts'
import { createTurn } from './create-turn.ts'
import { AppError } from './errors.ts'
import { openModelTier } from './llm/open-tier.ts'

const config = readConfig(process.env)
const print = (line: string) => process.stdout.write(`${line}\n`)
const usage = 'usage: npm run ask -- "din fråga" [--lang en] [--explain] [--json]'
const { values, positionals } = readArguments(usage, {
  explain: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
})

async function explain(
  question: string,
  deps: Parameters<typeof understand>[1],
  lang: 'sv' | 'en',
) {
  const turn = createTurn({ messages: [{ role: 'user', content: question }], lang })
  print('\n— Understood')
  print(JSON.stringify(understand(turn, deps), null, 1))
  const { hits, understood } = await deps.knowledge.search({ text: turn.question, lang, limit: 8 })
  for (const { text, meant, also } of understood) {
    print(`${text} → ${[meant, ...also].join(', ')}`)
  }
  print(`— Found (sure: ${deps.knowledge.sureness(hits, turn.question).toFixed(2)})`)
  for (const hit of hits) {
    print(`${hit.score.toFixed(3)} ${hit.id}`)
    print(`      ${JSON.stringify(explainHit(hit), rounded)}`)
  }
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(4)) : value

function explainSentence({ text, recordIds, withheld, rewritten }: TracedSentence) {
  print(`${withheld ? `withheld, ${withheld}` : 'shown'}: ${text} [${recordIds.join(', ')}]`)
  if (!withheld) return
  if (!rewritten) print('  dropped')
  else if (rewritten.withheld)
    print(`  rewritten, dropped, ${rewritten.withheld}: ${rewritten.text}`)
  else print(`  rewritten, shown: ${rewritten.text}`)
}

function explainModel({ model, sentences, fault, firstMs, totalMs, ...versions }: ModelTrace) {
  const { promptVersion, rewriteVersion } = versions
  const times = `first ${firstMs === null ? '–' : Math.round(firstMs)} ms, all ${Math.round(totalMs)} ms`
  print(
    `\n— Model ${model}, prompt ${promptVersion}, rewriting ${rewriteVersion} (${times}${fault ? `, ended by ${fault}` : ''})`,
  )
  for (const sentence of sentences) explainSentence(sentence)
  print(JSON.stringify(countSentences(sentences)))
}

function explainTranslation({ lang, isShown, trips, fault, ...of }: TranslationTrace) {
  const ending = `${isShown ? 'shown' : 'not shown'}${fault ? `, ended by ${fault}` : ''}`
  print(
    `\n— Translation into ${lang}, prompt ${of.promptVersion} (${Math.round(of.totalMs)} ms, ${ending})`,
  )
  for (const { original, translated, back, withheld } of trips) {
    print(`${withheld ?? 'holds'}: ${original}\n  → ${translated}\n  ← ${back}`)
  }
}

async function ask(question: string): Promise<void> {
  const today = () => config.LEDSTANG_TODAY ?? swedishToday(new Date())
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const model = await openModelTier(config, say)
  const now = config.LEDSTANG_TODAY ? undefined : () => new Date()
  const { knowledge, answering } = await createAnswering(config, today, say, model, now)
  const lang = values.lang === 'en' || values.lang === 'sv' ? ({ lang: values.lang } as const) : {}
  const turn = createTurn({ messages: [{ role: 'user', content: question }], ...lang })
  const traces: ModelTrace[] = []
  const translations: TranslationTrace[] = []
  const deps = {
    ...answering(),
    onModelTrace: (trace: ModelTrace) => traces.push(trace),
    onTranslationTrace: (trace: TranslationTrace) => translations.push(trace),
  }
  const response = await collectAnswer(answer(turn, deps))
  if (values.json) print(JSON.stringify(response, null, 2))
  else {
    print(`[${response.outcome}]\n\n${response.text}\n`)
    for (const { n, title, publisher, published, checked, url } of response.sources) {
      print(`[${n}] ${title}. ${publisher}, ${published ?? 'n.d.'} (read ${checked}). ${url}`)
    }
    for (const suggestion of response.suggestions) print(`→ ${suggestion}`)
  }
  if (values.explain) {
    traces.forEach(explainModel)
    translations.forEach(explainTranslation)
    await explain(question, answering(), response.lang)
  }
  knowledge.close()
}

const question = positionals.join(' ')
if (question === '') {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
} else {
  await ask(question).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
