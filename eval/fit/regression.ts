// Two small linear models, fitted by gradient descent: which of several, and how likely. Small data
// and few terms, so a library would bring more than is needed.

/** Hits of one question: the terms of each, and which of them answer it. */
export type Choice = { terms: number[][]; isRight: boolean[] }

/** One yes or no. */
export type Label = { terms: number[]; isRight: boolean }

const steps = 3000
const rate = 0.3

/** Standard deviation of each term; 1 where a term never changes. */
function scalesOf(rows: readonly number[][]): number[] {
  const size = rows[0]?.length ?? 0
  return Array.from({ length: size }, (_, at) => {
    const values = rows.map((row) => row[at] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    return Math.sqrt(variance) || 1
  })
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

const scaled = (terms: readonly number[], scales: readonly number[]): number[] =>
  terms.map((value, at) => value / (scales[at] ?? 1))

function descend(
  size: number,
  penalty: number,
  gradient: (weights: number[]) => number[],
): number[] {
  const weights = new Array<number>(size).fill(0)
  for (let step = 0; step < steps; step++) {
    const slope = gradient(weights)
    for (const at of weights.keys()) {
      weights[at] = (weights[at] ?? 0) - rate * ((slope[at] ?? 0) + penalty * (weights[at] ?? 0))
    }
  }
  return weights
}

/** Adds to `slope` what one choice says: towards the right hits, away from what is chosen now. */
function addChoice({ terms, isRight }: Choice, weights: number[], slope: number[]): void {
  const sums = terms.map((one) => dot(one, weights))
  const top = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - top))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const right = powers.reduce((sum, power, at) => sum + (isRight[at] ? power : 0), 0)
  for (const [at, one] of terms.entries()) {
    const power = powers[at] ?? 0
    const pull = power / all - (isRight[at] ? power / (right || 1) : 0)
    for (const [k, value] of one.entries()) slope[k] = (slope[k] ?? 0) + pull * value
  }
}

/** Weights under which right hits are chosen most likely (softmax over the hits of each question). */
export function fitChoice(given: readonly Choice[], penalty = 0.001): number[] {
  const choices = given.filter(({ isRight }) => isRight.some(Boolean))
  const scales = scalesOf(choices.flatMap(({ terms }) => terms))
  const rows = choices.map((one) => ({ ...one, terms: one.terms.map((t) => scaled(t, scales)) }))
  const weights = descend(scales.length, penalty, (now) => {
    const slope = new Array<number>(scales.length).fill(0)
    for (const row of rows) addChoice(row, now, slope)
    return slope.map((value) => value / rows.length)
  })
  return scaled(weights, scales)
}

/** Weights and intercept (last) of a logistic model. */
export function fitLikelihood(labels: readonly Label[], penalty = 0.001): number[] {
  const withOne = labels.map(({ terms, isRight }) => ({ terms: [...terms, 1], isRight }))
  const scales = scalesOf(withOne.map(({ terms }) => terms))
  const rows = withOne.map((row) => ({ ...row, terms: scaled(row.terms, scales) }))
  const weights = descend(scales.length, penalty, (now) => {
    const slope = new Array<number>(scales.length).fill(0)
    for (const { terms, isRight } of rows) {
      const miss = 1 / (1 + Math.exp(-dot(terms, now))) - (isRight ? 1 : 0)
      for (const [k, value] of terms.entries()) slope[k] = (slope[k] ?? 0) + miss * value
    }
    return slope.map((value) => value / rows.length)
  })
  return scaled(weights, scales)
}

/** Share of choices whose first hit is right, under `weights`. */
export function firstRight(choices: readonly Choice[], weights: readonly number[]): number {
  const right = choices.filter(({ terms, isRight }) => {
    const sums = terms.map((one) => dot(one, weights))
    return isRight[sums.indexOf(Math.max(...sums))]
  })
  return right.length / choices.length
}
