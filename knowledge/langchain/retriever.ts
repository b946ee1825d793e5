// The records as a retriever of LangChain, for those who build something of their own upon them.
import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager'
import { Document } from '@langchain/core/documents'
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers'
import {
  type Hit,
  type Knowledge,
  type KnowledgeQuery,
  type KnowledgeRecord,
  nameOf,
  type Source,
} from '../knowledge.ts'

/** What is known of a record beside its text. */
export type RecordMetadata = {
  id: string
  type: string
  topic: string | null
  title: string
  score: number
  sources: Source[]
}

/** Where to search, and the limits that hold for every question. */
export type RecordRetrieverInput = BaseRetrieverInput & {
  knowledge: Pick<Knowledge, 'search' | 'read'>
  query: Omit<KnowledgeQuery, 'text' | 'context'>
}

/** What a record says by itself, without the ways of asking that find it. */
function textOf(record: KnowledgeRecord, lang: 'sv' | 'en'): string {
  if (record.type === 'statement') {
    const { answer, depends, nextStep } = record
    return [answer, depends, nextStep].flatMap((text) => text?.[lang] ?? []).join('\n')
  }
  if (record.type === 'service') return record.offers[lang]
  if (record.type === 'transition') return `${record.conditions[lang]}\n${record.gives[lang]}`
  return record.type === 'programme' ? record.summary[lang] : record.description[lang]
}

function documentOf(
  { id, type, topic, score }: Hit,
  record: KnowledgeRecord | undefined,
  lang: 'sv' | 'en',
): Document<RecordMetadata>[] {
  if (!record) return []
  const metadata = { id, type, topic, title: nameOf(record, lang), score, sources: record.cites }
  return [new Document({ id, pageContent: textOf(record, lang), metadata })]
}

/** Finds records for a question; each document carries its sources. LangChain asks for a class. */
export class RecordRetriever extends BaseRetriever<RecordMetadata> {
  lc_namespace = ['ledstang', 'retrievers']
  readonly #input: RecordRetrieverInput

  constructor(input: RecordRetrieverInput) {
    super(input)
    this.#input = input
  }

  static override lc_name(): string {
    return 'RecordRetriever'
  }

  override async _getRelevantDocuments(
    text: string,
    _run?: CallbackManagerForRetrieverRun,
  ): Promise<Document<RecordMetadata>[]> {
    const { knowledge, query } = this.#input
    const { hits } = await knowledge.search({ ...query, text })
    const records = await knowledge.read(hits.map(({ id }) => id))
    const byId = new Map(records.map((record) => [record.id, record]))
    return hits.flatMap((hit) => documentOf(hit, byId.get(hit.id), query.lang))
  }
}
