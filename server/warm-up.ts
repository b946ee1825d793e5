// After a start nothing is compiled and nothing was read yet: the first questions would take several times as
// long as later ones. So some of the records’ own questions are answered while nobody waits, one by one.
import { setTimeout as wait } from 'node:timers/promises'
import { answer } from './answer/answer.ts'
import { collectAnswer } from './answer/collect.ts'
import type { AnswerDeps } from './answer/deps.ts'
import { createTurn } from './create-turn.ts'

/** How much is asked, and how long others go first before and between the questions. */
const pace = { questions: 120, beforeMs: 300, betweenMs: 5 } as const

/** Questions of records from all over the list, in both languages. */
function questionsOf({ list, get }: AnswerDeps['knowledge']): string[] {
  const records = list()
  const step = Math.max(1, Math.floor((2 * records.length) / pace.questions))
  return records
    .filter((_, at) => at % step === 0)
    .map(({ id }) => get(id))
    .flatMap((record) => (record && 'asks' in record ? [record.asks.sv[0], record.asks.en[0]] : []))
    .filter((question) => question !== undefined)
    .slice(0, pace.questions)
}

/** Answers some questions for nobody, without a model, until all are answered or `signal` fires. */
export async function warmUp(deps: AnswerDeps, signal: AbortSignal): Promise<void> {
  const withoutModel = { ...deps, model: undefined }
  await wait(pace.beforeMs)
  for (const content of questionsOf(deps.knowledge)) {
    if (signal.aborted) return
    const turn = createTurn({ messages: [{ role: 'user', content }] })
    await collectAnswer(answer(turn, withoutModel))
    await wait(pace.betweenMs)
  }
}
