// Postings lists: which documents hold a term, and how often. Each entry is one variable-length number,
// gap × 2 + (1 if the term occurs more than once), followed by the count in that case.

const initialBytes = 8

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

/** Calls `visit` with each document of a stored list and the number of times the term occurs in it. */
export function eachPosting(
  list: Uint8Array,
  visit: (document: number, count: number) => void,
): void {
  let at = 0
  let document = -1
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
    visit(document, head & 1 ? next() : 1)
  }
}
