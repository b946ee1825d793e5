// Takes the disguises off a text, so that a guard sees what is meant: look-alike letters, digits for
// letters, letters set apart, text backwards, ROT13, hexadecimal and Base64. Only for recognition; a
// decoded text is never answered.

const lookAlikes: Record<string, string> = Object.fromEntries(
  [...'аеорсхуіјѕһԁԛԝвкмнт'].map((letter, i) => [letter, [...'aeopcxyijshdqwbkmht'][i] ?? letter]),
)
const digits: Record<string, string> = {
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  '5': 's',
  '7': 't',
}
const fewestEncoded = 16

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Cyrillic}/gu, (c) => lookAlikes[c] ?? c)

/** Digits count as letters in words that have letters, too. */
const withoutDigits = (text: string): string =>
  text.replace(/\S*\p{L}\S*/gu, (word) => word.replace(/[431057]/g, (c) => digits[c] ?? c))

const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })

/** Letters that were set apart one by one; `_` and double spaces part the words. */
function joined(text: string): string[] {
  if (!/^(?:\S[ ._-]){8,}/u.test(text)) return []
  return [text.replace(/(\S) /gu, '$1').replace(/_+/g, ' ')]
}

/** Readable text in runs of Base64 or hexadecimal digits. */
function decoded(text: string): string[] {
  const decode = (run: string, as: 'base64' | 'hex') => {
    const found = Buffer.from(run, as).toString('utf8')
    return /^[\p{L}\p{N}\p{P}\p{Z}\p{S}\n]+$/u.test(found) && !found.includes('\ufffd')
      ? [found]
      : []
  }
  const runs = text.match(/[A-Za-z0-9+/]+={0,2}/g)?.filter((r) => r.length >= fewestEncoded) ?? []
  return runs.flatMap((run) =>
    /^(?:[0-9a-f]{2})+$/i.test(run) ? decode(run, 'hex') : decode(run, 'base64'),
  )
}

/** The text as it may be meant, lower case: as it stands first, then without each disguise. */
export function undisguised(text: string): string[] {
  const open = plain(text)
  const backwards = [...open].reverse().join('')
  const inner = [open, withoutDigits(open), ...joined(open), ...decoded(text).map(plain)]
  return [...new Set([...inner, backwards, rot13(open)])]
}

/** Whether a text is code that nobody writes by hand: one long run of Base64 or hexadecimal digits. */
export const isEncoded = (text: string): boolean => decoded(text).length > 0
