// The same cases with and without a model: which scores fall, and how many replies show a sentence of the model’s.
import type { AnswerDeps } from '#server/answer/deps.ts'
import {
  countSentences,
  isShown,
  type ModelTier,
  type ModelTrace,
} from '#server/answer/generate/tier.ts'
import type { EvalCase } from '../case.ts'
import { type Run, runCases } from '../harness.ts'
import { scoreAnswer, unsupported } from '../scorers/answers.ts'

/** One case, with and without the model. */
export type Compared = {
  id: string
  /** Whether the model was asked: the outcome is one whose text it may write. */
  isAnswerable: boolean
  shown: number
  trace: ModelTrace | null
  /** Scores that the reply without the model passes and the one with it does not, and the reverse. */
  fallen: string[]
  risen: string[]
  /** Numbers and addresses that no cited record holds. */
  unsupported: string[]
  outcomes: [string, string]
  text: string
}

/** Runs a case with the model, beside its run without one. */
export async function compareCase(
  plain: Run<EvalCase>,
  deps: AnswerDeps,
  model: ModelTier,
): Promise<Compared> {
  const one = plain.case
  const traces: ModelTrace[] = []
  const onModelTrace = (trace: ModelTrace) => traces.push(trace)
  const [written] = await runCases([one], { ...deps, model, onModelTrace })
  if (!written) throw new Error(`case ${one.id} gave no run`)
  const [before, after] = [scoreAnswer(plain), scoreAnswer(written)]
  const names = Object.keys(before)
  const trace = traces[0] ?? null
  return {
    id: one.id,
    isAnswerable: trace !== null,
    shown: trace?.sentences.filter(isShown).length ?? 0,
    trace,
    fallen: names.filter((name) => before[name] === true && after[name] === false),
    risen: names.filter((name) => before[name] === false && after[name] === true),
    unsupported: unsupported(written),
    outcomes: [plain.response.outcome, written.response.outcome],
    text: written.response.text,
  }
}

/** Figures of many compared cases. */
export function summariseCompared(compared: readonly Compared[]) {
  const answerable = compared.filter(({ isAnswerable }) => isAnswerable)
  const showing = answerable.filter(({ shown }) => shown > 0)
  return {
    cases: compared.length,
    answerable: answerable.length,
    shareShowing: answerable.length === 0 ? 0 : showing.length / answerable.length,
    sentences: countSentences(answerable.flatMap(({ trace }) => trace?.sentences ?? [])),
    faults: answerable.filter(({ trace }) => trace?.fault).length,
    fallen: compared.flatMap(({ id, fallen }) => fallen.map((name) => `${id}: ${name}`)),
    risen: compared.flatMap(({ id, risen }) => risen.map((name) => `${id}: ${name}`)),
    unsupported: compared.flatMap((one) => one.unsupported),
  }
}
