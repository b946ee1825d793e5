import { describe, expect, test } from 'vitest'
import { createSpelling, distance } from '#knowledge/languages/spelling.ts'

const spelling = createSpelling([
  { word: 'högskola', df: 40 },
  { word: 'hogskola', df: 1 },
  { word: 'behörighet', df: 30 },
  { word: 'behörigheten', df: 3 },
  { word: 'komvux', df: 50 },
  { word: 'csn', df: 60 },
  { word: 'kurs', df: 20 },
  { word: 'kors', df: 2 },
])

describe('distance', () => {
  test.each([
    ['skola', 'skola', 0],
    ['skloa', 'skola', 1],
    ['skla', 'skola', 1],
    ['skolaa', 'skola', 1],
    ['xxola', 'skola', 2],
  ])('%s to %s is %d', (one, other, errors) => {
    expect(distance(one, other, 2)).toBe(errors)
  })

  test('stops counting beyond the limit', () => {
    expect(distance('abcdefgh', 'zyxwvuts', 2)).toBe(3)
  })
})

test('marks cost nothing: the most frequent word written alike is meant', () => {
  expect(spelling.restored('hogskola')).toBe('högskola')
  expect(spelling.restored('okänt')).toBe('okänt')
})

test('the nearest word is found, by marks and errors together', () => {
  expect(spelling.corrections('behorigeht')[0]?.word).toBe('behörighet')
  expect(spelling.corrections('komuvx')[0]?.word).toBe('komvux')
})

test('of two words equally near the more frequent comes first', () => {
  expect(spelling.corrections('kars').map(({ word }) => word)).toEqual(['kurs', 'kors'])
})

test('short words and words that resemble nothing are left alone', () => {
  expect(spelling.corrections('csm')).toEqual([])
  expect(spelling.corrections('raketforskning')).toEqual([])
})
