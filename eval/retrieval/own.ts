// Our own records as a benchmark: one way of asking is held back from each statement and asked.
import path from 'node:path'
import type { IndexDocument } from '../../knowledge/index/document.ts'
import { toDocument } from '../../knowledge/index/documents.ts'
import { loadContent } from '../../knowledge/records/load.ts'
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
  const { records } = await loadContent(dataDir)
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
