import { expect, test } from 'vitest'
import { withoutToldAge } from '#server/answer/told.ts'

test.each([
  ['jag är 28 och vill byta jobb till något annat', 'vill byta jobb till något annat'],
  ['jag är 27 och hatar min linje, kan jag byta', 'hatar min linje, kan jag byta'],
  ['34 år, ingen i min familj har pluggat', 'ingen i min familj har pluggat'],
  ["I'm 41 and my knees are done, what fits me", 'my knees are done, what fits me'],
])('an age told in passing is left out of "%s"', (text, rest) =>
  expect(withoutToldAge(text)).toBe(rest),
)

test.each([
  'är jag för gammal för komvux, jag är 58',
  'kan jag få csn om jag är 58',
  'finns det någon åldersgräns, jag är 61 år',
  'jag är 28',
  'jag är 17 och hatar min linje, kan jag byta',
  'jag är 50 procent sjukskriven och vill läsa',
  'har jobbat i 15 år på fabriken utan papper',
])('"%s" stays, since its number or age may matter', (text) =>
  expect(withoutToldAge(text)).toBe(text),
)

test.each([
  ['Kan en 55-åring få CSN?', 'Kan en 55 år gammal få CSN?'],
  ['Can a 55-year-old get CSN?', 'Can a 55 years old get CSN?'],
  ['Kan jag läsa på komvux som 18-åring?', 'Kan jag läsa på komvux som 18-åring?'],
])(
  'an age that the answer hangs on is kept and written as most people write it: "%s"',
  (text, kept) => expect(withoutToldAge(text)).toBe(kept),
)
