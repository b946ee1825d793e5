import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sqliteEngine } from '#knowledge/index/sqlite/engine.ts'
import { nearestBySigns, readySigns, signsOf, wordsFor } from '#knowledge/index/sqlite/signs.ts'
import { toUnitLength } from '#knowledge/index/sqlite/vectors.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createRandom } from '../../../eval/retrieval/metrics.ts'
import { createLetterEmbedder } from '../../helpers/letter-embedder.ts'
import { textDocument } from '../../helpers/text-document.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-vectors-'))
afterAll(() => rmSync(folder, { recursive: true }))
const analysers = createAnalysers()
const newPlace = () => path.join(mkdtempSync(path.join(folder, 'place-')), 'index.db')

const documents = [
  textDocument('komvux', 'Komvux är gratis'),
  textDocument('csn', 'CSN betalar studiemedel'),
  textDocument('syv', 'Vägledare finns i kommunen'),
]

test('signs are one bit a number, and a vector is brought to length 1', () => {
  expect([...signsOf(Float32Array.from([1, -1, 0.1, 0, -2, 3, -1, -1, 5]))]).toEqual([
    37 + 256,
    0,
    0,
  ])
  expect([...toUnitLength(Float32Array.from([3, 4]))]).toEqual([
    expect.closeTo(0.6),
    expect.closeTo(0.8),
  ])
})

test('signs tell which vectors differ least, with those that tie', () => {
  const vectors = [
    [1, 1, 1, 1],
    [1, 1, 1, -1],
    [-1, 1, 1, 1],
    [-1, -1, -1, -1],
  ].map((numbers) => signsOf(Float32Array.from(numbers)))
  const signs = readySigns(Int32Array.from(vectors.flatMap((words) => [...words])), 3)
  const asked = Float32Array.from([2, 3, 0.5, 1])
  expect(nearestBySigns(signs, asked, 1)).toEqual([0])
  expect(nearestBySigns(signs, asked, 2)).toEqual([0, 1, 2])
  expect(nearestBySigns(signs, asked, 9)).toEqual([0, 1, 2, 3])
})

test('of many vectors, those that differ least are found by few words first', () => {
  const random = createRandom(7)
  const vectorOf = () => Float32Array.from({ length: 400 }, () => random() - 0.5)
  const near = vectorOf()
  const all = new Int32Array(60_000 * wordsFor(400))
  for (let number = 0; number < 60_000; number++) {
    const vector = number % 20_000 === 5 ? near.map((value) => value + 0.2 * random()) : vectorOf()
    all.set(signsOf(vector), number * wordsFor(400))
  }
  expect(nearestBySigns(readySigns(all, wordsFor(400)), near, 3)).toEqual([5, 20_005, 40_005])
})

test('embeds only what is new when the same model builds again', async () => {
  const place = newPlace()
  const first = createLetterEmbedder()
  await sqliteEngine.build(documents, place, { analysers, embedder: first.embedder })
  expect(first.asked).toHaveLength(3)
  const again = createLetterEmbedder()
  const changed = [...documents, textDocument('new', 'Ny text')]
  await sqliteEngine.build(changed, place, { analysers, embedder: again.embedder })
  expect(again.asked).toEqual(['Ny text'])
  const other = createLetterEmbedder('other')
  await sqliteEngine.build(changed, place, { analysers, embedder: other.embedder })
  expect(other.asked).toHaveLength(4)
})
