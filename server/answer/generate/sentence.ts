// A model’s text, token by token, as sentences with the sources that they cite; and whether each may be shown.
import type { AnswerLang } from '../../protocol.ts'
import type { Lexicon } from '../verify/lexicon.ts'
import type { Reason } from '../verify/pair.ts'
import { checkSentence, type Ground } from '../verify/sentence.ts'
import { domainsIn, holdsAddress } from './links.ts'

/** Why a sentence was not shown: it is not supported, or it was not needed. */
export type Withheld = Reason | 'judged_false' | 'no_room' | 'hard_to_read' | 'repeated'

/** A sentence as the model wrote it, its citation marks apart. */
export type CitedSentence = { text: string; cites: number[] }

const citation = /\s*[[(](?:källa|source)?\s*(\d{1,2}(?:\s*,\s*\d{1,2})*)[\])]/giu
const clutter = /^(?:[-–*•#>\s]+|\d{1,2}[.)]\s+)+|\*\*|__|`/gu
const label = /^[.\s]*(?:(?:svar|answer)|(?:mening|sentence)\s*\d*)\s*:\s*/iu
/** Marks before a sentence are its number in the list that models like to make, not its source. */
const listMark = /^\s*(?:[-–*•]\s*)?\[\d{1,2}\][.:)]?\s*/u
/** An end of a sentence; the number that a list item starts with is none. */
const end = /(?<!^\s*(?:\[\d+\]\s*)?\d{1,2})[.!?](?:[^\S\n]*\[[\d,\s]+\])*(?=\s+[^\s[(]|\n)|\n/u

/** Reads the marks of a sentence and takes them away. */
export function readCitations(marked: string): CitedSentence {
  const raw = marked.replace(listMark, '')
  const cites = [...raw.matchAll(citation)].flatMap(([, numbers]) =>
    (numbers ?? '').split(',').map((number) => Number(number)),
  )
  const text = raw.replace(citation, '').replace(label, '').replace(clutter, '').trim()
  return { text: text.replace(/\s+([.!?,])/g, '$1'), cites: [...new Set(cites)] }
}

/** Sentences of a stream of chunks, each as soon as it is whole. */
export async function* toSentences(chunks: AsyncIterable<string>): AsyncGenerator<CitedSentence> {
  let rest = ''
  for await (const chunk of chunks) {
    rest += chunk
    for (let match = end.exec(rest); match; match = end.exec(rest)) {
      const cut = match.index + match[0].length
      const sentence = readCitations(rest.slice(0, cut))
      rest = rest.slice(cut)
      if (sentence.text !== '') yield sentence
    }
  }
  const last = readCitations(rest)
  if (/[.!?]$/.test(last.text)) yield last
}

/** What judges a sentence. */
export type SentenceJudge = {
  lang: AnswerLang
  lexicon: Lexicon
  detectLanguage(text: string): { lang: string; confident: boolean }
}

/**
 * The sources that a sentence cites. Small models forget the mark, or number their sentences instead:
 * without a mark that names a source every source is a candidate, and the sentence is cited to the one
 * that it follows from.
 */
export function citedSources<T extends Ground>(
  { cites }: CitedSentence,
  sources: readonly T[],
): T[] {
  const named = cites.flatMap((number) => sources[number - 1] ?? [])
  return named.length > 0 ? named : [...sources]
}

/** Why a sentence may not be shown, or null. A sentence must follow from one of the records it cites. */
export function judgeSentence(
  sentence: CitedSentence,
  sources: readonly Ground[],
  { lang, lexicon, detectLanguage }: SentenceJudge,
): Reason | null {
  const { text } = sentence
  const cited = citedSources(sentence, sources)
  if (cited.length === 0) return 'no_source'
  const ground = cited.flatMap(({ texts }) => texts).join(' ')
  const isForeign = domainsIn(text).some((found) => !ground.includes(found))
  if (holdsAddress(text) || isForeign) return 'link'
  const detected = detectLanguage(text)
  if (detected.confident && detected.lang !== lang) return 'other_language'
  const reasons = cited.map((source) => checkSentence(text, source, lexicon))
  return reasons.includes(null) ? null : (reasons[0] ?? 'no_source')
}
