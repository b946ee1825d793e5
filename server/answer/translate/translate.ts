// A verified answer in the person’s language, beside the Swedish or English one: translated, translated
// back by a call that has not seen the original, and held against the record (ADR 0016).

import type { FaultCode } from '#server/llm/chat-model.ts'
import { ModelFault } from '#server/llm/chat-model.ts'
import {
  maxTranslated,
  translateAnswer,
  translateBackPrompt,
  translatePrompt,
  translatePromptVersion,
} from '#server/llm/prompts/translate.ts'
import type { AnswerLang, Situation } from '../../protocol.ts'
import { pieceGround } from '../generate/ground.ts'
import { createLinkMap, type LinkMap } from '../generate/links.ts'
import type { ModelTier } from '../generate/tier.ts'
import type { DraftPart, Piece } from '../types.ts'
import { splitSentences } from '../verify/words.ts'
import { checkTrip, isInLanguage, type Trip, type TripJudge, type Untranslated } from './check.ts'
import type { TargetLanguage } from './languages.ts'
import { termsIn, withTerms } from './terms.ts'

/** What is translated. */
export type Translating = {
  /** The paragraphs as shown, in their order. */
  pieces: readonly Piece[]
  lang: AnswerLang
  situation: Situation
  target: TargetLanguage
  tier: ModelTier
  detectLanguage: TripJudge['detectLanguage']
  /** Fires when the person leaves. */
  signal: AbortSignal | undefined
}

/** A sentence’s trip, and why it is not shown. */
export type TracedTrip = Trip & { withheld: Untranslated | null }

/** What became of a translation: for `--explain` and the counts. */
export type TranslationTrace = {
  lang: string
  promptVersion: number
  isShown: boolean
  trips: TracedTrip[]
  fault: FaultCode | null
  totalMs: number
}

/** A translation, or null where it does not hold, with what became of it. */
export type Translated = { part: DraftPart | null; trace: TranslationTrace }

const maxTokens = 1200

/**
 * Sentences in the other language and back, in two calls.
 * @throws {ModelFault}
 */
export async function thereAndBack(
  originals: readonly string[],
  { lang, target, tier }: Pick<Translating, 'lang' | 'target' | 'tier'>,
  signal: AbortSignal,
): Promise<Trip[]> {
  const limits = { maxTokens, timeoutMs: tier.translateMs, signal }
  const call = async (sentences: readonly string[], make: typeof translatePrompt) => {
    const messages = make({ lang, to: target.name[lang], sentences })
    const { sentences: said } = await tier.desk.structured(messages, translateAnswer, limits)
    if (said.length !== sentences.length) throw new ModelFault('garbage')
    return said
  }
  const translated = await call(originals, translatePrompt)
  const back = await call(translated, translateBackPrompt)
  return originals.map((original, i) => ({
    original,
    translated: translated[i] ?? '',
    back: back[i] ?? '',
  }))
}

/** Waits for a free place at the model; a full queue or a long wait is a fault. */
async function inTurn<T>(
  { tier, signal }: Translating,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(new ModelFault('timeout')), tier.translateMs)
  const either = AbortSignal.any([end.signal, ...(signal ? [signal] : [])])
  try {
    const place = tier.desk.queue(either)
    try {
      for await (const _ of place.changes);
      return await run(either)
    } finally {
      place.leave()
    }
  } finally {
    clearTimeout(timer)
  }
}

/** The sentences with their terms; none where one does not hold, since it may limit the others. */
function shownOf(made: readonly TracedTrip[], judge: TripJudge): string[] {
  const texts = made.map(({ translated }) => translated)
  const holds = made.every(({ withheld }) => withheld === null) && isInLanguage(texts, judge)
  if (!holds) return []
  return made.map(({ original, translated }) =>
    withTerms(translated, termsIn(original, judge.lexicon)),
  )
}

const said: Record<AnswerLang, string> = {
  sv: 'Maskinöversättning som ingen har granskat; texten ovan gäller.',
  en: 'A machine translation that nobody has reviewed; the text above applies.',
}

/** The trips of all sentences, each with what is wrong with it; none where there are too many. */
async function tripsOf(
  translating: Translating,
  links: LinkMap,
  judge: TripJudge,
): Promise<TracedTrip[]> {
  const { pieces, lang, situation } = translating
  const asked = pieces.flatMap((piece) => {
    const ground = pieceGround(piece, { lang, situation, links })
    return splitSentences(links.hide(piece.text)).map((original) => ({ original, ground }))
  })
  if (asked.length > maxTranslated) return []
  const originals = asked.map(({ original }) => original)
  const trips = await inTurn(translating, (signal) => thereAndBack(originals, translating, signal))
  return trips.map((trip, i) => {
    const ground = asked[i]?.ground ?? { subject: '', texts: [] }
    return { ...trip, withheld: checkTrip(trip, ground, judge) }
  })
}

/** Translates what was shown. Whatever fails, the answer stands as it is. */
export async function translateShown(translating: Translating): Promise<Translated> {
  const { lang, target, tier, detectLanguage } = translating
  const begun = performance.now()
  const links = createLinkMap(true)
  const judge = { lang, lexicon: tier.lexicons[lang], target, detectLanguage }
  const traceOf = (made: TracedTrip[], isShown: boolean, fault: FaultCode | null) => ({
    lang: target.code,
    promptVersion: translatePromptVersion,
    isShown,
    trips: made,
    fault,
    totalMs: performance.now() - begun,
  })
  try {
    const made = await tripsOf(translating, links, judge)
    const texts = shownOf(made, judge)
    if (texts.length === 0) return { part: null, trace: traceOf(made, false, null) }
    const text = `${target.notice} (${said[lang]}) ${texts.map(links.show).join(' ')}`
    const part: DraftPart = { type: 'notice', tone: 'machine', text, lang: target.code }
    return { part, trace: traceOf(made, true, null) }
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error
    return { part: null, trace: traceOf([], false, error.code) }
  }
}

/** A trace as counts, for the log: sentences that hold, and the others by reason. */
export function countTranslation({ lang, isShown, trips, fault, totalMs }: TranslationTrace) {
  const counts: Record<string, number> = { shown: isShown ? 1 : 0 }
  for (const { withheld } of trips) {
    const key = withheld ?? 'holds'
    counts[key] = (counts[key] ?? 0) + 1
  }
  return { lang, counts, ms: Math.round(totalMs), ...(fault ? { code: fault } : {}) }
}
