// ★ Start here. The way of a question: understand → retrieve → compose → verify → stream.
import type { ChatEvent } from '../protocol.ts'
import { toEvents } from './citations.ts'
import { composeAnswer, composeCanned } from './compose.ts'
import type { AnswerDeps } from './deps.ts'
import { guide } from './guide.ts'
import { retrieveEvidence } from './retrieve.ts'
import type { Turn } from './types.ts'
import { understand } from './understand.ts'
import { verifyDraft } from './verify.ts'
import { tellWay } from './way.ts'

/**
 * Answers one turn of a conversation.
 * @yields events in the order status, start, block …, done. Expected endings (crisis, no evidence)
 * are outcomes in `start`; an exception is a bug or an outage.
 */
export async function* answer(turn: Turn, deps: AnswerDeps): AsyncGenerator<ChatEvent> {
  yield { type: 'status', stage: 'understanding' }
  const understanding = understand(turn, deps)
  if (understanding.kind !== 'question') {
    yield* toEvents(composeCanned(understanding, deps), understanding.situation)
    return
  }
  yield { type: 'status', stage: 'searching' }
  const evidence = await retrieveEvidence(understanding, deps)
  const composed = composeAnswer(understanding, evidence, deps)
  const guided = guide(composed, { understanding, evidence, history: turn.history }, deps)
  const draft = tellWay(guided, understanding, deps)
  const verified = verifyDraft(draft, deps)
  yield* toEvents(verified, understanding.situation)
}
