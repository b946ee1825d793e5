// Measures of a ranking, and how sure a difference between two engines is.

/** What one ranked list is worth, each 0..1. */
export type Measures = {
  ndcg10: number
  mrr: number
  r1: number
  r5: number
  r10: number
  r100: number
}

const gain = (grade: number, at: number): number => (2 ** grade - 1) / Math.log2(at + 2)

function recall(ranked: string[], relevant: Map<string, number>, size: number): number {
  const found = ranked.slice(0, size).filter((id) => relevant.has(id)).length
  return found / Math.min(relevant.size, size)
}

/** Measures where any right document will do: only the first one counts. */
export function measureFirst(ranked: string[], relevant: Map<string, number>): Measures {
  const first = ranked.find((id) => relevant.has(id))
  return measure(ranked, new Map([[first ?? '', 1]]))
}

/** Measures of `ranked` document ids against the graded `relevant` ones. */
export function measure(ranked: string[], relevant: Map<string, number>): Measures {
  const grades = [...relevant.values()].sort((a, b) => b - a).slice(0, 10)
  const ideal = grades.reduce((sum, grade, at) => sum + gain(grade, at), 0)
  const reached = ranked
    .slice(0, 10)
    .reduce((sum, id, at) => sum + gain(relevant.get(id) ?? 0, at), 0)
  const first = ranked.findIndex((id) => relevant.has(id))
  return {
    ndcg10: ideal > 0 ? reached / ideal : 0,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    r1: recall(ranked, relevant, 1),
    r5: recall(ranked, relevant, 5),
    r10: recall(ranked, relevant, 10),
    r100: recall(ranked, relevant, 100),
  }
}

/** Mean of each measure over all questions. */
export function meanOf(all: Measures[]): Measures {
  const mean = (key: keyof Measures) => all.reduce((sum, one) => sum + one[key], 0) / all.length
  return {
    ndcg10: mean('ndcg10'),
    mrr: mean('mrr'),
    r1: mean('r1'),
    r5: mean('r5'),
    r10: mean('r10'),
    r100: mean('r100'),
  }
}

/** Mean difference and the interval that holds 95 % of its resamplings. */
export type Interval = { mean: number; low: number; high: number }

/** Numbers 0..1 from a fixed seed (mulberry32): the same figures on every run. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Paired bootstrap of `ours` minus `theirs` over the same questions. */
export function pairedBootstrap(ours: number[], theirs: number[], rounds = 10_000): Interval {
  const differences = ours.map((value, at) => value - (theirs[at] ?? 0))
  const random = createRandom(20261122)
  const means = Array.from({ length: rounds }, () => {
    let sum = 0
    for (let draw = 0; draw < differences.length; draw++) {
      sum += differences[Math.floor(random() * differences.length)] ?? 0
    }
    return sum / differences.length
  }).sort((a, b) => a - b)
  return {
    mean: differences.reduce((sum, value) => sum + value, 0) / differences.length,
    low: means[Math.floor(rounds * 0.025)] ?? 0,
    high: means[Math.floor(rounds * 0.975)] ?? 0,
  }
}
