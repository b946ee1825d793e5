// Runs every case once through the real pipeline and keeps what came out; scorers only read runs.
import { createHash } from 'node:crypto'
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import { answer } from '#server/answer/answer.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import type { AnswerDeps } from '#server/answer/deps.ts'
import { retrieveEvidence } from '#server/answer/retrieve.ts'
import type { Turn } from '#server/answer/types.ts'
import { understand } from '#server/answer/understand.ts'
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

/** Records kept of what was found. */
const depth = 10

type Askable = {
  question: string
  history?: ChatRequest['messages'] | null | undefined
  situation?: ChatRequest['situation'] | undefined
}

/** Hash of a reply, so that a judgement holds for that very reply only. */
export function hashReply({ outcome, text }: ChatResponse): string {
  return createHash('sha256').update(`${outcome}\n${text}`).digest('hex').slice(0, 16)
}

/** Ids of the records that the pipeline itself finds: a follow-up with what it leans on, other languages bridged. */
async function findIn(turn: Turn, deps: AnswerDeps): Promise<string[]> {
  const understood = understand(turn, deps)
  if (understood.kind !== 'question') return []
  const [whole] = await retrieveEvidence(understood, deps)
  return (whole?.hits ?? []).slice(0, depth).map(({ id }) => id)
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
  const citedIds = new Set(response.sources.flatMap(({ recordIds }) => recordIds))
  const cited = await deps.knowledge.read([...citedIds])
  return { case: askable, response, found: await findIn(turn, deps), cited, ms }
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
