// Runs engines over a collection and compares each with ours.
import type { Collection } from './collection.ts'
import {
  type Interval,
  type Measures,
  meanOf,
  measure,
  measureFirst,
  pairedBootstrap,
} from './metrics.ts'
import type { Engine } from './yardsticks.ts'

/** One engine on one collection; `gainOfOurs` is null for ours itself. */
export type Row = {
  engine: string
  measures: Measures
  medianMs: number
  /** nDCG@10 of ours less that of this one, in points. */
  gainOfOurs: Interval | null
}

/** How one engine ranked every question. */
export type Run = { engine: string; all: Measures[]; medianMs: number }

const depth = 100

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Asks one engine every question of the collection. */
export async function runEngine(engine: Engine, { queries }: Collection): Promise<Run> {
  const times: number[] = []
  const all: Measures[] = []
  for (const { text, lang, relevant, oneIsEnough } of queries) {
    const begun = performance.now()
    const ranked = await engine.rank(text, depth, lang)
    times.push(performance.now() - begun)
    all.push((oneIsEnough ? measureFirst : measure)(ranked, relevant))
  }
  return { engine: engine.name, all, medianMs: median(times) }
}

const points = ({ all }: Run): number[] => all.map(({ ndcg10 }) => 100 * ndcg10)

/** A row for each run; ours is the one that the others are measured against. */
export function compareRuns(runs: readonly Run[], ours: Run): Row[] {
  return runs.map((run) => ({
    engine: run.engine,
    measures: meanOf(run.all),
    medianMs: run.medianMs,
    gainOfOurs: run === ours ? null : pairedBootstrap(points(ours), points(run)),
  }))
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)

/** The rows as a table, a line each, below the size of the collection. */
export function tableOf({ name, documents, queries }: Collection, rows: readonly Row[]): string[] {
  const lines = rows.map(({ engine, measures, medianMs, gainOfOurs }) => {
    const { ndcg10, mrr, r1, r5, r10, r100 } = measures
    const figures = [ndcg10, mrr, r1, r5, r10, r100].map(percent).join(' ')
    const gain = gainOfOurs
      ? `${gainOfOurs.mean.toFixed(1)} [${gainOfOurs.low.toFixed(1)}, ${gainOfOurs.high.toFixed(1)}]`
      : ''
    return `${engine.padEnd(15)} ${figures} ${medianMs.toFixed(1).padStart(9)}   ${gain}`.trimEnd()
  })
  return [
    `${name}: ${documents.length} texts, ${queries.length} questions`,
    'engine          nDCG@10  MRR    R@1    R@5   R@10  R@100  median ms   gain of ledstang [95 %]',
    ...lines,
  ]
}
