// Reads a benchmark in BEIR form: corpus.jsonl, queries.jsonl, qrels.tsv.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { IndexDocument } from '../../knowledge/index/document.ts'

const document = z.object({ _id: z.string(), title: z.string().default(''), text: z.string() })
const query = z.object({ _id: z.string(), text: z.string() })

/** A question with the grade of each document that answers it. */
export type JudgedQuery = {
  id: string
  text: string
  relevant: Map<string, number>
  /** True where one right document is as good as all of them. */
  oneIsEnough?: boolean
}

/** A benchmark: texts, questions, and which text answers which. */
export type Collection = { name: string; documents: IndexDocument[]; queries: JudgedQuery[] }

/** Lines of a JSONL file. */
export function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}

function readJudgements(directory: string): Map<string, Map<string, number>> {
  const names = ['qrels.tsv', 'qrels/test.tsv', 'qrels/dev.tsv']
  const file = names.map((name) => path.join(directory, name)).find(existsSync)
  if (!file) throw new Error(`${directory} has none of ${names.join(', ')}`)
  const judgements = new Map<string, Map<string, number>>()
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [queryId = '', documentId = '', grade = '1'] = line.split('\t')
    if (Number(grade) <= 0) continue
    const relevant = judgements.get(queryId) ?? new Map<string, number>()
    judgements.set(queryId, relevant.set(documentId, Number(grade)))
  }
  return judgements
}

function toUnits({ title, text }: z.infer<typeof document>): IndexDocument['units'] {
  const units: IndexDocument['units'] = [{ field: 'answer', lang: 'sv', text }]
  return title.trim() === '' ? units : [{ field: 'title', lang: 'sv', text: title }, ...units]
}

/** Reads the benchmark in `directory`; its texts are taken to be Swedish. */
export function readCollection(directory: string): Collection {
  const judgements = readJudgements(directory)
  const documents = readLines(path.join(directory, 'corpus.jsonl'), document).map((raw) => ({
    id: raw._id,
    type: 'beir',
    topic: null,
    payload: null,
    units: toUnits(raw),
  }))
  const queries = readLines(path.join(directory, 'queries.jsonl'), query)
    .map(({ _id, text }) => ({ id: _id, text, relevant: judgements.get(_id) ?? new Map() }))
    .filter(({ relevant }) => relevant.size > 0)
  return { name: path.basename(path.resolve(directory)), documents, queries }
}
