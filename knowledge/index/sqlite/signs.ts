// The signs of vectors, one bit a number: in how many of them two vectors differ tells roughly how near
// they are, and is counted for hundreds of thousands in a few milliseconds.
import { ones } from '../../languages/ones.ts'

/** Signs of many vectors, one after the other, in as many words of 32 bits as `wordsFor` tells. */
export type Signs = {
  words: Int32Array
  wordsEach: number
  /** The first `coarseWords` words of each vector, side by side, where there are many vectors. */
  coarse: Int32Array | null
}

/** Words that are compared first: models put what matters most in their first numbers, if anywhere. */
const coarseWords = 9
/** From so many vectors on, few words are compared first. */
const manyVectors = 50_000
/** Vectors that are compared whole, for each that is wanted. */
const comparedWhole = 20

/** Signs ready to be searched; `wordsEach` for each vector. */
export function readySigns(words: Int32Array, wordsEach: number): Signs {
  const count = words.length / wordsEach
  if (count < manyVectors || wordsEach <= coarseWords) return { words, wordsEach, coarse: null }
  const coarse = new Int32Array(count * coarseWords)
  for (let number = 0; number < count; number++) {
    const from = number * wordsEach
    coarse.set(words.subarray(from, from + coarseWords), number * coarseWords)
  }
  return { words, wordsEach, coarse }
}

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

function differences(words: Int32Array, wordsEach: number, asked: Int32Array): Uint16Array {
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

/** Places of the `count` smallest of `all`, and of those that tie with them. */
function smallest(all: Uint16Array, bits: number, count: number): number[] {
  const limit = limitFor(all, bits, Math.min(count, all.length))
  const near: number[] = []
  for (let at = 0; at < all.length; at++) if ((all[at] ?? 0) <= limit) near.push(at)
  return near
}

/** Numbers of the `count` vectors that differ least from `vector`, and of those that tie with them. */
export function nearestBySigns(
  { words, wordsEach, coarse }: Signs,
  vector: Float32Array,
  count: number,
): number[] {
  const asked = signsOf(vector)
  if (!coarse) return smallest(differences(words, wordsEach, asked), 32 * wordsEach, count)
  const roughly = differences(coarse, coarseWords, asked.subarray(0, coarseWords))
  const near = smallest(roughly, 32 * coarseWords, comparedWhole * count)
  const whole = Uint16Array.from(near, (number) => difference(words, number * wordsEach, asked))
  return smallest(whole, 32 * wordsEach, count).map((at) => near[at] ?? 0)
}
