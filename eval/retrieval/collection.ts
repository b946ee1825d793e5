// Reads a benchmark in BEIR form: corpus.jsonl, queries.jsonl, qrels.tsv.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { IndexDocument, Unit } from '../../knowledge/index/document.ts'
import { createLanguageDetector } from '../../knowledge/languages/detect.ts'
import type { KnowledgeLang } from '../../knowledge/languages/language.ts'
import { readJsonl } from '../read-jsonl.ts'

const id = z.union([z.string(), z.number().transform(String)])
const document = z.object({ _id: id, title: z.string().nullish(), text: z.string() })
const query = z.object({ _id: id, text: z.string() })

/** A folder that cannot be read as a benchmark; its message says what is expected. */
export class CollectionFault extends Error {}

/** A question with the grade of each document that answers it. */
export type JudgedQuery = {
  id: string
  text: string
  relevant: Map<string, number>
  /** Where it is surely another than that of the collection. */
  lang?: KnowledgeLang
  /** True where one right document is as good as all of them. */
  oneIsEnough?: boolean
}

/** A benchmark: texts, questions, and which text answers which. */
export type Collection = { name: string; documents: IndexDocument[]; queries: JudgedQuery[] }

const judgementFiles = ['qrels.tsv', 'qrels/test.tsv', 'qrels/dev.tsv']

/** The first of `names` that is in the folder. */
function findFile(directory: string, names: readonly string[]): string {
  const file = names.map((name) => path.join(directory, name)).find(existsSync)
  if (file) return file
  throw new CollectionFault(
    `${directory} has no ${names.join(' or ')}: a benchmark in BEIR form is corpus.jsonl (_id, title, text), queries.jsonl (_id, text) and qrels.tsv (query-id, corpus-id, score)`,
  )
}

function readRows<T>(directory: string, name: string, schema: z.ZodType<T>): T[] {
  try {
    return readJsonl(findFile(directory, [name]), schema)
  } catch (error) {
    throw new CollectionFault(error instanceof Error ? error.message : String(error))
  }
}

/** Columns of a judgement: three as in BEIR, or four as in TREC, where the second says nothing. */
function readJudgement(line: string): { queryId: string; documentId: string; grade: number } {
  const [queryId = '', ...rest] = line.trim().split(/\s+/)
  const [documentId = '', grade = '1'] = rest.length > 2 ? rest.slice(1) : rest
  return { queryId, documentId, grade: Number(grade) }
}

function readJudgements(directory: string): Map<string, Map<string, number>> {
  const file = findFile(directory, judgementFiles)
  const judgements = new Map<string, Map<string, number>>()
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    const { queryId, documentId, grade } = readJudgement(line)
    if (Number.isNaN(grade)) {
      if (at === 0) continue
      throw new CollectionFault(`${file}:${at + 1}: the score is no number: ${line.trim()}`)
    }
    if (grade <= 0) continue
    const relevant = judgements.get(queryId) ?? new Map<string, number>()
    judgements.set(queryId, relevant.set(documentId, grade))
  }
  return judgements
}

/** English where that is sure, else Swedish. */
function createLangOf(): (text: string) => KnowledgeLang {
  const detect = createLanguageDetector()
  return (text) => {
    const { lang, confident } = detect(text)
    return lang === 'en' && confident ? 'en' : 'sv'
  }
}

function toUnits({ title, text }: z.infer<typeof document>, lang: KnowledgeLang): Unit[] {
  const units: Unit[] = [{ field: 'answer', lang, text }]
  return !title?.trim() ? units : [{ field: 'title', lang, text: title }, ...units]
}

function readDocuments(
  directory: string,
  langOf: (text: string) => KnowledgeLang,
): IndexDocument[] {
  const ids = new Set<string>()
  return readRows(directory, 'corpus.jsonl', document).map((raw) => {
    if (ids.has(raw._id)) {
      throw new CollectionFault(
        `${path.join(directory, 'corpus.jsonl')}: two texts have the _id "${raw._id}": give each its own`,
      )
    }
    ids.add(raw._id)
    const lang = langOf(`${raw.title ?? ''} ${raw.text}`)
    return { id: raw._id, type: 'beir', topic: null, payload: null, units: toUnits(raw, lang) }
  })
}

/**
 * Reads the benchmark in `directory`; what is not surely English is taken to be Swedish.
 * @throws {CollectionFault} that names file, line and what is expected
 */
export function readCollection(directory: string): Collection {
  const langOf = createLangOf()
  const documents = readDocuments(directory, langOf)
  const asked = readRows(directory, 'queries.jsonl', query)
  const judgements = readJudgements(directory)
  const queries = asked
    .map(({ _id, text }) => ({
      id: _id,
      text,
      lang: langOf(text),
      relevant: judgements.get(_id) ?? new Map(),
    }))
    .filter(({ relevant }) => relevant.size > 0)
  if (queries.length === 0) {
    throw new CollectionFault(
      `${directory}: none of the ${asked.length} queries has a judgement: do the ids in qrels.tsv and queries.jsonl match?`,
    )
  }
  return { name: path.basename(path.resolve(directory)), documents, queries }
}
