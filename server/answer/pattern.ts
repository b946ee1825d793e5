// Regular expressions for Swedish text: JavaScript’s \b does not see å, ä and ö as letters.

// The letters that Swedish, English and their neighbours are written with (Latin, Greek, Cyrillic). All
// letters of Unicode are a table of 700 ranges, which is compiled anew at each \b: a second at start.
const letters = 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ͽͿ-Ͽ\\u0400-\\u0481\\u048a-\\u052f'
const inWord = `[0-9${letters}]`
const boundary = `(?:(?<=${inWord})(?!${inWord})|(?<!${inWord})(?=${inWord}))`

const classes = /\[(?:\\.|[^\]\\])*\]/gu

/** The source with the letters above wherever it says any letter. */
function withOwnLetters(source: string): string {
  return source
    .replace(classes, (found) => found.replaceAll('\\p{L}', letters))
    .replaceAll('\\p{L}', `[${letters}]`)
}

/** A case-insensitive pattern in which `\b` is a word boundary and `\p{L}` a letter, in European scripts. */
export function pattern(source: RegExp): RegExp {
  return new RegExp(withOwnLetters(source.source).replaceAll('\\b', boundary), 'iu')
}
