import { expect, test } from 'vitest'
import { createRecent } from '#knowledge/index/recent.ts'
import { decodePostings, PostingsWriter } from '#knowledge/index/sqlite/postings.ts'

test('what is written is read back, over several segments and wide gaps', () => {
  const entries = [
    [0, 1],
    [1, 7],
    [130, 1],
    [99_999, 127],
    [2_000_000, 2],
  ] as const
  const segments = [entries.slice(0, 2), entries.slice(2)].map((part) => {
    const writer = new PostingsWriter()
    for (const [document, count] of part) writer.add(document, count)
    return writer.bytes()
  })
  const { documents, counts } = decodePostings(segments, entries.length)
  expect([...documents]).toEqual(entries.map(([document]) => document))
  expect([...counts]).toEqual(entries.map(([, count]) => count))
})

test('a bounded memory forgets what was not asked for longest', () => {
  const recent = createRecent<string>(10, (value) => value.length)
  recent.set('a', 'aaaa')
  recent.set('b', 'bbbb')
  expect(recent.get('a')).toBe('aaaa')
  recent.set('c', 'cccc')
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual(['aaaa', undefined, 'cccc'])
})

test('a value larger than the memory is not kept, and harms nothing that comes after it', () => {
  const recent = createRecent<string>(3, (value) => value.length)
  recent.set('large', 'xxxxxx')
  expect(recent.get('large')).toBeUndefined()
  recent.set('small', 'y')
  expect(recent.get('small')).toBe('y')
})

test('a value set again counts once', () => {
  const recent = createRecent<string>(4, (value) => value.length)
  for (let round = 0; round < 5; round++) recent.set('a', 'aa')
  recent.set('b', 'bb')
  expect([recent.get('a'), recent.get('b')]).toEqual(['aa', 'bb'])
})
