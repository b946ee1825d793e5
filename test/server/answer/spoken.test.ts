import { expect, test } from 'vitest'
import { writtenOut } from '#server/answer/spoken.ts'

test.each([
  ['va ska ja bli', 'vad ska jag bli'],
  ['ja är 19 o har noll koll', 'jag är 19 och har noll koll'],
  ['e det kört om man e 45', 'är det kört om man är 45'],
  ['finns nåt för såna som kan mkt', 'finns något för sådana som kan mycket'],
  ['dom säger nej pga min ålder', 'de säger nej på grund av min ålder'],
  ['i wanna study but dont know what', "i want to study but don't know what"],
])('"%s" is read as "%s"', (heard, written) => expect(writtenOut(heard)).toBe(written))

test.each([
  'Ja, det vill jag',
  'Räcker betyget E i svenska 2?',
  'Var finns närmaste komvux?',
  'vilken typ av kurs är det',
  'Det var kul',
])('"%s" stays as it is', (text) => expect(writtenOut(text)).toBe(text))
