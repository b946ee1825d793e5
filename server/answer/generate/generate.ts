// Draft → parts, with sentences of a model where they hold. The draft is whole before the model is
// asked; whatever fails, the rest of the draft follows in the same reply.
import { ModelFault } from '#server/llm/chat-model.ts'
import { rewritePromptVersion } from '#server/llm/prompts/rewrite.ts'
import { writePrompt, writePromptVersion } from '#server/llm/prompts/write.ts'
import type { Draft, DraftPart } from '../types.ts'
import { splitSentences } from '../verify/words.ts'
import { sourcesOf } from './ground.ts'
import { createLinkMap, type LinkMap } from './links.ts'
import { createMerge, type Merge } from './merge.ts'
import { type Placing, placeSentence } from './place.ts'
import { rewriteFailed, type Tried } from './rewrite.ts'
import { citedSources, toSentences } from './sentence.ts'
import type { ModelTrace } from './tier.ts'
import { type Deadlines, startDeadlines, type Writing } from './writing.ts'

/** What the stage gives: how many wait before, or a part of the answer. */
export type Written = { type: 'waiting'; ahead: number } | { type: 'part'; part: DraftPart }

const maxSentences = 3
const maxTokens = 220
const easyWish =
  /lätt svenska|lättläst|enkel svenska|enkla ord|easy (swedish|english)|plain (swedish|english)|simple words/iu

/** Outcomes whose text a model may put in other words; all others are said as they stand. */
export const mayWrite = ({ outcome, parts }: Draft): boolean =>
  (outcome === 'answered' || outcome === 'partly_answered') &&
  parts.some((part) => part.type === 'paragraph' && part.piece.record !== null)

/** The draft without a repeated notice: notices come first, as they were. */
const noticesOf = ({ parts }: Draft): DraftPart[] =>
  parts.filter((part) => part.type === 'notice' && part.tone === 'language')

function showLinks(part: DraftPart, show: (text: string) => string): DraftPart {
  if (part.type !== 'paragraph') return part
  return { ...part, piece: { ...part.piece, text: show(part.piece.text) } }
}

/** The model’s sentences, each placed as soon as it is whole; `tried` is told what became of each. */
async function* firstTries(
  placing: Placing,
  links: LinkMap,
  onTried: (tried: Tried) => void,
): AsyncGenerator<DraftPart> {
  const { writing, sources, merge, signal } = placing
  const { draft, tier, question } = writing
  const limits = { maxTokens, timeoutMs: tier.totalMs, signal }
  const prompt = {
    lang: draft.lang,
    question: links.hide(question),
    sources: sources.map((source) => splitSentences(source.prompt)),
    maxSentences,
    isEasy: easyWish.test(question),
  }
  let count = 0
  for await (const sentence of toSentences(tier.desk.stream(writePrompt(prompt), limits))) {
    const placed = await placeSentence(sentence, placing)
    const withheld = typeof placed === 'string' ? placed : null
    const recordIds = citedSources(sentence, sources).map(({ record }) => record.id)
    onTried({ sentence, traced: { text: sentence.text, recordIds, withheld } })
    count += 1
    if (typeof placed !== 'string') yield placed
    if (count >= maxSentences + 2 || merge.isComplete()) return
  }
}

/** Sentences of the model, then those that failed written anew, within the time that is left. */
async function* writeSentences(
  writing: Writing,
  merge: Merge,
  trace: ModelTrace,
  { signal, onShown }: Deadlines,
): AsyncGenerator<Written> {
  const links = createLinkMap()
  const sources = sourcesOf(writing.draft, writing.situation, links)
  const placing = { writing, sources, merge, signal }
  const tried: Tried[] = []
  const show = (part: DraftPart): Written => {
    onShown()
    return { type: 'part', part: showLinks(part, links.show) }
  }
  const onTried = (one: Tried) => {
    tried.push(one)
    trace.sentences.push(one.traced)
  }
  for await (const part of firstTries(placing, links, onTried)) yield show(part)
  for await (const part of rewriteFailed(tried, placing)) yield show(part)
}

async function* inTurn(writing: Writing, merge: Merge, trace: ModelTrace): AsyncGenerator<Written> {
  const place = writing.tier.desk.queue(writing.signal)
  try {
    for await (const ahead of place.changes) yield { type: 'waiting', ahead }
    const deadlines = startDeadlines(writing)
    try {
      yield* writeSentences(writing, merge, trace, deadlines)
    } finally {
      deadlines.stop()
    }
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
    rewriteVersion: rewritePromptVersion,
    sentences: [],
    fault: null,
    firstMs: null,
    totalMs: 0,
  }
  try {
    for await (const piece of inTurn(writing, merge, trace)) {
      if (piece.type === 'part') trace.firstMs ??= performance.now() - begun
      yield piece
    }
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error
    trace.fault ??= error.code
  } finally {
    onTrace({ ...trace, totalMs: performance.now() - begun })
  }
  for (const part of merge.rest()) yield { type: 'part', part }
}
