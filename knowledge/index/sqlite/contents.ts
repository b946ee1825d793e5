// The terms of each document, one list after the other.
import type Database from 'better-sqlite3'
import { createPiecesWriter, readPieces } from './pieces.ts'

/** Takes the lists of a leg, document by document. */
export type ContentsWriter = {
  /** Adds the list of the next document; empty where it has no term. */
  add(list: Uint8Array): void
  /** Writes what is left and gives the length of each list. */
  finish(): Uint32Array
}

/** The lists of a leg. */
export type Contents = { listOf(document: number): Uint8Array }

const nameOf = (leg: string): string => `${leg}.contents`

/** A writer of the lists of `leg`. */
export function createContentsWriter(db: Database.Database, leg: string): ContentsWriter {
  const pieces = createPiecesWriter(db, nameOf(leg))
  const lengths: number[] = []
  return {
    add(list) {
      lengths.push(list.length)
      pieces.add(list)
    },
    finish() {
      pieces.finish()
      return Uint32Array.from(lengths)
    },
  }
}

/** Reads the lists of a leg into memory, given the length of each. */
export function readContents(db: Database.Database, leg: string, lengths: Uint32Array): Contents {
  const starts = new Float64Array(lengths.length + 1)
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length
  const all = readPieces(db, nameOf(leg), starts.at(-1) ?? 0)
  return { listOf: (document) => all.subarray(starts[document] ?? 0, starts[document + 1] ?? 0) }
}
