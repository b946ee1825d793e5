// Content files → index file. The index holds all that the server needs.
import path from 'node:path'
import type { IndexDocument } from './index/document.ts'
import { toDocument } from './index/documents.ts'
import type { BuildOptions, IndexEngine } from './index/port.ts'
import type { BuildProgress } from './index/progress.ts'
import { readSwedishWords } from './languages/analysers.ts'
import type { Analyser, KnowledgeLang } from './languages/language.ts'
import type { LexiconData } from './languages/sv/lexicon.ts'
import {
  type Group,
  readThesaurus,
  readThesaurusStems,
  type ThesaurusStems,
} from './languages/thesaurus.ts'
import { checkContent } from './records/check.ts'
import { type Content, loadContent } from './records/load.ts'
import type { KnowledgeRecord } from './records/registry.ts'
import { type Aspect, type Aspects, createAspects, readAspects } from './retrieval/aspects.ts'
import type { RecordAspects } from './retrieval/rerank.ts'
import { hashSources } from './source-hash.ts'

/** Id of the document that carries places, topics and deciders; it has no text to be found by. */
export const commonsId = 'ledstang-commons'

/** Its type, which no record has. */
export const commonsType = 'commons'

/** What is stored beside the records. */
export type Commons = Pick<Content, 'places' | 'topics' | 'deciders'> & {
  sourceHash: string
  /** Ids of statements by topic that have a lead for the whole topic. */
  leading: Record<string, string[]>
  aspects: RecordAspects
  /** What a question is read with, parsed already. */
  words: { aspects: Aspect[]; thesaurus: Group[]; stems: ThesaurusStems; lexicon: LexiconData }
}

/** Folder of the content files. */
export const dataDir = path.join(import.meta.dirname, 'records/data')
const languageDir = path.join(import.meta.dirname, 'languages')

/** Hash of everything that an index is made from. */
export const currentSourceHash = (): string => hashSources([dataDir, languageDir])

const namesOf = (record: KnowledgeRecord): string[] => {
  if ('name' in record) return Object.values(record.name)
  return 'title' in record ? Object.values(record.title) : []
}

/** What the ways of asking and the names of each record are about. */
export function aspectShares(
  records: readonly KnowledgeRecord[],
  aspects: Aspects,
): RecordAspects['shares'] {
  return Object.fromEntries(
    records.map((record) => {
      const asks = 'asks' in record ? [...record.asks.sv, ...record.asks.en] : []
      return [record.id, aspects.sharesOf([...asks, ...namesOf(record)])]
    }),
  )
}

/** Ids of statements with a lead for their whole topic, by topic. */
export function leadingByTopic(records: readonly KnowledgeRecord[]): Commons['leading'] {
  const leading: Commons['leading'] = {}
  for (const record of records) {
    if (record.type !== 'statement' || !record.leads.some((lead) => lead.isTopicWide)) continue
    leading[record.topic] = [...(leading[record.topic] ?? []), record.id]
  }
  return leading
}

type Analysers = Record<KnowledgeLang, Analyser>

function commonsDocument(
  content: Content,
  sourceHash: string,
  analysers: Analysers,
): IndexDocument {
  const { places, topics, deciders } = content
  const leading = leadingByTopic(content.records)
  const thesaurus = readThesaurus()
  const words = {
    aspects: readAspects(),
    thesaurus,
    stems: readThesaurusStems(thesaurus, analysers),
    lexicon: readSwedishWords(),
  }
  const allAspects = createAspects(words.aspects)
  const shares = aspectShares(content.records, allAspects)
  const aspects = { shares, rarity: allAspects.rarityAmong(Object.values(shares)) }
  const payload: Commons = { places, topics, deciders, sourceHash, leading, aspects, words }
  return { id: commonsId, type: commonsType, topic: null, payload, units: [] }
}

const vectorsBetweenLines = 512

/** Tells now and then how many passages are embedded. */
function createVectorProgress(onProgress: (line: string) => void) {
  let told = 0
  return ({ phase, units }: BuildProgress): void => {
    if (phase !== 'vectors' || units < told + vectorsBetweenLines) return
    told = units
    onProgress(`Embedded ${units} passages …`)
  }
}

/** What building the index of our own content needs; lines of progress go to a person. */
export type KnowledgeBuild = Pick<BuildOptions, 'analysers' | 'embedder'> & {
  onProgress: (line: string) => void
}

/**
 * Builds the index of our own content at a place of `engine`, with vectors where there is an embedder.
 * @throws {Error} that lists the first faults, where the content is not sound
 */
export async function buildKnowledgeIndex(
  engine: IndexEngine,
  place: string,
  { onProgress, ...options }: KnowledgeBuild,
): Promise<void> {
  const begun = performance.now()
  onProgress('Building the index …')
  const content = loadContent(dataDir)
  const problems = checkContent(content)
  if (problems.length > 0) {
    const first = problems
      .slice(0, 5)
      .map((p) => `${p.file}: ${p.record}: ${p.field}: ${p.message}`)
    onProgress(`${problems.length} faults in the content, among them:\n${first.join('\n')}`)
  }
  const documents = content.records.map(toDocument)
  const commons = commonsDocument(content, currentSourceHash(), options.analysers)
  await engine.build([...documents, commons], place, {
    ...options,
    onProgress: createVectorProgress(onProgress),
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  onProgress(`Indexed ${content.records.length} records in ${seconds} s.`)
}
