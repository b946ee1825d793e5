// SQLite as an engine of the index: a place is a file.
import type { IndexEngine } from '../port.ts'
import { buildIndex, fillInMemory } from './build.ts'
import { openIndex, readIndex } from './open.ts'

/** Keeps each index in a file of its own; needs no server. */
export const sqliteEngine: IndexEngine = {
  build: buildIndex,
  open: openIndex,
  hold: async (documents, options) =>
    readIndex(fillInMemory(documents, options), 'records in memory', () => true),
}
