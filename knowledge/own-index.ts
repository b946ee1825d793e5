// A site’s own records as a small index that is asked like the national one: a word is as rare as it
// is in all records together, so that scores of both can be compared.
import { toDocument } from './index/documents.ts'
import { openInMemory } from './index/memory.ts'
import type { SearchIndex } from './index/search-index.ts'
import type { Analyser, KnowledgeLang } from './languages/language.ts'
import { createSpelling, type Spelling } from './languages/spelling.ts'
import type { KnowledgeRecord } from './records/registry.ts'

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
    statistics: (lang, kind) => {
      const { documents, lengths, terms } = own.statistics(lang, kind)
      const all = national.statistics(lang, kind)
      return { ...all, documents: all.documents + documents, lengths, terms }
    },
    frequencies: (lang, kind, terms) => {
      const counted = new Map(national.frequencies(lang, kind, terms))
      for (const [term, count] of own.frequencies(lang, kind, terms)) {
        counted.set(term, (counted.get(term) ?? 0) + count)
      }
      return counted
    },
  }
}

/** The national index, and what reads questions to it. */
export type NationalIndex = {
  index: SearchIndex
  analysers: Record<KnowledgeLang, Analyser>
  spelling: (lang: KnowledgeLang) => Spelling
}

/** Indexes a site’s own records in memory. */
export function indexOwn(records: readonly KnowledgeRecord[], national: NationalIndex) {
  const { analysers } = national
  const own = openInMemory(records.map(toDocument), { analysers })
  const spellings = {
    sv: joinSpelling(createSpelling(own.vocabulary('sv')), national.spelling('sv')),
    en: joinSpelling(createSpelling(own.vocabulary('en')), national.spelling('en')),
  }
  return {
    index: countedWith(own, national.index),
    spelling: (lang: KnowledgeLang) => spellings[lang],
  }
}
