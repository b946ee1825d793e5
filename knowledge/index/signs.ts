// The signs of vectors, one bit a number: in how many of them two vectors differ tells roughly how near
// they are, and is counted for hundreds of thousands in a few milliseconds.
import { ones } from '../languages/ones.ts'

/** Signs of many vectors, one after the other, in as many words of 32 bits as `wordsFor` tells. */
export type Signs = { words: Int32Array; wordsEach: number }

/** Words for the signs of so many numbers: always threes, since differences are counted by threes. */
export const wordsFor = (dimensions: number): number => 3 * Math.ceil(dimensions / 96)

/** One bit for each number: whether it is above 0; filled up with zeros. */
export function signsOf(vector: Float32Array): Int32Array<ArrayBuffer> {
  const signs = new Int32Array(wordsFor(vector.length))
  for (const [at, value] of vector.entries()) {
    if (value > 0) signs[at >> 5] = (signs[at >> 5] ?? 0) | (1 << (at & 31))
  }
  return signs
}

/**
 * In how many signs the words from `from` on differ from `asked`. Three words are added bit by bit first,
 * into units and twos, so that two counts do for three.
 */
function difference(words: Int32Array, from: number, asked: Int32Array): number {
  let sum = 0
  for (let at = 0; at < asked.length; at += 3) {
    const first = (words[from + at] as number) ^ (asked[at] as number)
    const second = (words[from + at + 1] as number) ^ (asked[at + 1] as number)
    const third = (words[from + at + 2] as number) ^ (asked[at + 2] as number)
    const either = first ^ second
    sum += ones(either ^ third) + 2 * ones((first & second) | (either & third))
  }
  return sum
}

function differences({ words, wordsEach }: Signs, asked: Int32Array): Uint16Array {
  const all = new Uint16Array(words.length / wordsEach)
  for (let number = 0, from = 0; number < all.length; number++, from += wordsEach) {
    all[number] = difference(words, from, asked)
  }
  return all
}

/** The largest difference that at least `count` vectors stay within. */
function limitFor(all: Uint16Array, bits: number, count: number): number {
  const having = new Uint32Array(bits + 1)
  for (let at = 0; at < all.length; at++) having[all[at] ?? 0] = (having[all[at] ?? 0] ?? 0) + 1
  let sum = 0
  return having.findIndex((some) => {
    sum += some
    return sum >= count
  })
}

/** Numbers of the `count` vectors that differ least from `vector`, and of those that tie with them. */
export function nearestBySigns(signs: Signs, vector: Float32Array, count: number): number[] {
  const all = differences(signs, signsOf(vector))
  const limit = limitFor(all, 32 * signs.wordsEach, Math.min(count, all.length))
  const near: number[] = []
  for (let number = 0; number < all.length; number++) {
    if ((all[number] ?? 0) <= limit) near.push(number)
  }
  return near
}
