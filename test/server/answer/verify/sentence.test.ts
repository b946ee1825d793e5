import { expect, test } from 'vitest'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'
import type { Reason } from '#server/answer/verify/pair.ts'
import { checkSentence } from '#server/answer/verify/sentence.ts'
import { readSentence, splitSentences } from '#server/answer/verify/words.ts'

const { sv } = loadLexicons()
const ground = {
  subject: 'Kan man få bidraget?',
  texts: [
    'Du kan oftast få bidraget om du är minst 25 år och bor i Sverige. Arbetsgivaren får inte säga nej. CSN beslutar om pengarna, inte skolan. Avgiften var 900 kronor 2023.',
  ],
}

test.each<[string, Reason | null]>([
  ['Du kan oftast få bidraget om du är minst 25 år och bor i Sverige.', null],
  ['Om du är minst 25 år och bor i Sverige kan du oftast få bidraget.', null],
  ['Du kan oftast få bidraget.', 'condition_dropped'],
  ['Du kan få bidraget om du är minst 25 år och bor i Sverige.', 'hedge_dropped'],
  ['Du ska oftast få bidraget om du är minst 25 år och bor i Sverige.', 'modality_turned'],
  ['Du kan oftast få bidraget om du är högst 25 år och bor i Sverige.', 'opposite'],
  ['Du kan oftast få bidraget om du är minst 20 år och bor i Sverige.', 'unsupported_number'],
  ['Arbetsgivaren får säga nej.', 'negation_turned'],
  ['Skolan beslutar om pengarna, inte CSN.', 'negation_turned'],
  ['Avgiften är 900 kronor.', 'time_shifted'],
  ['Försäkringskassan beslutar om pengarna.', 'unsupported_word'],
  ['Arbetsgivaren får inte säga nej, eftersom du är medlem.', 'unsupported_word'],
  ['Du är garanterad bidraget.', 'promise'],
  ['Vi beslutar om pengarna.', 'first_person'],
  ['Får arbetsgivaren säga nej?', 'question'],
])('%s → %s', (sentence, reason) => {
  expect(checkSentence(sentence, ground, sv)).toBe(reason)
})

test('an abbreviation ends no sentence', () => {
  expect(splitSentences('Läs t.ex. Matematik 1. Sök sedan.')).toEqual([
    'Läs t.ex. Matematik 1.',
    'Sök sedan.',
  ])
})

test('a condition without "om" is a segment of its own', () => {
  const { segments } = readSentence('Har du redan en examen kan du inte få en ny.', sv)
  expect(segments.map(({ opensWith }) => opensWith)).toEqual(['condition', 'joint'])
})
