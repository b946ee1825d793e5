// Regular expressions for Swedish text: JavaScript’s \b does not see å, ä and ö as letters.

const boundary = '(?:(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}]))'

/** A case-insensitive pattern in which `\b` is a word boundary in any script. */
export function pattern(source: RegExp): RegExp {
  return new RegExp(source.source.replaceAll('\\b', boundary), 'iu')
}
