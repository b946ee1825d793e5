import { describe, expect, test } from 'vitest'
import { openInMemory } from '#knowledge/index/memory.ts'
import { termsOf } from '#knowledge/index/terms.ts'
import { decodeUnitTerms, encodeUnitTerms } from '#knowledge/index/unit-terms.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'

const slices = ({ terms, ends }: { terms: Uint32Array; ends: Uint32Array }): number[][] =>
  Array.from(ends, (end, text) => [...terms.subarray(ends[text - 1] ?? 0, end)])

describe('the terms of the texts of a document', () => {
  test('come back text by text, with large numbers and empty texts', () => {
    const texts = [
      { stem: [3], word: [3, 128], gram: [0, 127, 300, 70_000, 2 ** 31 - 1] },
      { stem: [], word: [], gram: [] },
      { stem: [5, 5], word: [5, 5], gram: [1, 2] },
    ]
    const read = decodeUnitTerms(encodeUnitTerms(texts))
    expect(slices(read.stem)).toEqual(texts.map(({ stem }) => stem))
    expect(slices(read.word)).toEqual(texts.map(({ word }) => word))
    expect(slices(read.gram)).toEqual(texts.map(({ gram }) => gram))
  })

  test('are none where there is no text', () => {
    expect(decodeUnitTerms(undefined).word.ends).toHaveLength(0)
  })

  test('are those of the texts that the index gives, in the same order', () => {
    const analysers = createAnalysers()
    const units = [
      { field: 'ask' as const, lang: 'sv' as const, text: 'Vad är en sjuksköterskeutbildning?' },
      { field: 'ask' as const, lang: 'en' as const, text: 'What is a nursing programme?' },
      { field: 'answer' as const, lang: 'sv' as const, text: 'En utbildning för sjuksköterskor.' },
    ]
    const document = { id: 'one', type: 'statement', topic: null, payload: {}, units }
    const index = openInMemory([document], { analysers })
    for (const lang of ['sv', 'en'] as const) {
      const words = index.units(0, lang).map(({ text }) => analysers[lang].words(text))
      const read = index.unitTerms(0, lang)
      for (const kind of ['word', 'gram'] as const) {
        const numbers = words.map((of) =>
          of.flatMap((word) => termsOf(word, kind)).map((t) => index.numberOf(lang, kind, t)),
        )
        expect(slices(read[kind])).toEqual(numbers)
      }
      const stems = words.map((of) => of.map(({ stem }) => index.numberOf(lang, 'word', stem)))
      expect(slices(read.stem)).toEqual(stems)
    }
    expect(index.numberOf('sv', 'word', 'finns-inte')).toBeUndefined()
  })
})
