// Vectors of words learnt from pairs of texts that mean the same record: a text is the weighted sum of
// its words, and texts of one record are drawn together, away from those of others (softmax over the
// batch; Henderson et al. 2017, "Efficient Natural Language Response Suggestion"). AdaGrad, fixed seed.
import { createRandom } from './metrics.ts'

/** Words of a text by number, each with its weight. */
export type Bag = ReadonlyMap<number, number>

/** Two texts of one record; `group` tells the record. */
export type Pair = { question: Bag; text: Bag; group: number }

/** A space of word vectors. */
export type Space = {
  /** Vector of a text, of length 1. */
  embed(bag: Bag): Float32Array
  /** Learns from one batch; `rate` is the step. */
  learn(batch: readonly Pair[], rate: number): void
}

const temperature = 0.1
/** Gradients are summed over the batch and scaled by this, as if the batch had eight pairs. */
const batchScale = 8

type Embedded = { bag: Bag; vector: Float32Array; norm: number; gradient: Float32Array }

/** Scalar product of two vectors. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}

function addScaled(to: Float32Array, from: Float32Array, factor: number): void {
  for (let k = 0; k < to.length; k++) to[k] = (to[k] ?? 0) + factor * (from[k] ?? 0)
}

/** Numbers of a normal distribution (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random())
}

/** Chances that each text is the one that belongs to the question; texts of the same record are no rivals. */
function chancesOf(at: number, batch: readonly Pair[], question: Embedded, texts: Embedded[]) {
  const scores = texts.map((text, other) =>
    other !== at && batch[other]?.group === batch[at]?.group
      ? Number.NEGATIVE_INFINITY
      : dot(question.vector, text.vector) / temperature,
  )
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

/** Adds to the gradients of one question and of all texts what would draw the right pair together. */
function pullTogether(at: number, batch: readonly Pair[], question: Embedded, texts: Embedded[]) {
  for (const [other, chance] of chancesOf(at, batch, question, texts).entries()) {
    const text = texts[other]
    const pull = ((chance - (at === other ? 1 : 0)) * batchScale) / (temperature * batch.length)
    if (!text || pull === 0) continue
    addScaled(question.gradient, text.vector, pull)
    addScaled(text.gradient, question.vector, pull)
  }
}

/** An untrained space of `words` words. */
export function createSpace(words: number, dimensions: number): Space {
  const random = createRandom(7)
  const vectors = Float32Array.from(
    { length: words * dimensions },
    () => normal(random) / Math.sqrt(dimensions),
  )
  const squares = new Float32Array(vectors.length)
  const rowOf = (word: number) => word * dimensions

  const read = (bag: Bag): Embedded => {
    const vector = new Float32Array(dimensions)
    for (const [word, weight] of bag) {
      addScaled(vector, vectors.subarray(rowOf(word), rowOf(word) + dimensions), weight)
    }
    const norm = Math.sqrt(dot(vector, vector)) + 1e-9
    return {
      bag,
      vector: vector.map((value) => value / norm),
      norm,
      gradient: new Float32Array(dimensions),
    }
  }
  const step = ({ bag, vector, norm, gradient }: Embedded, rate: number): void => {
    const along = dot(gradient, vector)
    const slope = gradient.map((value, k) => (value - along * (vector[k] ?? 0)) / norm)
    for (const [word, weight] of bag) {
      for (let k = 0; k < dimensions; k++) {
        const at = rowOf(word) + k
        const change = weight * (slope[k] ?? 0)
        const square = (squares[at] ?? 0) + change * change
        squares[at] = square
        vectors[at] = (vectors[at] ?? 0) - (rate * change) / Math.sqrt(square + 1e-8)
      }
    }
  }
  return {
    embed: (bag) => read(bag).vector,
    learn(batch, rate) {
      const questions = batch.map(({ question }) => read(question))
      const texts = batch.map(({ text }) => read(text))
      for (const [at, question] of questions.entries()) pullTogether(at, batch, question, texts)
      for (const one of [...questions, ...texts]) step(one, rate)
    },
  }
}
