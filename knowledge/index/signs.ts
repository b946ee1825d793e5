// The signs of vectors, one bit a number: in how many of them two vectors differ tells roughly how near
// they are, and is counted for hundreds of thousands in a few milliseconds.
import { ones } from '../languages/ones.ts'

/** Signs of many vectors, one after the other, each filled up to whole words of 32 bits. */
export type Signs = { words: Uint32Array; wordsEach: number }

/** One bit for each number: whether it is above 0; filled up with zeros. */
export function signsOf(vector: Float32Array): Uint32Array<ArrayBuffer> {
  const signs = new Uint32Array(Math.ceil(vector.length / 32))
  for (const [at, value] of vector.entries()) {
    if (value > 0) signs[at >> 5] = (signs[at >> 5] ?? 0) | (1 << (at & 31))
  }
  return signs
}

/** In how many signs each vector differs from `asked`. */
function differences({ words, wordsEach }: Signs, asked: Uint32Array): Uint16Array {
  const all = new Uint16Array(words.length / wordsEach)
  for (let number = 0, from = 0; number < all.length; number++, from += wordsEach) {
    let sum = 0
    for (let at = 0; at < wordsEach; at++) sum += ones((words[from + at] ?? 0) ^ (asked[at] ?? 0))
    all[number] = sum
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
