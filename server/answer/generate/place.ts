// What becomes of one sentence of a model’s: a part to show, or why it is withheld.
import { judgeAnswer, judgePrompt } from '#server/llm/prompts/judge.ts'
import type { DraftPart } from '../types.ts'
import type { NumberedSource } from './ground.ts'
import type { Merge } from './merge.ts'
import { type CitedSentence, citedSources, judgeSentence, type Withheld } from './sentence.ts'
import type { Writing } from './writing.ts'

const judgeTokens = 20

/** Where a sentence may go, and when to stop. */
export type Placing = {
  writing: Writing
  sources: readonly NumberedSource[]
  merge: Merge
  signal: AbortSignal
}

async function isJudgedFalse(
  { text }: CitedSentence,
  source: NumberedSource,
  { writing: { tier, draft }, signal }: Placing,
): Promise<boolean> {
  const limits = { maxTokens: judgeTokens, timeoutMs: tier.firstMs, signal }
  const messages = judgePrompt(draft.lang, text, source.texts.join(' '))
  return !(await tier.desk.structured(messages, judgeAnswer, limits)).follows
}

/** Checks a sentence, and takes it into the answer where it holds. */
export async function placeSentence(
  sentence: CitedSentence,
  placing: Placing,
): Promise<DraftPart | Withheld> {
  const { writing, sources, merge } = placing
  const { lang } = writing.draft
  const { lexicons, isJudged } = writing.tier
  const judge = { lang, lexicon: lexicons[lang], detectLanguage: writing.detectLanguage }
  const reason = judgeSentence(sentence, sources, judge)
  if (reason) return reason
  const source = citedSources(sentence, sources).find(
    (one) => judgeSentence({ ...sentence, cites: [] }, [one], judge) === null,
  )
  if (!source) return 'no_source'
  if (isJudged && (await isJudgedFalse(sentence, source, placing))) return 'judged_false'
  return merge.add(sentence.text, source)
}
