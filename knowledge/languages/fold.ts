// The plain-letter form under which a word is also findable.

const special: Record<string, string> = { ø: 'o', æ: 'a', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' }

/** The word without marks on its letters: å ä → a, ö → o, é → e. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øæßðþł]/g, (letter) => special[letter] ?? letter)
}
