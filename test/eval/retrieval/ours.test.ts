import { expect, test } from 'vitest'
import { createOurs } from '#eval/retrieval/ours.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createThesaurus } from '#knowledge/languages/thesaurus.ts'
import { createLetterEmbedder } from '../../helpers/letter-embedder.ts'
import { textDocument } from '../../helpers/text-document.ts'

const analysers = createAnalysers()
const group = { term: 'studiemedel', also: [], en: ['student finance'] }
const tools = { analysers, thesaurus: createThesaurus([group], analysers) }
const collection = {
  name: 'two',
  documents: [textDocument('csn', 'CSN betalar studiemedel'), textDocument('komvux', 'Komvux')],
  queries: [],
}

test('a question is ranked in its own language', async () => {
  const engine = await createOurs(collection, tools, 'sv')
  expect(engine.meaning).toBeNull()
  expect(await engine.rank('how do I apply for student finance', 5, 'en')).toEqual(['csn'])
  engine.close()
})

test('with an embedder its meaning leg can be measured by itself', async () => {
  const meaning = { embedder: createLetterEmbedder().embedder, report: () => undefined }
  const engine = await createOurs(collection, { ...tools, meaning }, 'sv')
  expect(engine.name).toBe('hybrid')
  expect(await engine.meaning?.rank('Komvux', 1)).toEqual(['komvux'])
  engine.close()
})
