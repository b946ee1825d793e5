// Runs every case once through the real pipeline and keeps what came out; scorers only read runs.
import { createHash } from 'node:crypto'
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import { answer } from '#server/answer/answer.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import type { AnswerDeps } from '#server/answer/deps.ts'
import { createTurn } from '#server/create-turn.ts'
import type { ChatRequest, ChatResponse } from '#server/protocol.ts'

/** What came out of one case. */
export type Run<C> = {
  case: C
  response: ChatResponse
  /** Ids of the records found for the whole question, best first. */
  found: string[]
  /** Records that the answer cites. */
  cited: KnowledgeRecord[]
  ms: number
}

type Askable = {
  question: string
  history?: ChatRequest['messages'] | null | undefined
  situation?: ChatRequest['situation'] | undefined
}

/** Hash of a reply, so that a judgement holds for that very reply only. */
export function hashReply({ outcome, text }: ChatResponse): string {
  return createHash('sha256').update(`${outcome}\n${text}`).digest('hex').slice(0, 16)
}

async function runCase<C extends Askable>(askable: C, deps: AnswerDeps): Promise<Run<C>> {
  const messages = [
    ...(askable.history ?? []),
    { role: 'user' as const, content: askable.question },
  ]
  const request = { messages, ...(askable.situation ? { situation: askable.situation } : {}) }
  const turn = createTurn(request)
  const begun = performance.now()
  const response = await collectAnswer(answer(turn, deps))
  const ms = performance.now() - begun
  const { hits } = await deps.knowledge.search({
    text: turn.question,
    lang: response.lang,
    limit: 10,
  })
  const citedIds = new Set(response.sources.flatMap(({ recordIds }) => recordIds))
  const cited = [...citedIds].flatMap((id) => deps.knowledge.get(id) ?? [])
  return { case: askable, response, found: hits.map(({ id }) => id), cited, ms }
}

/** Runs all cases, one after the other. */
export async function runCases<C extends Askable>(
  cases: readonly C[],
  deps: AnswerDeps,
): Promise<Run<C>[]> {
  const runs: Run<C>[] = []
  for (const askable of cases) runs.push(await runCase(askable, deps))
  return runs
}
