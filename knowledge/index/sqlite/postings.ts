// Postings lists: which documents hold a term, and how often; or the other way round. Each entry is one
// variable-length number, gap × 2 + (1 if it counts more than once), followed by the count in that case.
import type { KnowledgeLang } from '../../languages/language.ts'
import type { Postings } from '../port.ts'
import type { LegKind } from '../terms.ts'

const initialBytes = 8
const mostLegs = 4

/** Segments of one term at the most. */
export const mostSegments = 256

/** Number of a leg, 0 to 3. */
export const legNumber = (lang: KnowledgeLang, kind: LegKind): number =>
  (lang === 'sv' ? 0 : 2) + (kind === 'word' ? 0 : 1)

/** Key of the list of documents of a term; those of its segments follow each other. */
export const postingsKey = (leg: number, term: number, segment: number): number =>
  (term * mostLegs + leg) * mostSegments + segment

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2)
  larger.set(bytes)
  return larger
}

/** A list that is being written; documents must come in rising order. */
export class PostingsWriter {
  df = 0
  #bytes = new Uint8Array(initialBytes)
  #size = 0
  #last = -1

  #put(value: number): void {
    let rest = value
    if (this.#size + 5 > this.#bytes.length) this.#bytes = grown(this.#bytes)
    while (rest > 127) {
      this.#bytes[this.#size++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#size++] = rest
  }

  /** Adds a document in which the term occurs `count` times. Returns the bytes it took. */
  add(document: number, count: number): number {
    const before = this.#size
    this.#put((document - this.#last) * 2 + (count > 1 ? 1 : 0))
    if (count > 1) this.#put(count)
    this.#last = document
    this.df += 1
    return this.#size - before
  }

  /** The list as it is stored. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#size)
  }
}

/** Reads the stored lists of one term, whose segments come in rising order of documents. */
export function decodePostings(lists: readonly Uint8Array[], df: number): Postings {
  const documents = new Uint32Array(df)
  const counts = new Uint8Array(df)
  let filled = 0
  for (const list of lists) filled = decodeInto(list, { documents, counts }, filled)
  return { documents, counts }
}

/** Reads a list into the front of a buffer that is large enough; gives the number of entries. */
export function decodeInto(list: Uint8Array, { documents, counts }: Postings, from = 0): number {
  let at = 0
  let document = -1
  let filled = from
  const next = (): number => {
    let value = 0
    let shift = 0
    let byte = 128
    while (byte > 127) {
      byte = list[at++] ?? 0
      value |= (byte & 127) << shift
      shift += 7
    }
    return value
  }
  while (at < list.length) {
    const head = next()
    document += head >>> 1
    documents[filled] = document
    counts[filled] = head & 1 ? next() : 1
    filled += 1
  }
  return filled
}
