// The second try: a sentence that failed is written anew once, from what its record says, and checked
// again. It comes after all sentences that passed, so none of them waits for it.
import { ModelFault } from '#server/llm/chat-model.ts'
import { rewritePrompt } from '#server/llm/prompts/rewrite.ts'
import { findMisuse } from '../../safety/misuse.ts'
import type { DraftPart } from '../types.ts'
import { coverage } from '../verify/support.ts'
import { readSentence, splitSentences } from '../verify/words.ts'
import type { NumberedSource } from './ground.ts'
import { withoutAddresses } from './links.ts'
import { type Placing, placeSentence } from './place.ts'
import { inWords } from './reason-words.ts'
import { type CitedSentence, citedSources, toSentences } from './sentence.ts'
import type { TracedSentence } from './tier.ts'

/** Most sentences that are rewritten in one reply. */
export const maxRewrites = 2
const maxTokens = 120
const maxSourceSentences = 3

/** A sentence with what became of it. */
export type Tried = { sentence: CitedSentence; traced: TracedSentence }

/** The cited record’s sentences that come nearest, in the record’s own order. */
function nearest({ text }: CitedSentence, sources: readonly NumberedSource[], placing: Placing) {
  const lexicon = placing.writing.tier.lexicons[placing.writing.draft.lang]
  const { words } = readSentence(text, lexicon)
  const scored = [...new Set(sources.flatMap(({ texts }) => texts))]
    .flatMap(splitSentences)
    .map((said, at) => ({
      said,
      at,
      score: coverage(words, readSentence(said, lexicon).words, lexicon),
    }))
  const best = scored.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, maxSourceSentences)
  return best.sort((a, b) => a.at - b.at).map(({ said }) => said)
}

/** What to ask the model, or null where a second try makes no sense. */
function promptFor({ sentence, traced }: Tried, placing: Placing) {
  const { lang } = placing.writing.draft
  const wrong = traced.withheld === null ? null : inWords(traced.withheld, lang)
  if (wrong === null || findMisuse(sentence.text) === 'instructions') return null
  const source = nearest(sentence, citedSources(sentence, placing.sources), placing)
  return rewritePrompt({ lang, sentence: withoutAddresses(sentence.text), source, wrong })
}

/** The first sentence of a text; what follows is never read. */
async function firstOf(chunks: AsyncIterable<string>): Promise<string | null> {
  for await (const { text } of toSentences(chunks)) return text
  return null
}

/** What became of the second try; faults are told in the trace, and only a person who left is passed on. */
async function rewriteOne(
  { sentence, traced }: Tried,
  messages: NonNullable<ReturnType<typeof promptFor>>,
  timeoutMs: number,
  placing: Placing,
): Promise<DraftPart | null> {
  const limits = { maxTokens, timeoutMs, signal: placing.signal }
  traced.rewritten = { text: '', withheld: 'empty' }
  try {
    const text = await firstOf(placing.writing.tier.desk.stream(messages, limits))
    if (text === null) return null
    traced.rewritten = { text, withheld: 'no_source' }
    const placed = await placeSentence({ text, cites: sentence.cites }, placing)
    traced.rewritten.withheld = typeof placed === 'string' ? placed : null
    return typeof placed === 'string' ? null : placed
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error
    traced.rewritten.withheld = error.code
    if (error.code === 'left') throw error
    return null
  }
}

/**
 * Tries the sentences that failed once more, one after the other, as long as the draft has something
 * left to say and there is time.
 * @yields the parts that hold
 */
export async function* rewriteFailed(
  tried: readonly Tried[],
  placing: Placing,
): AsyncGenerator<DraftPart> {
  const ends = performance.now() + placing.writing.tier.rewriteMs
  let calls = 0
  for (const one of tried) {
    const left = Math.floor(ends - performance.now())
    if (calls >= maxRewrites || left <= 0 || placing.merge.isComplete()) return
    const messages = promptFor(one, placing)
    if (!messages || placing.signal.aborted) continue
    calls += 1
    const part = await rewriteOne(one, messages, left, placing)
    if (part) yield part
  }
}
