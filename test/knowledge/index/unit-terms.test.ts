import { describe, expect, test } from 'vitest'
import { decodeUnitTerms, encodeUnitTerms } from '#knowledge/index/sqlite/unit-terms.ts'

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
})
