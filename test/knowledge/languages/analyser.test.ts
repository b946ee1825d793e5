import { describe, expect, test } from 'vitest'
import { createAnalysers } from '#knowledge/languages/analysers.ts'

const { sv, en } = createAnalysers()

const wordOf = (text: string) => sv.words(text)[0]
const partsOf = (text: string) => wordOf(text)?.parts ?? []
const stemOf = (text: string) => wordOf(text)?.stem

test.each([
  ['nån', 'någon'],
  ['nåt', 'något'],
  ['mkt', 'mycket'],
])('%s is read as %s, in questions and records alike', (spoken, written) =>
  expect(stemOf(spoken)).toBe(stemOf(written)),
)

describe('Swedish compounds', () => {
  test.each([
    ['omställningsstudiestöd', ['omställning', 'studiestöd', 'studie', 'stöd']],
    ['studievägledare', ['studie', 'vägledare']],
    ['yrkesvägledare', ['yrke', 'vägledare']],
    ['sjuksköterskeutbildning', ['sjuksköterska', 'utbildning']],
    ['undersköterskeutbildningen', ['undersköterska', 'utbildning']],
    ['högskoleprov', ['högskola', 'prov']],
    ['folkhögskoleplats', ['folkhögskola', 'plats']],
    ['studiemedel', ['studie', 'medel']],
    ['barnskötare', ['barn', 'skötare']],
  ])('%s has the parts %j', (compound, parts) => {
    expect(partsOf(compound)).toEqual(expect.arrayContaining(parts.map((part) => stemOf(part))))
  })

  test.each(['högskola', 'yrkeshögskola', 'folkhögskola', 'utbildning', 'person', 'vägledare'])(
    '%s is one notion and stays whole',
    (word) => {
      expect(partsOf(word)).toEqual([])
    },
  )

  test.each([
    ['yrkeshögskolan', 'yrkeshögskola'],
    ['yrkeshögskolor', 'yrkeshögskola'],
    ['studievägledarna', 'studievägledare'],
    ['vägledarens', 'vägledare'],
    ['omställningsstudiestödet', 'omställningsstudiestöd'],
    ['behörigheten', 'behörighet'],
    ['gymnasiets', 'gymnasium'],
    ['kurserna', 'kurs'],
  ])('%s has the stem of %s', (inflected, base) => {
    expect(stemOf(inflected)).toBe(stemOf(base))
  })

  test('the first half of a pair joined by "och" is completed', () => {
    expect(sv.words('studie- och yrkesvägledare').map(({ text }) => text)).toContain(
      'studievägledare',
    )
  })
})

describe('names, codes and references', () => {
  test('a course code is one word beside its subject', () => {
    expect(sv.words('Matematik 2a').map(({ text }) => text)).toEqual(['matematik', '2a'])
  })

  test.each(['6 kap. 6 §', '6 kap 6§', '6 kapitlet 6 §'])(
    '%s is found as any other way',
    (text) => {
      expect(sv.words(text).map((word) => word.stem)).toEqual(['6kap', '6§'])
    },
  )

  test.each([
    ['CSN:s regler', 'csn'],
    ['YH:n', 'yh'],
    ['SYV:arna', 'syv'],
  ])('%s is found as the abbreviation itself', (text, abbreviation) =>
    expect(sv.words(text)[0]?.stem).toBe(abbreviation),
  )

  test('a hyphened word is found whole and by its halves', () => {
    const [word] = sv.words('YH-poäng')
    expect(word?.text).toBe('yh-poäng')
    expect(word?.parts).toEqual(expect.arrayContaining([stemOf('yh'), stemOf('poäng')]))
    expect(word?.stem).toBe(stemOf('yhpoäng'))
  })

  test('a bare number says less than a word, and a function word nothing', () => {
    const [number, word, stop] = sv.words('57 kurs och')
    expect(number?.weight).toBeGreaterThan(0)
    expect(number?.weight).toBeLessThan(word?.weight ?? 0)
    expect(stop?.weight).toBe(0)
  })

  test('letters written with a combining mark are the same word', () => {
    const [composed] = sv.words('högskola')
    const [decomposed] = sv.words('högskola'.normalize('NFD'))
    expect(decomposed).toEqual(composed)
  })

  test('empty and strange texts have no words', () => {
    expect(sv.words('')).toEqual([])
    expect(sv.words(' … !!! 🙂 ')).toEqual([])
    expect(en.words('')).toEqual([])
  })
})

test('grams carry no marks, so that a word typed without them is found', () => {
  expect(wordOf('högskola')?.grams).toEqual(wordOf('hogskola')?.grams)
})

test('a Swedish word in any inflection is known, a misspelt one is not', () => {
  expect(sv.isKnown('behörigheten')).toBe(true)
  expect(sv.isKnown('behorigeten')).toBe(false)
})

test('English is stemmed, and its stop words weigh nothing', () => {
  expect(en.words('studies')[0]?.stem).toBe(en.words('study')[0]?.stem)
  expect(en.words('the')[0]?.weight).toBe(0)
})
