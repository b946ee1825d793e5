import { expect, test } from 'vitest'
import { createLinkMap } from '#server/answer/generate/links.ts'
import { readCitations, toSentences } from '#server/answer/generate/sentence.ts'

async function* inPieces(text: string) {
  yield* text.match(/[\s\S]{1,3}/g) ?? []
}

test('sentences come whole, with their marks apart, whatever the pieces', async () => {
  const found = []
  for await (const one of toSentences(
    inPieces(
      'Svar: - Lånet är frivilligt [1]. Du söker hos CSN. [2, 1]\n**Kravet är 62,5 procent** (källa 3).',
    ),
  ))
    found.push(one)
  expect(found).toEqual([
    { text: 'Lånet är frivilligt.', cites: [1] },
    { text: 'Du söker hos CSN.', cites: [2, 1] },
    { text: 'Kravet är 62,5 procent.', cites: [3] },
  ])
})

test('the number of a list item ends no sentence', async () => {
  const found = []
  const text =
    '1. Lånet är frivilligt [1].\n2. Du söker hos CSN [2]. Åldern är minst 16. Det är gratis.'
  for await (const one of toSentences(inPieces(text))) found.push(one.text)
  expect(found).toEqual([
    'Lånet är frivilligt.',
    'Du söker hos CSN.',
    'Åldern är minst 16.',
    'Det är gratis.',
  ])
})

test('half a sentence at the end is none', async () => {
  const found = []
  for await (const one of toSentences(inPieces('Lånet är frivilligt. Du kan'))) found.push(one.text)
  expect(found).toEqual(['Lånet är frivilligt.'])
})

test('a list number is no citation', () => {
  expect(readCitations('1. Lånet är frivilligt [1].')).toEqual({
    text: 'Lånet är frivilligt.',
    cites: [1],
  })
})

test('addresses become tokens and come back', () => {
  const links = createLinkMap()
  const hidden = links.hide(
    'Ring 0771-276 000 eller se https://www.csn.se/bidrag och mejla info@csn.se.',
  )
  expect(hidden).toBe('Ring ADRESS1 eller se ADRESS2 och mejla ADRESS3.')
  expect(links.show(hidden)).toContain('https://www.csn.se/bidrag')
  expect(links.show('ADRESS9')).toBe('ADRESS9')
})
test('a number before a sentence is its place in a list, not its source', () => {
  expect(readCitations('[2] Lånet är frivilligt.')).toEqual({
    text: 'Lånet är frivilligt.',
    cites: [],
  })
  expect(readCitations('Mening 2: Lånet är frivilligt. [1]')).toEqual({
    text: 'Lånet är frivilligt.',
    cites: [1],
  })
})
test('a mark on the next line belongs to the next sentence', async () => {
  async function* chunks() {
    yield 'Lånet är frivilligt.\n[2] Bidraget är 1 000 kronor.\n[1]. Mening 3: Det söks hos CSN.'
  }
  const found = []
  for await (const sentence of toSentences(chunks())) found.push(sentence)
  expect(found.map(({ text }) => text)).toEqual([
    'Lånet är frivilligt.',
    'Bidraget är 1 000 kronor.',
    'Det söks hos CSN.',
  ])
  expect(found.every(({ cites }) => cites.length === 0)).toBe(true)
})
