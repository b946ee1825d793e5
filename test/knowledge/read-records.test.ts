import { expect, test } from 'vitest'
import { toDocument } from '#knowledge/index/documents.ts'
import type { SearchIndex } from '#knowledge/index/port.ts'
import { sqliteEngine } from '#knowledge/index/sqlite/engine.ts'
import type { Loaded } from '#knowledge/knowledge.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { readRecords } from '#knowledge/read-records.ts'
import { makeStatement } from '../helpers/records.ts'

const side = (text: string) => ({ sv: text, en: text })

const { cites, file, sources } = makeStatement()
const programme: Loaded<'programme'> = {
  type: 'programme',
  id: 'programme-one',
  topic: 'yh',
  file,
  sources,
  cites,
  perishability: 'high',
  title: side('Vindkraftstekniker'),
  form: 'form-yh',
  provider: 'Skolan i Strömsund',
  municipalities: ['2313'],
  isDistance: false,
  pacePercent: 100,
  points: null,
  language: 'sv',
  starts: null,
  applyBy: null,
  summary: side('Du lär dig att sköta vindkraftverk.'),
  url: 'https://www.example.org/vind',
}

/** An index of one record written for the service and one of a catalogue, and what is read of it. */
async function openTwo() {
  const documents = [programme, makeStatement()].map(toDocument)
  const index = await sqliteEngine.hold(documents, { analysers: createAnalysers() })
  const reads: (readonly number[])[] = []
  const payloads: SearchIndex['payloads'] = (numbers) => {
    reads.push(numbers)
    return index.payloads(numbers)
  }
  return { records: await readRecords({ ...index, payloads }), reads }
}

test('holds what was written for the service, and nothing of a catalogue', async () => {
  const { records, reads } = await openTwo()
  expect(reads).toEqual([[1]])
  expect(records.get('test-statement')?.type).toBe('statement')
  expect(records.get(programme.id)).toBeNull()
  expect(records.list().map(({ id }) => id)).toEqual(['test-statement'])
})

test('reads what was found, in the order that is asked for, and only what is not held', async () => {
  const { records, reads } = await openTwo()
  const read = await records.read(['test-statement', 'nobody', programme.id, 'ledstang-commons'])
  expect(read.map(({ id }) => id)).toEqual(['test-statement', programme.id])
  expect(read[1]).toEqual(programme)
  await records.read(['test-statement'])
  expect(reads).toEqual([[1], [0]])
})
