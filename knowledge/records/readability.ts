// LIX, the Swedish readability measure (Björnsson 1968): words per sentence + share of long words.

/** LIX of a text; around 30 is easy, above 50 is hard. Words longer than six letters are long. */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const sentences = text.match(/[.!?:](\s|$)/g)?.length ?? 0
  if (words.length === 0) return 0
  const long = words.filter((word) => word.length > 6).length
  return words.length / Math.max(sentences, 1) + (100 * long) / words.length
}
