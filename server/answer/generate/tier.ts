// What the pipeline needs of a model: the desk before it, the word lists of the verifier, and limits.
import type { FaultCode } from '#server/llm/chat-model.ts'
import type { Desk } from '#server/llm/desk.ts'
import type { Lexicons } from '../verify/lexicon.ts'
import type { Withheld } from './sentence.ts'

/** A model as the pipeline sees it. */
export type ModelTier = {
  desk: Desk
  lexicons: Lexicons
  /** Longest time until the first verified sentence, and for the whole model stage. */
  firstMs: number
  totalMs: number
  /** Whether a second call judges each sentence; it can only withhold. */
  isJudged: boolean
}

/** A sentence of the model’s, and what became of it. */
export type TracedSentence = { text: string; recordIds: string[]; withheld: Withheld | null }

/** What the model did in one reply: for `--explain` and the counts. Holds no text of the person’s. */
export type ModelTrace = {
  model: string
  promptVersion: number
  sentences: TracedSentence[]
  /** Why the model’s part ended early, or null. */
  fault: FaultCode | null
  firstMs: number | null
  totalMs: number
}

/** A trace as counts: sentences shown, and withheld by reason. */
export function countTrace(trace: ModelTrace) {
  const counts: Record<string, number> = {}
  for (const { withheld } of trace.sentences) {
    const key = withheld ?? 'shown'
    counts[key] = (counts[key] ?? 0) + 1
  }
  const ms = Math.round(trace.totalMs)
  const firstMs = trace.firstMs === null ? {} : { firstMs: Math.round(trace.firstMs) }
  return { counts, ms, ...firstMs, ...(trace.fault ? { code: trace.fault } : {}) }
}
