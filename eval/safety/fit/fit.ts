// Fits a linear model with softmax over sets of features: AdaGrad with weight decay, always the same
// result for the same examples.
import { crisisClasses } from '#server/safety/crisis-model.ts'
import { wordingMark } from '#server/safety/features.ts'
import { seededChance } from './draw.ts'

/** An example: its features and the class it belongs to. `weight` tells how much it counts. */
export type Example = { features: string[]; kind: string; weight: number }

/** How strongly the fit holds back: `decay` pulls weights to zero, rarer features than `fewest` go. */
type Restraint = { decay: number; fewest: number; rounds: number }

/** What cross-validation over the rounds chose. */
const chosenRestraint: Restraint = { decay: 0.0005, fewest: 4, rounds: 10 }

const classNames: readonly string[] = crisisClasses
const width = classNames.length
const rate = 0.25

type Known = { ids: number[]; target: number; weight: number }
type Tables = { weights: Float64Array; squares: Float64Array }

function shuffle<T>(items: readonly T[], chance: () => number): T[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    const [a, b] = [mixed[i], mixed[j]]
    if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a]
  }
  return mixed
}

/** Numbers for the features that at least `fewest` examples have. */
function commonFeatures(examples: readonly Example[], fewest: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples) {
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts].filter(([, count]) => count >= fewest).map(([name]) => name)
  return new Map(names.map((name, i) => [name, i]))
}

function chancesOf(ids: readonly number[], weights: Float64Array): number[] {
  const sums = classNames.map((_, c) =>
    ids.reduce((sum, id) => sum + (weights[id * width + c] ?? 0), 0),
  )
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

function learn({ ids, target, weight }: Known, { weights, squares }: Tables, decay: number): void {
  const slopes = chancesOf(ids, weights).map(
    (chance, c) => weight * (chance - (c === target ? 1 : 0)),
  )
  for (const id of ids) {
    for (let c = 0; c < width; c++) {
      const at = id * width + c
      const old = weights[at] ?? 0
      const slope = (slopes[c] ?? 0) + decay * old
      const square = (squares[at] ?? 0) + slope * slope
      squares[at] = square
      weights[at] = old - (rate * slope) / Math.sqrt(square + 1)
    }
  }
}

const isWording = (name: string): boolean => name.startsWith(wordingMark)

/**
 * Weights of each feature, one per class: the mean of two models, one on what the words are about and
 * one on the wording, since they err on different texts. Halved, so that they may simply be added up.
 */
export function fitWeights(
  examples: readonly Example[],
  restraint: Restraint = chosenRestraint,
): Map<string, number[]> {
  const part = (isOf: (name: string) => boolean) =>
    fitOne(
      examples.map((example) => ({ ...example, features: example.features.filter(isOf) })),
      restraint,
    )
  const both = [...part((name) => !isWording(name)), ...part(isWording)]
  return new Map(both.map(([name, weights]) => [name, weights.map((weight) => weight / 2)]))
}

function fitOne(
  examples: readonly Example[],
  { decay, fewest, rounds }: Restraint,
): Map<string, number[]> {
  const ids = commonFeatures(examples, fewest)
  const size = ids.size * width
  const tables = { weights: new Float64Array(size), squares: new Float64Array(size) }
  const chance = seededChance(11)
  const known = examples.map(({ features, kind, weight }) => ({
    ids: features.flatMap((name) => ids.get(name) ?? []),
    target: classNames.indexOf(kind),
    weight,
  }))
  for (let round = 0; round < rounds; round++) {
    for (const example of shuffle(known, chance)) learn(example, tables, decay)
  }
  return new Map(
    [...ids].map(([name, id]) => [name, [...tables.weights.slice(id * width, (id + 1) * width)]]),
  )
}
