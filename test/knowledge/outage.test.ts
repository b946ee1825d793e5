// An engine that cannot be reached is neither an old index nor a lasting state.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type IndexEngine, UnusableIndexError } from '#knowledge/index/port.ts'
import { sqliteEngine } from '#knowledge/index/sqlite/engine.ts'
import { openKnowledge } from '#knowledge/knowledge.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createSpellings } from '#knowledge/retrieval/retrieve.ts'
import { textDocument } from '../helpers/text-document.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-outage-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Whether an index is built where opening ends with `error`. */
async function isBuiltAfter(error: Error): Promise<boolean> {
  let isBuilt = false
  const engine: IndexEngine = {
    ...sqliteEngine,
    open: () => Promise.reject(error),
    build() {
      isBuilt = true
      return Promise.reject(error)
    },
  }
  const opening = openKnowledge({ indexFile: 'anywhere', onProgress: () => {}, engine })
  await expect(opening).rejects.toBe(error)
  return isBuilt
}

test('an index of another version is built again, one that cannot be reached is not', async () => {
  expect(await isBuiltAfter(new UnusableIndexError('of another version'))).toBe(true)
  expect(await isBuiltAfter(new Error('connection refused'))).toBe(false)
})

test('a file that is no index is said to be one to build again', async () => {
  const file = path.join(folder, 'text.db')
  writeFileSync(file, 'This is no database, and was never one. '.repeat(50))
  await expect(sqliteEngine.open(file)).rejects.toBeInstanceOf(UnusableIndexError)
})

test('words for spelling that could not be read are asked for again', async () => {
  const index = await sqliteEngine.hold([textDocument('a', 'komvux')], {
    analysers: createAnalysers(),
  })
  let isAway = true
  const vocabulary: typeof index.vocabulary = (lang) =>
    isAway ? Promise.reject(new Error('away')) : index.vocabulary(lang)
  const spelling = createSpellings({ ...index, vocabulary })
  await expect(spelling('sv')).rejects.toThrow('away')
  isAway = false
  expect((await spelling('sv')).has('komvux')).toBe(true)
})
