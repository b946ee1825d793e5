// A line of care before an answer, where a text may tell of a crisis but too faintly for the crisis reply.
import type { AnswerLang } from '../protocol.ts'
import type { AnswerDeps } from './deps.ts'
import type { Draft } from './types.ts'

/** The draft with the numbers to call first, where care is called for; the answer stays as it is. */
export function withCare(
  draft: Draft,
  { care, lang }: { care?: boolean; lang: AnswerLang },
  { replies }: Pick<AnswerDeps, 'replies'>,
): Draft {
  if (!care) return draft
  const texts = replies.care?.parts ?? []
  const parts = texts.map((text) => ({
    type: 'paragraph' as const,
    piece: { text: text[lang], record: null },
  }))
  return { ...draft, parts: [...parts, ...draft.parts] }
}
