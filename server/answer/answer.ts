// ★ Start here. The way of a question: understand → retrieve → compose → verify → (write → translate) → stream.
import type { ChatEvent, Situation } from '../protocol.ts'
import { withCare } from './care.ts'
import { type PartStream, toEvents, toEventsAsWritten } from './citations.ts'
import { clarify } from './clarify.ts'
import { composeAnswer, composeCanned } from './compose.ts'
import type { AnswerDeps } from './deps.ts'
import { generate, mayWrite } from './generate/generate.ts'
import { guide } from './guide.ts'
import { retrieveEvidence } from './retrieve.ts'
import { withTranslation } from './translate/beside.ts'
import type { Draft, Turn } from './types.ts'
import { understand } from './understand.ts'
import { verifyDraft } from './verify.ts'
import { tellWay } from './way.ts'

/** The parts of a draft as they stand. */
async function* asDrafted({ parts }: Draft): PartStream {
  yield* parts
}

/** The parts of a verified draft, with sentences of the model where they hold. */
async function* written(
  turn: Turn,
  draft: Draft,
  situation: Situation,
  deps: AnswerDeps,
  signal: AbortSignal | undefined,
): PartStream {
  if (!deps.model) return
  yield { type: 'status', stage: 'writing' }
  const { detectLanguage } = deps.knowledge
  const onTrace = deps.onModelTrace ?? (() => {})
  const tier = deps.model
  const { question } = turn
  const writing = { draft, question, situation, tier, detectLanguage, signal, onTrace }
  for await (const piece of generate(writing)) {
    if (piece.type === 'part') yield piece.part
    else if (piece.ahead > 0) yield { type: 'status', stage: 'waiting', ahead: piece.ahead }
  }
}

/**
 * Answers one turn of a conversation.
 * @param signal fires when the person leaves; only the model stage takes long enough to need it
 * @yields events in the order status, start, block …, done. Expected endings (crisis, no evidence)
 * are outcomes in `start`; an exception is a bug or an outage.
 */
export async function* answer(
  turn: Turn,
  deps: AnswerDeps,
  signal?: AbortSignal,
): AsyncGenerator<ChatEvent> {
  yield { type: 'status', stage: 'understanding' }
  const understood = understand(turn, deps)
  if (understood.kind !== 'question') {
    const canned = composeCanned(understood, deps)
    const cared = understood.kind === 'canned' ? withCare(canned, understood, deps) : canned
    yield* toEvents(cared, understood.situation, deps.clock)
    return
  }
  yield { type: 'status', stage: 'searching' }
  const found = await retrieveEvidence(understood, deps)
  const clearer = await clarify(turn, understood, found, deps, signal)
  const understanding = clearer ?? understood
  const evidence = clearer ? await retrieveEvidence(clearer, deps) : found
  const composed = composeAnswer(understanding, evidence, deps)
  const guided = guide(composed, { understanding, evidence, history: turn.history }, deps)
  const told = tellWay(guided, understanding, deps, turn.question)
  const draft = withCare(verifyDraft(told, deps), understood, deps)
  const { situation } = understanding
  if (!deps.model) {
    yield* toEvents(draft, situation, deps.clock)
    return
  }
  const isByRules = told !== composed || understood.care === true
  const isWritten = !isByRules && mayWrite(draft)
  const said = isWritten ? written(turn, draft, situation, deps, signal) : asDrafted(draft)
  const parts = withTranslation(said, understanding, deps, signal)
  yield* toEventsAsWritten(draft, situation, parts, deps.clock)
}
