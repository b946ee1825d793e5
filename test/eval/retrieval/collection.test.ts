import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CollectionFault, readCollection } from '#eval/retrieval/collection.ts'

let folder = ''
const put = (name: string, ...lines: string[]) =>
  writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ledstang-beir-'))
  put('corpus.jsonl', '{"_id":"d1","title":"YH","text":"Praktik"}', '{"_id":2,"text":"CSN"}')
  put('queries.jsonl', '{"_id":"q1","text":"lia"}', '{"_id":"q2","text":"lån"}')
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['as BEIR has them', ['query-id\tcorpus-id\tscore', 'q1\td1\t1', 'q2\t2\t2']],
  ['without a heading', ['q1\td1\t1', 'q2\t2\t2']],
  ['as TREC has them', ['q1 0 d1 1', 'q2 0 2 2', 'q2 0 d1 0']],
])('judgements are read %s', (_, lines) => {
  put('qrels.tsv', ...lines)
  const { queries, documents } = readCollection(folder)
  expect(queries.map(({ relevant }) => [...relevant])).toEqual([[['d1', 1]], [['2', 2]]])
  expect(documents.map(({ id }) => id)).toEqual(['d1', '2'])
})

test.each([
  ['a folder without judgements', () => {}, /has no qrels\.tsv/],
  ['a line that is not JSON', () => put('corpus.jsonl', '{"_id":'), /corpus\.jsonl:1: .*not JSON/],
  ['a text without id', () => put('corpus.jsonl', '{"text":"x"}'), /corpus\.jsonl:1/],
  [
    'two texts of the same id',
    () => put('corpus.jsonl', '{"_id":"d1","text":"x"}', '{"_id":"d1","text":"y"}'),
    /corpus\.jsonl: two texts have the _id "d1"/,
  ],
  ['a score that is no number', () => put('qrels.tsv', 'q1\td1\t1', 'q2\t2\tbra'), /qrels\.tsv:2/],
  ['ids that do not match', () => put('qrels.tsv', 'x\td1\t1'), /none of the 2 queries/],
])('%s is refused with what to mend', (_, spoil, message) => {
  spoil()
  expect(() => readCollection(folder)).toThrow(CollectionFault)
  expect(() => readCollection(folder)).toThrow(message)
})

test('a byte order mark and line ends of Windows do no harm', () => {
  put('corpus.jsonl', '\uFEFF{"_id":"d1","text":"Praktik"}\r', '{"_id":2,"text":"CSN"}\r')
  put('qrels.tsv', 'query-id\tcorpus-id\tscore\r', 'q1\td1\t1\r')
  const { documents, queries } = readCollection(folder)
  expect(documents).toHaveLength(2)
  expect(queries.map(({ relevant }) => [...relevant])).toEqual([[['d1', 1]]])
})

test('the language of each text and question is found; what is not surely English is Swedish', () => {
  put('corpus.jsonl', '{"_id":"d1","text":"You can apply for the course in the spring."}')
  put(
    'queries.jsonl',
    '{"_id":"q1","text":"how do I apply for the course"}',
    '{"_id":"q2","text":"lia"}',
  )
  put('qrels.tsv', 'q1\td1\t1', 'q2\td1\t1')
  const { documents, queries } = readCollection(folder)
  expect(documents[0]?.units.map(({ lang }) => lang)).toEqual(['en'])
  expect(queries.map(({ lang }) => lang)).toEqual(['en', 'sv'])
})
