import { expect, test } from 'vitest'
import { fuse } from '#knowledge/retrieval/fuse.ts'

test('orders by words and meaning together', () => {
  const found = [
    { id: 'words', score: 0.5, meaning: 0.1 },
    { id: 'both', score: 0.45, meaning: 0.5 },
    { id: 'meaning', score: 0, meaning: 0.55 },
  ]
  expect(fuse(found).map(({ id }) => id)).toEqual(['both', 'words', 'meaning'])
})

test('keeps the best score of the words, on which thresholds are fitted', () => {
  const fused = fuse([
    { score: 0.4, meaning: 0 },
    { score: 0.3, meaning: 0.9 },
  ])
  expect(fused[0]?.score).toBeCloseTo(0.4)
  expect(fused[0]?.meaning).toBe(0.9)
})

test('keeps the order of the words where no meaning is known', () => {
  const fused = fuse([
    { score: 0.4, meaning: 0 },
    { score: 0.2, meaning: 0 },
  ])
  expect(fused.map(({ score }) => score)).toEqual([0.4, 0.2])
})

test('is never sure without a single word', () => {
  const [first] = fuse([{ score: 0, meaning: 1 }])
  expect(first?.score).toBeGreaterThan(0)
  expect(first?.score).toBeLessThan(0.1)
})
