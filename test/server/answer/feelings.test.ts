import { expect, test } from 'vitest'
import { findFeeling } from '#server/answer/feelings.ts'
import { asksForChoice, isOwnCase } from '#server/answer/intents.ts'

test.each([
  ['Jag är helt vilse och har pluggat fel sak', 'lost'],
  ['30 år i vården och jag är slutkörd', 'tired'],
  ['en i klassen fäller rasistiska kommentarer', 'wronged'],
  ['hyran ska betalas på fredag, när kommer pengarna', 'pressed'],
  ['undersköterska med onda axlar', 'aching'],
  ['kroppen säger ifrån efter 15 år', 'aching'],
  ['Sjukskriven på 50 % för utmattning', 'tired'],
  ['Är rädd för att inte klara det', 'worried'],
  ['Hur har de tänkt? Ingen vill ta emot en lärling', 'let_down'],
  ['am i too old for this', 'hurt'],
  ['vår 17 åring ligger i sängen hela dagarna', 'worried'],
  ['min dotter har bytt program och gråter varje kväll', 'worried'],
  ['har ont i magen innan jobbet', 'hurt'],
  ['tänk om jag gör bort mig på måndag', 'worried'],
])('"%s" is met as %s', (text, feeling) => expect(findFeeling(text)).toBe(feeling))

test.each([
  'Vad kostar en prövning?',
  'Hur länge gäller betygen?',
  'Finns det en övre åldersgräns?',
  'Var söker jag till komvux?',
])('"%s" tells no feeling', (text) => expect(findFeeling(text)).toBeNull())

test('what to become is a choice; what to study for a known goal is not', () => {
  expect(asksForChoice('Vad kan jag byta till om axlarna är slut?')).toBe(true)
  expect(asksForChoice('which career suits me')).toBe(true)
  expect(asksForChoice('vad ska jag läsa för att bli elektriker')).toBe(false)
  expect(asksForChoice('Vad ska jag göra i stället för att få behörighet?')).toBe(false)
})

test.each([
  'jag är 19 och har noll koll på vad jag ska bli',
  'Vilken utbildning är säkrast om man vill ha jobb direkt?',
  'I want something else but I have no idea what fits me here',
])('"%s" asks for a choice', (text) => expect(asksForChoice(text)).toBe(true))

test('who is worn out and asks what there is to do wants to choose anew', () => {
  const text = 'Vad kan man göra med en lärarexamen utanför skolan?'
  expect([asksForChoice(text), asksForChoice(text, 'tired')]).toEqual([false, true])
})

test.each([
  'Min lärare har anmält mig för plagiat. Blir jag avstängd?',
  'Blev uppsagd medan jag är studieledig. Får de göra så?',
  'när kommer pengarna????',
  'Vad har jag för chans att komma in på psykologprogrammet?',
  'Can she really force me?',
])('"%s" asks how the own case ends', (text) => expect(isOwnCase(text)).toBe(true))

test.each([
  'När betalas studiemedel ut?',
  'Får chefen neka studieledighet?',
  'Hur stor är chansen att få omställningsstudiestöd?',
  'Vem bestämmer om tillgodoräknande?',
])('"%s" asks for a rule', (text) => expect(isOwnCase(text)).toBe(false))
