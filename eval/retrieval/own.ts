// Our own records as a benchmark: asked with the evaluation cases, or with one way of asking that is
// held back from each statement.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { IndexDocument } from '../../knowledge/index/document.ts'
import { toDocument } from '../../knowledge/index/documents.ts'
import { loadContent } from '../../knowledge/records/load.ts'
import { evalCase } from '../case.ts'
import { readJsonl } from '../read-jsonl.ts'
import type { Collection, JudgedQuery } from './collection.ts'

const contentDir = path.join(import.meta.dirname, '../../knowledge/records/data')

/** Where the records are, and whether their questions stay in the index. */
export type OwnOptions = { isHeldBack?: boolean; dataDir?: string }

function withoutText(document: IndexDocument, text: string): IndexDocument {
  return { ...document, units: document.units.filter((unit) => unit.text !== text) }
}

/** All records, less one Swedish (or English) way of asking of each statement, which is the question. */
export async function readOwnRecords(
  lang: 'sv' | 'en' = 'sv',
  { isHeldBack = true, dataDir = contentDir }: OwnOptions = {},
): Promise<Collection> {
  const { records } = loadContent(dataDir)
  const queries: JudgedQuery[] = []
  const documents = records.map((record, at) => {
    const document = toDocument(record)
    if (record.type !== 'statement') return document
    const asks = record.asks[lang]
    const held = asks[at % asks.length]
    if (!held || asks.length < 2) return document
    queries.push({ id: record.id, text: held, relevant: new Map([[record.id, 1]]) })
    return isHeldBack ? withoutText(document, held) : document
  })
  return { name: `own-${lang}`, documents, queries }
}

const caseDir = path.join(import.meta.dirname, '../cases')

/** All records, asked with the single questions of eval/cases that some record answers. */
export async function readOwnCases(
  lang: 'sv' | 'en' = 'sv',
  { dataDir = contentDir }: OwnOptions = {},
): Promise<Collection> {
  const { records } = loadContent(dataDir)
  const ids = new Set(records.map((record) => record.id))
  const queries = readdirSync(caseDir)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readJsonl(path.join(caseDir, name), evalCase))
    .filter((one) => one.lang === lang && one.history.length === 0)
    .map(({ id, question, records: right }) => {
      const known = right.filter((recordId) => ids.has(recordId))
      const relevant = new Map(known.map((recordId) => [recordId, 1]))
      return { id, text: question, relevant, oneIsEnough: true }
    })
    .filter(({ relevant }) => relevant.size > 0)
  return { name: `cases-${lang}`, documents: records.map(toDocument), queries }
}
