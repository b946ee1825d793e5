// Two small linear models, fitted by gradient descent: which of several, and how likely. Small data
// and few terms, so a library would bring more than is needed.

/** Hits of one question: the terms of each, and which of them answer it. */
export type Choice = { terms: number[][]; isRight: boolean[] }

/** One yes or no. */
export type Label = { terms: number[]; isRight: boolean }

/** Enough for the last digits to stand still: the terms of a likelihood are not centred. */
const pace = {
  choice: { steps: 400, rate: 1.5 },
  likelihood: { steps: 30_000, rate: 0.5 },
} as const

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
  { steps, rate }: { steps: number; rate: number },
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

/** The terms of one choice in a row, hit after hit: a fit reads them hundreds of times. */
type Flat = { terms: Float64Array; sums: Float64Array; isRight: boolean[] }

const flatten = ({ terms, isRight }: Choice, scales: readonly number[]): Flat => ({
  terms: Float64Array.from(terms.flatMap((one) => scaled(one, scales))),
  sums: new Float64Array(terms.length),
  isRight,
})

function sumHits({ terms, sums }: Flat, weights: readonly number[]): void {
  const size = weights.length
  for (let hit = 0; hit < sums.length; hit++) {
    let sum = 0
    for (let k = 0; k < size; k++) sum += (terms[hit * size + k] ?? 0) * (weights[k] ?? 0)
    sums[hit] = sum
  }
}

/** Turns sums into the chance of each hit to be chosen; gives the chance of all right ones together. */
function chancesOf(row: Flat, weights: readonly number[]): number {
  sumHits(row, weights)
  const { sums, isRight } = row
  const top = sums.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY)
  const all = sums.reduce((total, sum) => total + Math.exp(sum - top), 0)
  let right = 0
  for (const [hit, sum] of sums.entries()) {
    sums[hit] = Math.exp(sum - top) / all
    if (isRight[hit]) right += sums[hit] ?? 0
  }
  return right || 1
}

/** Adds to `slope` what one choice says: towards the right hits, away from what is chosen now. */
function addChoice(row: Flat, weights: readonly number[], slope: number[]): void {
  const right = chancesOf(row, weights)
  const size = weights.length
  for (let hit = 0; hit < row.sums.length; hit++) {
    const chance = row.sums[hit] ?? 0
    const pull = chance - (row.isRight[hit] ? chance / right : 0)
    for (let k = 0; k < size; k++) {
      slope[k] = (slope[k] ?? 0) + pull * (row.terms[hit * size + k] ?? 0)
    }
  }
}

/** Weights under which right hits are chosen most likely (softmax over the hits of each question). */
export function fitChoice(given: readonly Choice[], penalty = 0.001): number[] {
  const choices = given.filter(({ isRight }) => isRight.some(Boolean))
  const scales = scalesOf(choices.flatMap(({ terms }) => terms))
  const rows = choices.map((choice) => flatten(choice, scales))
  const weights = descend(pace.choice, scales.length, penalty, (now) => {
    const slope = new Array<number>(scales.length).fill(0)
    for (const row of rows) addChoice(row, now, slope)
    return slope.map((value) => value / rows.length)
  })
  return scaled(weights, scales)
}

/** Weights and intercept (last) of a logistic model. */
export function fitLikelihood(labels: readonly Label[], penalty = 0.0001): number[] {
  const withOne = labels.map(({ terms, isRight }) => ({ terms: [...terms, 1], isRight }))
  const scales = scalesOf(withOne.map(({ terms }) => terms))
  const rows = withOne.map((row) => ({ ...row, terms: scaled(row.terms, scales) }))
  const weights = descend(pace.likelihood, scales.length, penalty, (now) => {
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
