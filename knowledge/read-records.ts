// Records by id, by type and by where they are. Those that were written for the service are few, and every
// answer names many of them: they are read when an index is opened, and held in memory. Those of a catalogue
// may be hundreds of thousands: they are read when they were found.
import { commonsId, commonsType } from './build-index.ts'
import type { Knowledge, ListedRecord } from './contract.ts'
import { regionsOf } from './index/documents.ts'
import { isCatalogued } from './index/passages.ts'
import type { SearchIndex } from './index/port.ts'
import type { KnowledgeRecord, Loaded } from './records/registry.ts'

/** The records of one index. */
export type Records = Pick<
  Knowledge,
  'get' | 'read' | 'services' | 'localGuidance' | 'list' | 'titleOf'
>

/** Name of a record in a list: its name, title or first way of asking. */
export function nameOf(record: KnowledgeRecord, lang: 'sv' | 'en'): string {
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
    read: async (ids) => ids.flatMap((id) => get(id) ?? []),
    list: () => list,
    titleOf: (id, lang) => {
      const record = get(id)
      return record ? nameOf(record, lang) : id
    },
    services: () => services,
    localGuidance: createLocalGuidance(records),
  }
}

/** Numbers of the documents that are records written for the service. */
function writtenIn({ documentCount, types }: SearchIndex): number[] {
  const isHeld = types.names.map((name) => name !== commonsType && !isCatalogued(name))
  const numbers = Array.from({ length: documentCount }, (_, number) => number)
  return numbers.filter((number) => isHeld[types.codes[number] ?? -1])
}

/** The records of `index`, in its order. */
export async function readRecords(index: SearchIndex): Promise<Records> {
  const held = recordsOf((await index.payloads(writtenIn(index))) as KnowledgeRecord[])
  const readOthers = async (ids: readonly string[]): Promise<KnowledgeRecord[]> => {
    const found = await index.findDocuments(ids.filter((id) => id !== commonsId))
    const payloads = await index.payloads(found.map(({ number }) => number))
    return payloads as KnowledgeRecord[]
  }
  return {
    ...held,
    async read(ids) {
      const others = ids.filter((id) => held.get(id) === null)
      const read = others.length > 0 ? await readOthers(others) : []
      const byId = new Map(read.map((record) => [record.id, record]))
      return ids.flatMap((id) => held.get(id) ?? byId.get(id) ?? [])
    },
  }
}
