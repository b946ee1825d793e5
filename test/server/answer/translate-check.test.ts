// One translated sentence and its way back, held against the record.
import { expect, test } from 'vitest'
import { checkTrip, isInLanguage, type TripJudge } from '#server/answer/translate/check.ts'
import { loadTargets, translatable } from '#server/answer/translate/languages.ts'
import { termsIn, withTerms } from '#server/answer/translate/terms.ts'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const { knowledge } = await openTestAnswering()
const lexicon = loadLexicons().sv
const targets = loadTargets(translatable)
const judgeFor = (code: string): TripJudge => {
  const target = targets.find((one) => one.code === code)
  if (!target) throw new Error(`no language ${code}`)
  return { lang: 'sv', lexicon, target, detectLanguage: knowledge.detectLanguage }
}
const ground = { subject: 'Kan jag få studiemedel?', texts: [] }
const original = 'Du kan inte få studiemedel efter 60 år, om du inte har särskilda skäl.'
const finnish = 'Et voi saada opintotukea (studiemedel) 60 vuoden jälkeen, ellei ole syytä.'

test('a faithful trip holds', () => {
  expect(checkTrip({ original, translated: finnish, back: original }, ground, judgeFor('fi'))).toBe(
    null,
  )
})
test('what the way back says otherwise is found', () => {
  const said = (back: string) =>
    checkTrip({ original, translated: finnish, back }, ground, judgeFor('fi'))
  expect(said('Du kan få studiemedel efter 60 år, om du har särskilda skäl.')).not.toBeNull()
  expect(said('Du kan inte få studiemedel efter 60 år.')).not.toBeNull()
  expect(said('Du ska inte få studiemedel före 60 år.')).not.toBeNull()
  expect(said('You cannot get student finance after the age of 60.')).toBe('other_language')
})
test('a negation that is lost on the way is found, also where the way back puts it in again', () => {
  const translated = 'Voit saada opintotukea (studiemedel) 60 vuoden jälkeen, jos on syytä.'
  expect(checkTrip({ original, translated, back: original }, ground, judgeFor('fi'))).toBe(
    'negation_lost',
  )
})
test.each([
  ['other figures', '60', '65', 'number_changed'],
  ['one more figure', 'jälkeen', 'jälkeen 12', 'number_changed'],
  ['an address', 'jälkeen', 'jälkeen www.tuki.fi', 'token_changed'],
])('%s', (_, from, to, reason) => {
  const translated = finnish.replace(from, to)
  expect(checkTrip({ original, translated, back: original }, ground, judgeFor('fi'))).toBe(reason)
})
test('figures in other scripts and with other separators are the same figures', () => {
  const sentence = 'Bidraget är inte 10 500 kronor, utan 1,5 procent.'
  const translated = 'المنحة ليست ١٠٬٥٠٠ كرونة بل ١٫٥ في المئة.'
  expect(
    checkTrip({ original: sentence, translated, back: sentence }, ground, judgeFor('ar')),
  ).toBe(null)
})
test('the language must really be the one that was asked for', () => {
  const also = 'Hakemus on maksuton, ja hakijan täytyy lähettää todistuksensa ajoissa.'
  expect(isInLanguage([finnish, also], judgeFor('fi'))).toBe(true)
  expect(isInLanguage([original], judgeFor('fi'))).toBe(false)
  expect(isInLanguage(['Вы можете учиться бесплатно в этой школе.'], judgeFor('uk'))).toBe(false)
  expect(isInLanguage(['می‌توانید در این مدرسه رایگان درس بخوانید.'], judgeFor('ar'))).toBe(false)
})
test('terms and names are put where they are missing', () => {
  const terms = termsIn('Ansök om studiemedel hos CSN och fråga hemkommunen.', lexicon)
  expect(terms).toEqual(['studiemedel', 'CSN', 'hemkommun'])
  expect(withTerms('Hae opintotukea CSN:stä.', terms)).toBe(
    'Hae opintotukea CSN:stä (studiemedel, hemkommun).',
  )
})
