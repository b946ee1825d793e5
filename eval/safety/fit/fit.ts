// Fits a linear model with softmax over sets of features: AdaGrad with weight decay, always the same
// result for the same examples.
import { crisisClasses, probabilities } from '#server/safety/crisis-model.ts'
import { seededChance } from './draw.ts'

/** An example: its features and the class it belongs to. `weight` tells how much it counts. */
export type Example = { features: string[]; kind: string; weight: number }

const classNames: readonly string[] = crisisClasses
const rounds = 14
const rate = 0.25
const decay = 0.00002

type Row = { weights: number[]; squares: number[] }

function shuffle<T>(items: readonly T[], chance: () => number): T[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    const [a, b] = [mixed[i], mixed[j]]
    if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a]
  }
  return mixed
}

/** Features that at least `fewest` examples have. */
function commonFeatures(examples: readonly Example[], fewest: number): Set<string> {
  const counts = new Map<string, number>()
  for (const { features } of examples) {
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([name]) => name))
}

function learn(example: Example, rows: Map<string, Row>, weights: Map<string, number[]>): void {
  const chances = probabilities(example.features, weights)
  const target = classNames.indexOf(example.kind)
  for (const name of example.features) {
    const row = rows.get(name)
    if (!row) continue
    for (const [i, chance] of chances.entries()) {
      const weight = row.weights[i] ?? 0
      const slope = example.weight * (chance - (i === target ? 1 : 0)) + decay * weight
      const square = (row.squares[i] ?? 0) + slope * slope
      row.squares[i] = square
      row.weights[i] = weight - (rate * slope) / Math.sqrt(square + 1)
    }
  }
}

/** Weights of each feature, one per class. */
export function fitWeights(examples: readonly Example[]): Map<string, number[]> {
  const kept = commonFeatures(examples, 2)
  const rows = new Map(
    [...kept].map((name): [string, Row] => [
      name,
      { weights: crisisClasses.map(() => 0), squares: crisisClasses.map(() => 0) },
    ]),
  )
  const weights = new Map([...rows].map(([name, row]) => [name, row.weights]))
  const chance = seededChance(11)
  const known = examples.map((e) => ({ ...e, features: e.features.filter((f) => kept.has(f)) }))
  for (let round = 0; round < rounds; round++) {
    for (const example of shuffle(known, chance)) learn(example, rows, weights)
  }
  return weights
}
