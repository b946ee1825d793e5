// Records by id, by type and by where they are. They are few and every answer reads many of them, so all are
// read at once when an index is opened and held in memory.
import { commonsId } from './build-index.ts'
import type { Knowledge, ListedRecord } from './contract.ts'
import { regionsOf } from './index/documents.ts'
import type { SearchIndex } from './index/port.ts'
import type { KnowledgeRecord, Loaded } from './records/registry.ts'

/** The records of one index. */
export type Records = Pick<Knowledge, 'get' | 'services' | 'localGuidance' | 'list' | 'titleOf'>

/** Name of a record in a list: its name, title or first way of asking. */
function nameOf(record: KnowledgeRecord, lang: 'sv' | 'en'): string {
  if ('name' in record) return record.name[lang]
  if ('title' in record) return record.title[lang]
  return record.asks[lang][0] ?? record.id
}

const isLocalGuidance = (record: KnowledgeRecord): boolean =>
  record.type === 'service' && record.kind === 'guidance' && !record.isBackground

function createLocalGuidance(records: readonly KnowledgeRecord[]): Records['localGuidance'] {
  const byCode = new Map<string, KnowledgeRecord[]>()
  for (const record of records.filter(isLocalGuidance)) {
    for (const code of new Set(regionsOf(record))) {
      byCode.set(code, [...(byCode.get(code) ?? []), record])
    }
  }
  return ({ municipality, region }) => {
    const near = municipality ? (byCode.get(municipality) ?? []) : []
    return near.length > 0 || !region || municipality ? near : (byCode.get(region) ?? [])
  }
}

const isShownService = (record: KnowledgeRecord): record is Loaded<'service'> =>
  record.type === 'service' && !record.isBackground

/** What is asked of some records. */
export function recordsOf(records: readonly KnowledgeRecord[]): Records {
  const byId = new Map(records.map((record) => [record.id, record]))
  const services = records.filter(isShownService)
  const list: ListedRecord[] = records.map(({ id, type, topic }) => ({ id, type, topic }))
  const get: Records['get'] = (id) => byId.get(id) ?? null
  return {
    get,
    list: () => list,
    titleOf: (id, lang) => {
      const record = get(id)
      return record ? nameOf(record, lang) : id
    },
    services: () => services,
    localGuidance: createLocalGuidance(records),
  }
}

/** All records of `index`, in its order. */
export async function readRecords(index: SearchIndex): Promise<Records> {
  const numbers = Array.from({ length: index.documentCount }, (_, number) => number)
  const documents = await index.documents(numbers)
  const records = documents.filter(({ id }) => id !== commonsId)
  const payloads = await index.payloads(records.map(({ number }) => number))
  return recordsOf(payloads as KnowledgeRecord[])
}
