// What the model stage works on, and its time limits.
import { ModelFault } from '#server/llm/chat-model.ts'
import type { Situation } from '../../protocol.ts'
import type { Draft } from '../types.ts'
import type { ModelTier, ModelTrace } from './tier.ts'

/** What the model stage works on. */
export type Writing = {
  draft: Draft
  question: string
  situation: Situation
  tier: ModelTier
  detectLanguage(text: string): { lang: string; confident: boolean }
  /** Fires when the person leaves. */
  signal: AbortSignal | undefined
  onTrace: (trace: ModelTrace) => void
}

/** Limits of one reply’s model stage, over all its calls. */
export type Deadlines = {
  /** Fires when the person leaves, the whole time is up, or nothing was shown in time. */
  signal: AbortSignal
  /** From now on only the whole time limits. */
  onShown(): void
  stop(): void
}

/** Starts the clocks. The signal’s reason is a `ModelFault`, except where the person left. */
export function startDeadlines({ tier, signal }: Writing): Deadlines {
  const end = new AbortController()
  const stop = () => end.abort(new ModelFault('timeout'))
  const first = setTimeout(stop, tier.firstMs)
  const total = setTimeout(stop, tier.totalMs)
  return {
    signal: AbortSignal.any([end.signal, ...(signal ? [signal] : [])]),
    onShown: () => clearTimeout(first),
    stop: () => {
      clearTimeout(first)
      clearTimeout(total)
    },
  }
}
