// Scores of many runs as percentages, and the rows of the report.
import type { EvalCase, GradedCase } from './case.ts'
import { hashReply, type Run } from './harness.ts'
import type { Scores } from './scorers/answers.ts'
import type { Judgement } from './scorers/verdicts.ts'

/** A run of our own with its scores. */
export type ScoredRun = { run: Run<EvalCase>; scores: Scores }
/** A run of a graded question with its judgement. */
export type JudgedRun = { run: Run<GradedCase>; judgement: Judgement; unsupported: string[] }

/** One row of the report. */
export type Row = {
  id: string
  topic: string
  question: string
  outcome: string
  text: string
  found: string[]
  replyHash: string
  failed: string[]
}

/** All figures and rows; what report.ts prints. */
export type Summary = {
  percentages: Record<string, number>
  counts: Record<string, string>
  rows: Row[]
  medianMs: number
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10

function shareOfScores(scored: readonly ScoredRun[]): [string, number, string][] {
  const names = Object.keys(scored[0]?.scores ?? {})
  return names.map((name) => {
    const asked = scored.filter(({ scores }) => scores[name] !== null)
    const passed = asked.filter(({ scores }) => scores[name])
    return [name, percent(passed.length, asked.length), `${passed.length}/${asked.length}`]
  })
}

function shareOfJudgements(judged: readonly JudgedRun[]): [string, number, string][] {
  const groups = [...new Set(judged.map(({ run }) => run.case.expect))]
  const share = (name: string, of: readonly JudgedRun[], passes: (j: JudgedRun) => boolean) => {
    const passed = of.filter(passes).length
    return [name, percent(passed, of.length), `${passed}/${of.length}`] as [string, number, string]
  }
  const rest = judged.filter(({ run }) => !['answer', 'crisis'].includes(run.case.expect))
  return [
    ...groups.flatMap((group) => {
      const of = judged.filter(({ run }) => run.case.expect === group)
      return [
        share(`dev: ${group} right`, of, ({ judgement }) => judgement.right),
        share(`dev: ${group} outcome fits`, of, ({ judgement }) => judgement.outcomeFits),
      ]
    }),
    share('dev: all but answer and crisis right', rest, ({ judgement }) => judgement.right),
    share('dev: graded', judged, ({ judgement }) => judgement.isGraded),
    share(
      'dev: numbers and links supported',
      judged,
      ({ unsupported }) => unsupported.length === 0,
    ),
  ]
}

const rowOf = (run: Run<EvalCase | GradedCase>, topic: string, failed: string[]): Row => ({
  id: run.case.id,
  topic,
  question: run.case.question,
  outcome: run.response.outcome,
  text: run.response.text,
  found: run.found,
  replyHash: hashReply(run.response),
  failed,
})

/** Figures and rows of all runs. */
export function summarise(scored: readonly ScoredRun[], judged: readonly JudgedRun[]): Summary {
  const figures = [
    ...shareOfScores(scored),
    ...(judged.length > 0 ? shareOfJudgements(judged) : []),
  ]
  const times = [...scored, ...judged].map(({ run }) => run.ms).sort((a, b) => a - b)
  const failedOf = ({ scores }: ScoredRun) => Object.keys(scores).filter((k) => scores[k] === false)
  return {
    percentages: Object.fromEntries(figures.map(([name, value]) => [name, value])),
    counts: Object.fromEntries(figures.map(([name, , count]) => [name, count])),
    rows: [
      ...scored.map((s) => rowOf(s.run, s.run.case.topic, failedOf(s))),
      ...judged.map(({ run, judgement }) =>
        rowOf(run, run.case.topics[0] ?? '', judgement.right ? [] : ['right']),
      ),
    ],
    medianMs: Math.round((times[Math.floor(times.length / 2)] ?? 0) * 10) / 10,
  }
}
