// A small index in memory, for records that are not worth a file.
import { type BuildOptions, fillInMemory } from './build.ts'
import type { IndexDocument } from './document.ts'
import { readIndex, type SearchIndex } from './search-index.ts'

/** An index of a few `documents`; it is gone once it is closed. */
export function openInMemory(
  documents: Iterable<IndexDocument>,
  options: Pick<BuildOptions, 'analysers'>,
): SearchIndex {
  return readIndex(fillInMemory(documents, options), 'records in memory', () => true)
}
