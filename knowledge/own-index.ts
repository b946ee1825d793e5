// A site’s own records as a small index that is asked like the national one: a word is as rare as it
// is in all records together, so that scores of both can be compared.
import { toDocument } from './index/documents.ts'
import type { IndexEngine, SearchIndex } from './index/port.ts'
import type { Analyser, KnowledgeLang } from './languages/language.ts'
import type { Spelling } from './languages/spelling.ts'
import type { KnowledgeRecord } from './records/registry.ts'
import { createSpellings, type ReadSpelling } from './retrieval/retrieve.ts'

/** Words are corrected to those of either; what a site writes is right on that site. */
function joinSpelling(own: Spelling, national: Spelling): Spelling {
  return {
    has: (word) => own.has(word) || national.has(word),
    restored: (word) => (own.has(word) ? word : national.restored(own.restored(word))),
    corrections: (word) => {
      const both = [...own.corrections(word), ...national.corrections(word)]
      const least = Math.min(...both.map(({ distance }) => distance))
      return both.filter(({ distance }) => distance === least)
    },
  }
}

/** `own` with the statistics of both: only its documents are found. */
function countedWith(own: SearchIndex, national: SearchIndex): SearchIndex {
  return {
    ...own,
    statistics: async (lang, kind) => {
      const { documents, lengths, terms } = await own.statistics(lang, kind)
      const all = await national.statistics(lang, kind)
      return { ...all, documents: all.documents + documents, lengths, terms }
    },
    frequencies: async (lang, kind, terms) => {
      const counted = new Map(await national.frequencies(lang, kind, terms))
      for (const [term, count] of await own.frequencies(lang, kind, terms)) {
        counted.set(term, (counted.get(term) ?? 0) + count)
      }
      return counted
    },
  }
}

/** The national index, the engine that keeps it, and what reads questions to it. */
export type NationalIndex = {
  engine: IndexEngine
  index: SearchIndex
  analysers: Record<KnowledgeLang, Analyser>
  spelling: ReadSpelling
}

/** Indexes a site’s own records, kept nowhere. */
export async function indexOwn(
  records: readonly KnowledgeRecord[],
  { engine, index, analysers, spelling }: NationalIndex,
): Promise<{ index: SearchIndex; spelling: ReadSpelling }> {
  const own = await engine.hold(records.map(toDocument), { analysers })
  const ownSpelling = createSpellings(own)
  return {
    index: countedWith(own, index),
    spelling: async (lang) => joinSpelling(await ownSpelling(lang), await spelling(lang)),
  }
}
