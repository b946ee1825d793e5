import { expect, test } from 'vitest'
import { dampOtherOrigin } from '#server/answer/origin.ts'

const pair = [
  { id: 'utl-vard-inom-eu', score: 1 },
  { id: 'utl-vard-utanfor-eu', score: 0.85 },
]
const firstFor = (text: string) =>
  dampOtherOrigin(pair, text).toSorted((a, b) => b.score - a.score)[0]?.id

test.each([
  ['jag är utbildad tandläkare i ukraina', 'utl-vard-utanfor-eu'],
  ['I am a nurse from India', 'utl-vard-utanfor-eu'],
  ['sjuksköterska från Polen', 'utl-vard-inom-eu'],
  ['utbildad i Syrien, sedan specialist i Tyskland', 'utl-vard-inom-eu'],
  ['utbildad läkare, hur får jag legitimation', 'utl-vard-inom-eu'],
])('"%s" finds %s first', (text, first) => expect(firstFor(text)).toBe(first))

test.each([
  ['Jag är 45 och jobbar, kan jag få studiemedel?', 'csn-alder-ovre'],
  ['Jag har uppehållstillstånd och jobbar, kan jag få studiemedel?', 'csn-utlandsk-medborgare'],
])('"%s" finds %s first', (text, first) => {
  const hits = dampOtherOrigin(
    [
      { id: 'csn-utlandsk-medborgare', score: 1 },
      { id: 'csn-alder-ovre', score: 0.9 },
    ],
    text,
  )
  expect(hits.toSorted((a, b) => b.score - a.score)[0]?.id).toBe(first)
})
