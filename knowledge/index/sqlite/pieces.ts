// Long rows of bytes: written bit by bit, stored in pieces, read as a whole.
import type Database from 'better-sqlite3'

/** Takes bytes; `finish` writes what is left. */
export type PiecesWriter = { add(bytes: Uint8Array): void; finish(): void }

const pieceBytes = 4 * 1024 * 1024

/** A writer for the table `pieces` of `db`. */
export function createPiecesWriter(db: Database.Database, name: string): PiecesWriter {
  const insert = db.prepare('INSERT INTO pieces VALUES (?, ?, ?)')
  let held: Uint8Array[] = []
  let size = 0
  let number = 0
  const finish = (): void => {
    if (size > 0) insert.run(name, number++, Buffer.concat(held, size))
    held = []
    size = 0
  }
  return {
    add(bytes) {
      held.push(bytes)
      size += bytes.length
      if (size >= pieceBytes) finish()
    },
    finish,
  }
}

/** All bytes of a name, of which there are `size`. */
export function readPieces(
  db: Database.Database,
  name: string,
  size: number,
): Uint8Array<ArrayBuffer> {
  const pieces = db
    .prepare<[string], Buffer>('SELECT bytes FROM pieces WHERE name = ? ORDER BY number')
    .pluck()
  const all = new Uint8Array(size)
  let filled = 0
  for (const piece of pieces.iterate(name)) {
    all.set(piece, filled)
    filled += piece.length
  }
  return all
}
