import { expect, test } from 'vitest'
import { findReferral } from '#server/answer/referrals.ts'

test.each([
  [
    'Chefen betalade truckkortet, en kurs på två dagar, nu kräver han pengar när jag slutar',
    'avtal-utbildning-bindning',
  ],
  [
    'Företaget stod för kursen, vi skrev inget avtal, kan de kräva tillbaka pengarna från mig som anställd?',
    'avtal-utan-skriftligt',
  ],
  ['Arbetsgivaren drar av rasten fast jag jobbar, är det ok?', 'ratt-raster-schema'],
  ['I was fired and I think it was unfair', 'ratt-uppsagd-felaktigt'],
])('"%s" is referred on', (text, record) => {
  expect(findReferral(text)).toBe(record)
})

test.each([
  'Vad krävs för att komma in på en utbildning till elektriker?',
  'Måste jag betala tillbaka CSN om jag hoppar av kursen?',
  'Jag jobbar skift, kan jag läsa en kurs på raster och kvällar?',
  'Jag blev uppsagd, kan jag plugga?',
])('"%s" is a question of its own', (text) => {
  expect(findReferral(text)).toBeNull()
})
