// Cuts text into tokens. Knows hyphens, course codes and law references, but no language.

/** A token as written, in lower case; `kind` tells a bare number from a word. */
export type Token = { text: string; kind: 'word' | 'number' }

// "6 kap." and "7 §" become one token each, so that a law reference is found as written.
const chapter = /(\d+)\s*(?:kap\.?|kapitlet)(?![\p{L}])/giu
const paragraph = /(\d+)\s*([a-z]\s*)?§+|§+\s*(\d+)/giu
const token = /[\p{L}\p{N}§]+(?:[-–'’:.@&][\p{L}\p{N}§]+)*-?/gu
// "CSN:s", "YH:n", "hp:na": endings of abbreviations are set off by a colon.
const colonEnding = /(?<=\p{L}):(?:s|n|t|en|et|ns|ts|na|r|er|ar|arna|erna)(-?)$/u
const number = /^[\d.:–-]+$/

function joinLawReferences(text: string): string {
  return text
    .replace(chapter, ' $1kap ')
    .replace(
      paragraph,
      (_, before, letter, after) => ` ${before ?? after}${(letter ?? '').trim()}§ `,
    )
}

/**
 * Tokens of a text in order. A trailing hyphen ("studie- och …") is kept, since it announces a
 * second half.
 * @example tokenise('YH-poäng i Matematik 2a') // yh-poäng, i, matematik, 2a
 */
export function tokenise(text: string): Token[] {
  const plain = joinLawReferences(text.normalize('NFC').toLowerCase())
  return Array.from(plain.matchAll(token), ([found]) => {
    const trimmed = found.replace(/[’']/g, "'").replace(colonEnding, '$1')
    return { text: trimmed, kind: number.test(trimmed) ? 'number' : 'word' }
  })
}
