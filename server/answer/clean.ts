// Makes a person’s text safe to work with, before anything else reads it.

/** Longest question, in characters. */
export const maxQuestionLength = 2000

// Unicode tag characters (prompt smuggling), bidi overrides, zero-width and control characters.
const invisible = /[\u{E0000}-\u{E007F}\u202A-\u202E\u2066-\u2069\u200B-\u200F\u2060\uFEFF]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** What may be wrong with a text. */
export type TextFault = 'empty_question' | 'question_too_long' | 'invalid_text'

/**
 * NFC form without invisible and control characters.
 * @returns the clean text, or the fault that makes it unusable (empty, too long, lone surrogates)
 */
export function cleanQuestion(raw: string): { text: string } | { fault: TextFault } {
  if (!raw.isWellFormed()) return { fault: 'invalid_text' }
  const text = raw.normalize('NFC').replace(invisible, '').replace(control, ' ').trim()
  if (text.length === 0) return { fault: 'empty_question' }
  if (text.length > maxQuestionLength) return { fault: 'question_too_long' }
  return { text }
}
