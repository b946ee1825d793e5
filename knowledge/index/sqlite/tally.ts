// Counts numbered things, one document at a time, in memory that is used again for the next.

/** Counts of one document. */
export type Tally = {
  add(numbers: Uint32Array, times: number): void
  /** Gives every number counted with its count, in rising order, and forgets them. */
  take(visit: (number: number, count: number) => void): void
}

const initialSize = 1024

function larger(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  if (least < array.length) return array
  const grown = new Uint32Array(2 * least)
  grown.set(array)
  return grown
}

/** A tally of numbers from 0 on. */
export function createTally(): Tally {
  let counts = new Uint32Array(initialSize)
  let met = new Uint32Array(initialSize)
  let size = 0
  return {
    add(numbers, times) {
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at] ?? 0
        counts = larger(counts, number)
        if (counts[number] === 0) {
          met = larger(met, size)
          met[size++] = number
        }
        counts[number] = (counts[number] ?? 0) + times
      }
    },
    take(visit) {
      const rising = met.subarray(0, size).sort()
      for (let at = 0; at < rising.length; at++) {
        const number = rising[at] ?? 0
        visit(number, counts[number] ?? 0)
        counts[number] = 0
      }
      size = 0
    },
  }
}
