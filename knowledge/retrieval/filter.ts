// Which documents a question may find.
import type { Facet, SearchIndex } from '../index/port.ts'

/** Limits of a question. What holds for the whole country is never left out by place. */
export type Scope = {
  types?: string[]
  topics?: string[]
  /** Ids of education forms; what is bound to none stays. */
  forms?: string[]
  /** Language that something is taught in; what says nothing of it stays. */
  taughtIn?: string
  /** Region codes ("22"), with all that lies in them. */
  regions?: string[]
  /** Municipality code ("2281"); its region counts too. */
  municipality?: string
}

/** True for a document within the scope. */
export type Filter = (document: number) => boolean

function facetFilter({ names, codes }: Facet, wanted: string[] | undefined): Filter | null {
  if (!wanted) return null
  const allowed = new Set(wanted.map((name) => names.indexOf(name)))
  return (document) => allowed.has(codes[document] ?? -1)
}

async function placeFilter(
  index: SearchIndex,
  { regions = [], municipality }: Scope,
): Promise<Filter | null> {
  if (regions.length === 0 && !municipality) return null
  const codes = municipality ? [municipality, municipality.slice(0, 2)] : []
  const local = new Set(await index.documentsIn(codes, regions))
  return (document) => index.hasRegions[document] === 0 || local.has(document)
}

/** The filter of a scope over the documents of an index. */
export async function createFilter(index: SearchIndex, scope: Scope): Promise<Filter> {
  const filters = [
    facetFilter(index.types, scope.types),
    facetFilter(index.topics, scope.topics),
    facetFilter(index.forms, scope.forms && ['', ...scope.forms]),
    facetFilter(index.taughtIn, scope.taughtIn ? ['', scope.taughtIn] : undefined),
    await placeFilter(index, scope),
  ].filter((filter) => filter !== null)
  return (document) => filters.every((filter) => filter(document))
}
