// The parts of an answer as they come, then their translation where the person wrote in a language that
// the settings allow.
import type { PartStream } from '../citations.ts'
import type { AnswerDeps } from '../deps.ts'
import type { Piece, Understanding } from '../types.ts'
import { translateShown } from './translate.ts'

/** The parts, none of them later than before, and at the end what they say in the person’s language. */
export async function* withTranslation(
  parts: PartStream,
  { writtenIn, lang, situation, care }: Extract<Understanding, { kind: 'question' }>,
  { model, knowledge, onTranslationTrace }: AnswerDeps,
  signal: AbortSignal | undefined,
): PartStream {
  const pieces: Piece[] = []
  for await (const part of parts) {
    if (part.type === 'paragraph') pieces.push(part.piece)
    yield part
  }
  const target = model?.languages.find(({ code }) => code === writtenIn)
  if (!model || !target || care || pieces.length === 0 || signal?.aborted) return
  const { detectLanguage } = knowledge
  const told = await translateShown({
    pieces,
    lang,
    situation,
    target,
    tier: model,
    detectLanguage,
    signal,
  })
  onTranslationTrace?.(told.trace)
  if (told.part) yield told.part
}
