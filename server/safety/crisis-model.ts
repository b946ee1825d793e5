// Weighs the features of a text: how likely it tells of a crisis, and of which kind. A linear model;
// its weights are data (weights.tsv), fitted by `npm run fit:crisis`.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createFeatureReader } from './features.ts'

/** What a text can tell, as the model sees it; the first is no crisis. */
export const crisisClasses = ['none', 'acute', 'distress', 'violence', 'third', 'child'] as const

/** One of the classes. */
export type CrisisClass = (typeof crisisClasses)[number]

/** Weights are stored as whole numbers: the weight times this. */
export const weightScale = 100

/** Weights of each feature, one for every class. */
export type Weights = ReadonlyMap<string, readonly number[]>

/** How sure the model is that a text tells of a crisis (0 to 1), and of which. */
export type Judgement = {
  crisis: number
  kind: Exclude<CrisisClass, 'none'>
  /** Whether a word of the text is grave by itself; without one, many small hints may add up. */
  isGrave: boolean
}

/** Judges folded words. */
export type CrisisModel = (words: readonly string[]) => Judgement

const windowLength = 24
const step = 12

/** Probabilities of the classes for a set of features. */
export function probabilities(features: Iterable<string>, weights: Weights): number[] {
  const sums = crisisClasses.map(() => 0)
  for (const name of features) {
    const row = weights.get(name)
    if (row) for (const [i, weight] of row.entries()) sums[i] = (sums[i] ?? 0) + weight
  }
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

function judgementOf(chances: readonly number[]): Omit<Judgement, 'isGrave'> {
  const rest = chances.slice(1)
  const best = rest.indexOf(Math.max(...rest))
  const kind = crisisClasses[best + 1]
  return { crisis: 1 - (chances[0] ?? 1), kind: !kind || kind === 'none' ? 'distress' : kind }
}

/** Overlapping pieces of a long text: one sentence of distress counts among many of studies. */
export function piecesOf(words: readonly string[]): (readonly string[])[] {
  if (words.length <= windowLength) return [words]
  const pieces: (readonly string[])[] = []
  for (let start = 0; start < words.length - step; start += step) {
    pieces.push(words.slice(start, start + windowLength))
  }
  return pieces
}

/** A line: the name of a feature, a tab, and one whole number for each class. */
function readLine(line: string): [string, number[]] {
  const tab = line.indexOf('\t')
  const row: number[] = []
  for (let from = tab + 1; tab > 0 && from <= line.length; ) {
    const space = line.indexOf(' ', from)
    const to = space < 0 ? line.length : space
    row.push(Number(line.slice(from, to)) / weightScale)
    from = to + 1
  }
  if (row.length === crisisClasses.length && row.every(Number.isFinite)) {
    return [line.slice(0, tab), row]
  }
  throw new Error(`weights.tsv: faulty line "${line}"`)
}

function loadWeights(): Weights {
  const lines = readFileSync(path.join(import.meta.dirname, 'weights.tsv'), 'utf8')
    .trim()
    .split('\n')
  return new Map(lines.map(readLine))
}

/** The model with the fitted weights, or with others that are to be tried. */
export function createCrisisModel(weights: Weights = loadWeights()): CrisisModel {
  const { featuresOf } = createFeatureReader()
  const judge = (piece: readonly string[]): Judgement => {
    const features = featuresOf(piece)
    const judgement = judgementOf(probabilities(features, weights))
    return { ...judgement, isGrave: features.has(':grave') }
  }
  return (words) => {
    const calm: Judgement = { crisis: 0, kind: 'distress', isGrave: false }
    return piecesOf(words)
      .map(judge)
      .reduce((a, b) => (b.crisis > a.crisis ? b : a), calm)
  }
}
