// Index → the records in it, by id, by type and by where they are.
import { commonsId } from './build-index.ts'
import type { Knowledge, ListedRecord } from './contract.ts'
import type { SearchIndex } from './index/search-index.ts'
import type { KnowledgeRecord, Loaded } from './records/registry.ts'

/** The records of one index. */
export type Records = Pick<Knowledge, 'get' | 'services' | 'localGuidance' | 'list' | 'titleOf'>

/** Name of a record in a list: its name, title or first way of asking. */
function nameOf(record: KnowledgeRecord, lang: 'sv' | 'en'): string {
  if ('name' in record) return record.name[lang]
  if ('title' in record) return record.title[lang]
  return record.asks[lang][0] ?? record.id
}

function createGet(index: SearchIndex): Records['get'] {
  const read = new Map<string, KnowledgeRecord | null>()
  return (id) => {
    const known = read.get(id)
    if (known !== undefined) return known
    const stored = id === commonsId ? null : index.findDocument(id)
    const record = stored ? (index.payload(stored.number) as KnowledgeRecord) : null
    read.set(id, record)
    return record
  }
}

const isLocalGuidance = (record: KnowledgeRecord | null): record is KnowledgeRecord =>
  record?.type === 'service' && record.kind === 'guidance' && !record.isBackground

function createLocalGuidance(index: SearchIndex, get: Records['get']): Records['localGuidance'] {
  const servicesIn = (code: string) =>
    index
      .documentsIn([code], [])
      .map((number) => get(index.document(number).id))
      .filter(isLocalGuidance)
  return ({ municipality, region }) => {
    const near = municipality ? servicesIn(municipality) : []
    return near.length > 0 || !region || municipality ? near : servicesIn(region)
  }
}

function createServices(list: Records['list'], get: Records['get']): Records['services'] {
  let services: readonly Loaded<'service'>[] | null = null
  return () => {
    services ??= list()
      .filter(({ type }) => type === 'service')
      .map(({ id }) => get(id))
      .filter((record) => record?.type === 'service')
      .filter((service) => !service.isBackground)
    return services
  }
}

const listOf = (index: SearchIndex): ListedRecord[] =>
  Array.from({ length: index.documentCount }, (_, number) => index.document(number))
    .filter(({ id }) => id !== commonsId)
    .map(({ id, type, topic }) => ({ id, type, topic }))

/** The records of `index`. */
export function readRecords(index: SearchIndex): Records {
  const get = createGet(index)
  const list = () => listOf(index)
  return {
    get,
    list,
    titleOf: (id, lang) => {
      const record = get(id)
      return record ? nameOf(record, lang) : id
    },
    services: createServices(list, get),
    localGuidance: createLocalGuidance(index, get),
  }
}
