// Whether one word of the evidence carries a word of the sentence.
import type { Lexicon } from './lexicon.ts'
import type { Word } from './words.ts'

const leastStem = 4
const negatingPrefix = /^(o|in|il|ir|un|non|icke)$/

/** The shorter word is the last part of the longer: "examen" of "gymnasieexamen". */
function isHeadOf(long: string, short: string): boolean {
  if (short.length < leastStem || !long.endsWith(short)) return false
  const rest = long.slice(0, long.length - short.length)
  return rest.length >= 3 && !negatingPrefix.test(rest)
}

const endings = /^(en|et|n|t|s|na|ar|er|or|arna|erna|orna|ens|ets|arnas|ernas|a|e|es)$/

/** "kurs" and "kursen", which the stemmer takes apart. */
function isInflected(long: string, short: string): boolean {
  return (
    short.length >= leastStem && long.startsWith(short) && endings.test(long.slice(short.length))
  )
}

/** The same word in another form, the same name, or a synonym. */
export function isSame(evidence: Word, word: Word, lexicon: Lexicon): boolean {
  if (evidence.lower === word.lower || evidence.stem === word.stem) return true
  if (isInflected(evidence.lower, word.lower) || isInflected(word.lower, evidence.lower))
    return true
  if (word.isName && evidence.isName) {
    const [a, b] = [evidence.lower, word.lower]
    return a === `${b}s` || b === `${a}s`
  }
  return lexicon.isSynonym(evidence.lower, word.lower)
}

/** Whether `evidence` says `word`: the same word, or a narrower one ("gymnasieexamen" says "examen"). */
export function carries(evidence: Word, word: Word, lexicon: Lexicon): boolean {
  if (isSame(evidence, word, lexicon)) return true
  const apart = lexicon.contrastOf(evidence.lower)
  if (apart !== null && apart === lexicon.contrastOf(word.lower)) return false
  if (lexicon.opposites(word.lower).has(evidence.lower)) return false
  return isHeadOf(evidence.stem, word.stem)
}

/** Whether two words speak of the same thing, the one perhaps more narrowly. */
export const isRelated = (a: Word, b: Word, lexicon: Lexicon): boolean =>
  carries(a, b, lexicon) || carries(b, a, lexicon)

/** The first word of the evidence that carries a word, or null. */
export const carrierOf = (word: Word, evidence: readonly Word[], lexicon: Lexicon): Word | null =>
  evidence.find((candidate) => carries(candidate, word, lexicon)) ?? null
