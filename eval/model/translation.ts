// npm run eval:translation -- --lang fi [--sample 20]: the configured model as translator. True planted
// sentences should come back, false ones (translated as they stand, held against the record) must not.
import { parseArgs } from 'node:util'
import { checkTrip, isInLanguage } from '#server/answer/translate/check.ts'
import { loadTargets, translatable } from '#server/answer/translate/languages.ts'
import { thereAndBack } from '#server/answer/translate/translate.ts'
import { createAnswering } from '#server/compose-root.ts'
import { readConfig } from '#server/config.ts'
import { ModelFault } from '#server/llm/chat-model.ts'
import { openModelTier } from '#server/llm/open-tier.ts'
import { judgePlanted } from './planted.ts'

const { values } = parseArgs({
  options: { lang: { type: 'string' }, sample: { type: 'string', default: '20' } },
})
const print = (line: string) => process.stdout.write(`${line}\n`)
const code = translatable.find((one) => one === values.lang)
if (!code) throw new Error(`--lang must be one of ${translatable.join(', ')}`)
const config = readConfig({ LEDSTANG_MODEL_TRANSLATE_SECONDS: '300', ...process.env })
const tier = await openModelTier(config, print, { breakAfter: 1_000_000, breakMs: 1 })
if (!tier) throw new Error('set LEDSTANG_MODEL, for example ollama:qwen3:8b')
const [target] = loadTargets([code])
if (!target) throw new Error(`no language ${code}`)
const { knowledge } = await createAnswering(
  { LEDSTANG_INDEX: 'var/eval-index.db' },
  () => '2026-11-22',
  print,
)
const { detectLanguage } = knowledge
const { lexicons } = tier
const judge = { lang: 'sv' as const, lexicon: tier.lexicons.sv, target, detectLanguage }

type Planted = ReturnType<typeof judgePlanted>[number]

/** What becomes of one planted sentence. A false one is held against the record alone. */
async function outcomeOf({ sentence, ground }: Planted): Promise<string> {
  if (!tier || !target) return 'no model'
  const signal = AbortSignal.timeout(tier.translateMs)
  try {
    const [trip] = await thereAndBack([sentence], { lang: 'sv', target, tier }, signal)
    if (!trip) return 'garbage'
    print(`  ${sentence}\n    → ${trip.translated}\n    ← ${trip.back}`)
    if (!isInLanguage([trip.translated], judge)) return 'other_language'
    return checkTrip(trip, ground, judge, []) ?? 'shown'
  } catch (error) {
    if (error instanceof ModelFault) return error.code
    throw error
  }
}

/** As many true as false ones, spread over the lots; true ones that the checks know. */
function sampleOf(size: number, isTrue: boolean): Planted[] {
  const all = judgePlanted(lexicons).filter(
    (one) => one.lang === 'sv' && one.isTrue === isTrue && (!isTrue || one.reason === null),
  )
  const step = Math.max(1, Math.floor(all.length / size))
  return all.filter((_, i) => i % step === 0).slice(0, size)
}

for (const isTrue of [true, false]) {
  const counts: Record<string, number> = {}
  for (const one of sampleOf(Math.ceil(Number(values.sample) / 2), isTrue)) {
    const outcome = await outcomeOf(one)
    print(`  ${isTrue ? 'true' : 'false'}: ${outcome}`)
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  print(`${isTrue ? 'true' : 'false'} sentences in ${code}: ${JSON.stringify(counts)}`)
}
knowledge.close()
