// The terms of each document, one list after the other: written in pieces, read as a whole.
import type Database from 'better-sqlite3'

/** Takes the lists of a leg, document by document. */
export type ContentsWriter = {
  /** Adds the list of the next document; empty where it has no term. */
  add(list: Uint8Array): void
  /** Writes what is left and gives the length of each list. */
  finish(): Uint32Array
}

/** The lists of a leg. */
export type Contents = { listOf(document: number): Uint8Array }

const pieceBytes = 4 * 1024 * 1024

/** A writer for the table `contents` of `db`. */
export function createContentsWriter(db: Database.Database, leg: string): ContentsWriter {
  const insert = db.prepare('INSERT INTO contents VALUES (?, ?, ?)')
  const lengths: number[] = []
  let lists: Uint8Array[] = []
  let bytes = 0
  let piece = 0
  const writeOut = (): void => {
    if (bytes > 0) insert.run(leg, piece++, Buffer.concat(lists, bytes))
    lists = []
    bytes = 0
  }
  return {
    add(list) {
      lengths.push(list.length)
      lists.push(list)
      bytes += list.length
      if (bytes >= pieceBytes) writeOut()
    },
    finish() {
      writeOut()
      return Uint32Array.from(lengths)
    },
  }
}

/** Reads the lists of a leg into memory, given the length of each. */
export function readContents(db: Database.Database, leg: string, lengths: Uint32Array): Contents {
  const pieces = db
    .prepare<[string], Buffer>('SELECT lists FROM contents WHERE leg = ? ORDER BY piece')
    .pluck()
  const starts = new Float64Array(lengths.length + 1)
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length
  const all = new Uint8Array(starts.at(-1) ?? 0)
  let filled = 0
  for (const piece of pieces.iterate(leg)) {
    all.set(piece, filled)
    filled += piece.length
  }
  return { listOf: (document) => all.subarray(starts[document] ?? 0, starts[document + 1] ?? 0) }
}
