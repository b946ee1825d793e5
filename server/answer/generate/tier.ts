// What the pipeline needs of a model: the desk before it, the word lists of the verifier, and limits.
import type { FaultCode } from '#server/llm/chat-model.ts'
import type { Desk } from '#server/llm/desk.ts'
import type { TargetLanguage } from '../translate/languages.ts'
import type { Lexicons } from '../verify/lexicon.ts'
import type { Withheld } from './sentence.ts'

/** A model as the pipeline sees it. */
export type ModelTier = {
  desk: Desk
  lexicons: Lexicons
  /** Longest time until the first verified sentence, and for the whole model stage. */
  firstMs: number
  totalMs: number
  /** Longest time for rewriting what failed, in one reply; 0: nothing is rewritten. */
  rewriteMs: number
  /** Languages that a verified answer is translated into, beside Swedish or English. */
  languages: readonly TargetLanguage[]
  /** Longest time for a translation there and back, after the answer was shown. */
  translateMs: number
  /** Whether a second call judges each sentence; it can only withhold. */
  isJudged: boolean
}

/** The second try at a sentence that failed: null where it is shown, else why that too is dropped. */
export type Rewritten = { text: string; withheld: Withheld | FaultCode | null }

/** A sentence of the model’s, and what became of it. */
export type TracedSentence = {
  text: string
  recordIds: string[]
  withheld: Withheld | null
  /** Absent where nothing was rewritten. */
  rewritten?: Rewritten
}

/** Whether the person saw the sentence, as first written or rewritten. */
export const isShown = ({ withheld, rewritten }: TracedSentence): boolean =>
  withheld === null || rewritten?.withheld === null

/** What the model did in one reply: for `--explain` and the counts. Holds no text of the person’s. */
export type ModelTrace = {
  model: string
  promptVersion: number
  rewriteVersion: number
  sentences: TracedSentence[]
  /** Why the model’s part ended early, or null. */
  fault: FaultCode | null
  firstMs: number | null
  totalMs: number
}

/** Sentences shown as first written, withheld by reason, and of the withheld: rewritten or dropped. */
export function countSentences(sentences: readonly TracedSentence[]): Record<string, number> {
  const counts: Record<string, number> = {}
  const count = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  for (const sentence of sentences) {
    count(sentence.withheld ?? 'shown')
    if (sentence.withheld) count(isShown(sentence) ? 'rewritten' : 'dropped')
  }
  return counts
}

/** A trace as counts, for the log. */
export function countTrace(trace: ModelTrace) {
  const counts = countSentences(trace.sentences)
  const ms = Math.round(trace.totalMs)
  const firstMs = trace.firstMs === null ? {} : { firstMs: Math.round(trace.firstMs) }
  return { counts, ms, ...firstMs, ...(trace.fault ? { code: trace.fault } : {}) }
}
