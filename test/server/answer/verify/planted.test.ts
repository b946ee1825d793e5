// Planted sentences over real records, in three lots: dev was tuned on from the start; heldout and fresh
// were opened once each, later (docs/models.md gives the figures at that opening), and are now guards.
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonl } from '#eval/read-jsonl.ts'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'
import { checkSentence } from '#server/answer/verify/sentence.ts'
import { projectRoot } from '#server/compose-root.ts'

const lang = z.enum(['sv', 'en'])
const planted = z.strictObject({
  id: z.string(),
  half: z.enum(['dev', 'heldout', 'fresh']),
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
const folder = path.join(projectRoot, 'eval/model')
const sentences = readJsonl(path.join(folder, 'planted.jsonl'), planted)
const grounds = readJsonl(path.join(folder, 'planted-evidence.jsonl'), evidence)
const lexicons = loadLexicons()

function judge(one: z.infer<typeof planted>) {
  const ground = grounds.find(({ record, lang }) => record === one.record && lang === one.lang)
  if (!ground) throw new Error(`no evidence for ${one.id}`)
  return checkSentence(one.sentence, ground, lexicons[one.lang])
}

function figures(half: 'dev' | 'heldout' | 'fresh') {
  const judged = sentences
    .filter((one) => one.half === half)
    .map((one) => ({ ...one, reason: judge(one) }))
  const isFalse = judged.filter(({ isTrue }) => !isTrue)
  const isTrue = judged.filter((one) => one.isTrue)
  return {
    withheld: isFalse.filter(({ reason }) => reason !== null).length / isFalse.length,
    lost: isTrue.filter(({ reason }) => reason !== null).length / isTrue.length,
    size: judged.length,
  }
}

test.each([
  ['dev', 130, 0.99],
  ['heldout', 120, 0.97],
  ['fresh', 50, 0.97],
] as const)(
  'of the planted sentences (%s), nearly all false ones are withheld',
  (half, least, share) => {
    const { withheld, lost, size } = figures(half)
    expect(size).toBeGreaterThan(least)
    expect(withheld).toBeGreaterThanOrEqual(share)
    expect(lost).toBeLessThanOrEqual(0.2)
  },
)

test('what a real small model once said of three true facts is withheld', () => {
  const one = sentences.find(({ sentence }) => sentence.startsWith('Jag kan inte få pengar'))
  expect(one && judge(one)).toBe('first_person')
  const asYou = one && { ...one, sentence: one.sentence.replace('Jag', 'Du') }
  expect(asYou && judge(asYou)).not.toBeNull()
})
