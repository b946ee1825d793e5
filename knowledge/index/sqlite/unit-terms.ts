// The terms of each text of a document in the order in which they stand, so that a text is compared with
// a question without being read again. Stored as one row of variable-length numbers.
import type { KnowledgeLang } from '../../languages/language.ts'
import type { Run, UnitTerms } from '../port.ts'

const runs = ['stem', 'word', 'gram'] as const

/** Terms of one text, by leg, and the stem of each word. */
export type TextTerms = Record<(typeof runs)[number], readonly number[]>

/** Key of the row of a document in one language. */
export const unitTermsKey = (document: number, lang: KnowledgeLang): number =>
  2 * document + (lang === 'sv' ? 0 : 1)

/** Numbers, the low seven bits first; the eighth bit says that more follow. */
function encodeNumbers(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = []
  for (const number of numbers) {
    let rest = number
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}

function decodeNumbers(bytes: Uint8Array): Uint32Array {
  let size = 0
  for (let at = 0; at < bytes.length; at++) size += (bytes[at] ?? 0) > 127 ? 0 : 1
  const numbers = new Uint32Array(size)
  let filled = 0
  let shift = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    numbers[filled] = (numbers[filled] ?? 0) | ((byte & 127) << shift)
    shift = byte > 127 ? shift + 7 : 0
    if (byte <= 127) filled += 1
  }
  return numbers
}

/** The row of some texts: how many, then for each run the length of each text, then all terms. */
export function encodeUnitTerms(texts: readonly TextTerms[]): Uint8Array {
  const lengths = runs.flatMap((run) => texts.map((text) => text[run].length))
  const terms = runs.flatMap((run) => texts.flatMap((text) => text[run]))
  return encodeNumbers([texts.length, ...lengths, ...terms])
}

/** Reads the row of a document; none is a document without texts in the language. */
export function decodeUnitTerms(row: Uint8Array = Uint8Array.of(0)): UnitTerms {
  const numbers = decodeNumbers(row)
  const texts = numbers[0] ?? 0
  let from = 1 + runs.length * texts
  const read = (place: number): Run => {
    let end = 0
    const lengths = numbers.subarray(1 + place * texts, 1 + (place + 1) * texts)
    const ends = lengths.map((length) => {
      end += length
      return end
    })
    const terms = numbers.subarray(from, from + end)
    from += end
    return { terms, ends }
  }
  return { stem: read(0), word: read(1), gram: read(2) }
}
