// Brings chat writing to one form, so that a table of phrases finds its words however they are
// written: å ä ö or not, elongated, hidden behind digits or stars. For detection only, never shown.

const unDecomposed: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const digitsAsLetters: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '@': 'a' }

/** Lower case without accents and doubled letters: `Självmoooord` → `sjalvmord`, `allt` → `alt`. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}ـ\u200b-\u200d'’‘´`]/gu, '')
    .replace(/[łøæðþßıىیکة]/g, (letter) => unDecomposed[letter] ?? letter)
    .replace(/(\p{L})\1+/gu, '$1')
}

/**
 * Folded words with a space before, between and after; ends of sentences become the words `.` and
 * `?`, while dots that mark a pause vanish. `Vill ... inte, leva!` → ` vil inte leva . `
 */
export function foldText(text: string): string {
  const words = foldWord(text)
    .replace(/(?<=\p{L})[0134@](?=\p{L})/gu, (sign) => digitsAsLetters[sign] ?? sign)
    .replace(/(?<=\p{L})\*+(?=\p{L})/gu, '')
    .replace(/\.{2,}|…/g, ' ')
    .replace(/[.!;:\n؛።]+/g, ' . ')
    .replace(/[?؟]+/g, ' ? ')
    .replace(/[^\p{L}\p{N}.?]+/gu, ' ')
    .replace(/(?<=^| )(?:\p{L} ){3,}\p{L}(?= |$)/gu, (spelled) => spelled.replaceAll(' ', ''))
  return ` ${words.trim()} `
}
