// npm run eval:planted -- [LOT …]: how many planted sentences are withheld, and each that is judged wrongly.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Lexicons, loadLexicons } from '#server/answer/verify/lexicon.ts'
import { checkSentence } from '#server/answer/verify/sentence.ts'
import { projectRoot } from '#server/compose-root.ts'
import { readJsonl } from '../read-jsonl.ts'

const lang = z.enum(['sv', 'en'])

/** Lots with files of their own, written before the verifier was changed for them. */
const ownFiles = ['blind-1', 'blind-2', 'blind-3'] as const

/** The lots: dev was tuned on; each other one was measured at first sight, and is a guard since. */
export const lots = [
  ...(['dev', 'heldout', 'fresh', 'unseen-1', 'unseen-2', 'unseen-3'] as const),
  ...ownFiles,
] as const

const planted = z.strictObject({
  id: z.string(),
  half: z.enum(lots),
  lang,
  record: z.string(),
  kind: z.string(),
  isTrue: z.boolean(),
  sentence: z.string(),
})
const evidence = z.strictObject({
  record: z.string(),
  lang,
  subject: z.string(),
  texts: z.array(z.string()),
})

/** The planted sentences of every lot, each with what the verifier says of it. */
export function judgePlanted(lexicons: Lexicons) {
  return ['planted', ...ownFiles.map((lot) => `planted-${lot}`)].flatMap((name) => {
    const file = path.join(projectRoot, 'eval/model', name)
    const grounds = readJsonl(`${file}-evidence.jsonl`, evidence)
    return readJsonl(`${file}.jsonl`, planted).map((one) => {
      const ground = grounds.find(({ record, lang }) => record === one.record && lang === one.lang)
      if (!ground) throw new Error(`no evidence for ${one.id}`)
      return { ...one, ground, reason: checkSentence(one.sentence, ground, lexicons[one.lang]) }
    })
  })
}

/** Figures of one lot. */
export function figuresOf(judged: ReturnType<typeof judgePlanted>, lot: string) {
  const ofLot = judged.filter(({ half }) => half === lot)
  const isFalse = ofLot.filter(({ isTrue }) => !isTrue)
  const isTrue = ofLot.filter((one) => one.isTrue)
  return {
    size: ofLot.length,
    false: isFalse.length,
    withheld: isFalse.filter(({ reason }) => reason !== null).length,
    true: isTrue.length,
    lost: isTrue.filter(({ reason }) => reason !== null).length,
  }
}

if (import.meta.main) {
  const { positionals } = parseArgs({ allowPositionals: true })
  const judged = judgePlanted(loadLexicons())
  const print = (line: string) => process.stdout.write(`${line}\n`)
  for (const lot of positionals.length > 0 ? positionals : lots) {
    print(`${lot}: ${JSON.stringify(figuresOf(judged, lot))}`)
    for (const { half, id, kind, isTrue, sentence, reason } of judged) {
      if (half !== lot || isTrue === (reason === null)) continue
      print(`  ${isTrue ? 'lost' : 'passed'} ${id} ${kind} ${reason ?? ''}: ${sentence}`)
    }
  }
}
