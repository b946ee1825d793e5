// What the index holds, whatever it was made of.
import type { KnowledgeLang } from '../languages/language.ts'

/** Kinds of text of a document. */
export const unitFields = ['ask', 'title', 'answer', 'body', 'facet'] as const

/** One kind of text of a document. */
export type UnitField = (typeof unitFields)[number]

/** A text by which a document can be found. */
export type Unit = { field: UnitField; lang: KnowledgeLang; text: string }

/** Anything that can be indexed: a record of ours, or a document of a benchmark. */
export type IndexDocument = {
  id: string
  type: string
  topic: string | null
  /** Region and municipality codes; absent or empty means the whole country. */
  regions?: string[]
  /** Education form that it is bound to; absent means whichever. */
  form?: string
  /** Language that it is taught in; absent means whichever. */
  taughtIn?: string
  /** Kept as JSON and handed back with a hit. */
  payload: unknown
  units: Unit[]
}

/** How often a word counts in a kind of text; halves are avoided by counting in halves. */
export const fieldCounts: Record<UnitField, number> = {
  ask: 2,
  title: 2,
  answer: 2,
  body: 1,
  facet: 1,
}
