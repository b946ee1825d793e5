// Draft → parts, with sentences of a model where they hold. The draft is whole before the model is
// asked; whatever fails, the rest of the draft follows in the same reply.
import { ModelFault } from '#server/llm/chat-model.ts'
import { judgeAnswer, judgePrompt } from '#server/llm/prompts/judge.ts'
import { writePrompt, writePromptVersion } from '#server/llm/prompts/write.ts'
import type { Situation } from '../../protocol.ts'
import type { Draft, DraftPart } from '../types.ts'
import { type NumberedSource, sourcesOf } from './ground.ts'
import { createLinkMap } from './links.ts'
import { createMerge, type Merge } from './merge.ts'
import {
  type CitedSentence,
  citedSources,
  judgeSentence,
  toSentences,
  type Withheld,
} from './sentence.ts'
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

/** What the stage gives: how many wait before, or a part of the answer. */
export type Written = { type: 'waiting'; ahead: number } | { type: 'part'; part: DraftPart }

const maxSentences = 3
const maxTokens = 220
const judgeTokens = 20
const easyWish =
  /lätt svenska|lättläst|enkel svenska|enkla ord|easy (swedish|english)|plain (swedish|english)|simple words/iu

/** Outcomes whose text a model may put in other words; all others are said as they stand. */
export const mayWrite = ({ outcome, parts }: Draft): boolean =>
  (outcome === 'answered' || outcome === 'partly_answered') &&
  parts.some((part) => part.type === 'paragraph' && part.piece.record !== null)

async function isJudgedFalse(
  { text }: CitedSentence,
  source: NumberedSource,
  { tier, draft, signal }: Writing,
): Promise<boolean> {
  const limits = { maxTokens: judgeTokens, timeoutMs: tier.firstMs, signal }
  const messages = judgePrompt(draft.lang, text, source.texts.join(' '))
  return !(await tier.desk.structured(messages, judgeAnswer, limits)).follows
}

/** What becomes of one sentence: a part to show, or why it is withheld. */
async function place(
  sentence: CitedSentence,
  sources: readonly NumberedSource[],
  merge: Merge,
  writing: Writing,
): Promise<DraftPart | Withheld> {
  const { lang } = writing.draft
  const { lexicons, isJudged } = writing.tier
  const lexicon = lexicons[lang]
  const { detectLanguage } = writing
  const reason = judgeSentence(sentence, sources, { lang, lexicon, detectLanguage })
  if (reason) return reason
  const cited = citedSources(sentence, sources)
  const source = cited.find(
    (one) =>
      judgeSentence({ ...sentence, cites: [] }, [one], { lang, lexicon, detectLanguage }) === null,
  )
  if (!source) return 'no_source'
  if (isJudged && (await isJudgedFalse(sentence, source, writing))) return 'judged_false'
  return merge.add(sentence.text, source)
}

/** The draft without a repeated notice: notices come first, as they were. */
const noticesOf = ({ parts }: Draft): DraftPart[] =>
  parts.filter((part) => part.type === 'notice' && part.tone === 'language')

/** Sentences of the model, placed one after the other, within the time that is left. */
async function* writeSentences(
  writing: Writing,
  merge: Merge,
  trace: ModelTrace,
  begun: number,
): AsyncGenerator<Written> {
  const { draft, tier, question, situation } = writing
  const links = createLinkMap()
  const sources = sourcesOf(draft, situation, links)
  const first = new AbortController()
  const timer = setTimeout(() => first.abort(new ModelFault('timeout')), tier.firstMs)
  const ends = [first.signal, ...(writing.signal ? [writing.signal] : [])]
  const limits = { maxTokens, timeoutMs: tier.totalMs, signal: AbortSignal.any(ends) }
  const prompt = {
    lang: draft.lang,
    question: links.hide(question),
    sources: sources.map((source) => source.prompt),
    maxSentences,
    isEasy: easyWish.test(question),
  }
  try {
    let count = 0
    for await (const sentence of toSentences(tier.desk.stream(writePrompt(prompt), limits))) {
      const placed = await place(sentence, sources, merge, writing)
      const withheld = typeof placed === 'string' ? placed : null
      const recordIds = citedSources(sentence, sources).map(({ record }) => record.id)
      trace.sentences.push({ text: sentence.text, recordIds, withheld })
      count += 1
      if (typeof placed !== 'string') {
        clearTimeout(timer)
        trace.firstMs ??= performance.now() - begun
        yield { type: 'part', part: showLinks(placed, links.show) }
      }
      if (count >= maxSentences + 2 || merge.isComplete()) return
    }
  } finally {
    clearTimeout(timer)
  }
}

function showLinks(part: DraftPart, show: (text: string) => string): DraftPart {
  if (part.type !== 'paragraph') return part
  return { ...part, piece: { ...part.piece, text: show(part.piece.text) } }
}

async function* inTurn(
  writing: Writing,
  merge: Merge,
  trace: ModelTrace,
  begun: number,
): AsyncGenerator<Written> {
  const place = writing.tier.desk.queue(writing.signal)
  try {
    for await (const ahead of place.changes) yield { type: 'waiting', ahead }
    yield* writeSentences(writing, merge, trace, begun)
  } finally {
    place.leave()
  }
}

/**
 * The parts of an answer in their order, as soon as each is known.
 * @yields also how many wait before this reply, where any do
 */
export async function* generate(writing: Writing): AsyncGenerator<Written> {
  const { draft, tier, onTrace } = writing
  const begun = performance.now()
  const notices = noticesOf(draft)
  for (const part of notices) yield { type: 'part', part }
  const body = { ...draft, parts: draft.parts.filter((part) => !notices.includes(part)) }
  const merge = createMerge(body, tier.lexicons[draft.lang])
  const trace: ModelTrace = {
    model: tier.desk.name,
    promptVersion: writePromptVersion,
    sentences: [],
    fault: null,
    firstMs: null,
    totalMs: 0,
  }
  try {
    yield* inTurn(writing, merge, trace, begun)
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error
    trace.fault ??= error.code
  } finally {
    onTrace({ ...trace, totalMs: performance.now() - begun })
  }
  for (const part of merge.rest()) yield { type: 'part', part }
}
