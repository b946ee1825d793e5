import { expect, test } from 'vitest'
import { directionOf } from '#server/answer/direction.ts'

test.each([
  ['jag har läst 2 år på yh, kan jag läsa till kandidat på universitet', 'yh-till-hogskola'],
  ['Kan man söka högskola efter en yrkeshögskoleutbildning?', 'yh-till-hogskola'],
  ['har pluggat ett år på universitet, kan jag räkna av det på en yh', 'hogskola-till-yh'],
  ['Kan högskolestudier tillgodoräknas på YH?', 'hogskola-till-yh'],
  ['kan en yh-utbildning räknas in på universitetet', 'yh-till-hogskola'],
  ['jag hoppade av från högskolan och vill söka till yh', 'hogskola-till-yh'],
])('"%s" goes %s', (text, way) => expect(directionOf(text)).toBe(way))

test.each(['Vad är yrkeshögskolan?', 'Vad är skillnaden mellan yh och högskola?', 'hej'])(
  '"%s" tells no move',
  (text) => expect(directionOf(text)).toBeNull(),
)
