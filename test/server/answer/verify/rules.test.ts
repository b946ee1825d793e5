// What the verifier reads as the same, and what it tells apart, each on one small text.
import { expect, test } from 'vitest'
import { isDerived, rootOf } from '#server/answer/verify/forms.ts'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'
import type { Reason } from '#server/answer/verify/pair.ts'
import { checkSentence } from '#server/answer/verify/sentence.ts'
import { withoutVerbatim } from '#server/answer/verify/verbatim.ts'
import { readSentence } from '#server/answer/verify/words.ts'

const { sv, en } = loadLexicons()

test('forms of one word share a root, short words stay apart', () => {
  expect(rootOf('varslet')).toBe(rootOf('varsel'))
  expect(rootOf('jobbet')).toBe(rootOf('jobb'))
  expect(rootOf('lånet')).not.toBe(rootOf('länet'))
  expect(isDerived('jämförelse', 'jämför')).toBe(true)
  expect(isDerived('avgift', 'avgiftsfri')).toBe(false)
})

test('a phrase is read as its word, in both languages', () => {
  expect(sv.plain('Det kostar ingenting')).toBe('Det är gratis')
  expect(sv.plain('Beslutet går inte att ändra')).toBe('Beslutet kan inte ändra')
  expect(en.plain("You don't have to pay")).toBe('You need not pay')
})

test('a year beside an amount is no part of it', () => {
  const values = readSentence('Avgiften var från 2020 870 kronor och 12 900 kronor.', sv).words
  expect(values.flatMap(({ value }) => value ?? [])).toEqual(['2020', '870', '12900'])
})

test('a condition ends at the second verb, also without a comma', () => {
  const { segments } = readSentence('Om du har arbetat i åtta år kan stödet ges.', sv)
  expect(segments.map(({ opensWith }) => opensWith)).toEqual(['condition', 'joint'])
})

test('what is taken over word for word needs no check', () => {
  const texts = ['Kursen är gratis och öppen. Du söker hos skolan. Det gäller bara vuxna.']
  expect(withoutVerbatim('Du söker hos skolan.', texts)).toBeNull()
  expect(withoutVerbatim('Kursen är gratis och öppen, och du söker hos skolan.', texts)).toBeNull()
  const leaning = withoutVerbatim('Kursen är gratis och öppen, och det gäller bara vuxna.', texts)
  expect(leaning).toContain('det gäller bara vuxna')
})

const ground = {
  subject: 'Vem beslutar om stödet?',
  texts: [
    'CSN beslutar om stödet. CSN prövar ansökan, och Nysteget skriver yttrandet. Intyget hämtar du hos skolan. Sök stödet före kursstarten. Kraven är desamma på distans som på campus. Stödet är gratis att söka.',
  ],
}

test.each<[string, Reason | null]>([
  ['Stödet beslutas av CSN.', null],
  ['Stödet beslutas av Nysteget.', 'order_turned'],
  ['Nysteget prövar ansökan.', 'order_turned'],
  ['Du ska söka stödet innan kursen startar.', null],
  ['Du måste söka stödet innan kursen startar.', 'modality_turned'],
  ['Intyget hämtar du hos CSN.', 'contrast_confused'],
  ['Det kostar ingenting att söka stödet.', null],
  ['Kraven är mindre på distans än på campus.', 'opposite'],
])('%s → %s', (sentence, reason) => {
  expect(checkSentence(sentence, ground, sv)).toBe(reason)
})
