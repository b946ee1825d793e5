// Whether one word of the evidence carries a word of the sentence.
import { isDerived, rootOf } from './forms.ts'
import type { Lexicon } from './lexicon.ts'
import type { Word } from './words.ts'

const leastStem = 4
/** Short words that are told apart count as heads too: "studielån" is "lån". */
const leastTold = 3
/** "inrapporterad" is "rapporterad". */
const particle = /^(in|på|av|ut|re)$/
const negatingPrefix = /^(o|il|ir|un|non|icke|miss)$/

/** The shorter word is the last part of the longer: "examen" of "gymnasieexamen". */
function isHeadOf(long: string, short: string, isTold: boolean): boolean {
  const least = isTold ? leastTold : leastStem
  if (short.length < least || !long.endsWith(short)) return false
  const rest = long.slice(0, long.length - short.length)
  return (rest.length >= 3 || particle.test(rest)) && !negatingPrefix.test(rest)
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
    if (a === `${b}s` || b === `${a}s`) return true
  }
  const [a, b] = [rootOf(evidence.lower), rootOf(word.lower)]
  if (a === b || a === `in${b}` || b === `in${a}`) return true
  return lexicon.isSynonym(evidence.lower, word.lower) || isDerived(evidence.lower, word.lower)
}

/** Whether `evidence` says `word`: the same word, or a narrower one ("gymnasieexamen" says "examen"). */
export function carries(evidence: Word, word: Word, lexicon: Lexicon): boolean {
  if (isSame(evidence, word, lexicon)) return true
  const apart = lexicon.contrastOf(evidence.lower)
  if (apart !== null && apart === lexicon.contrastOf(word.lower)) return false
  if (lexicon.opposites(word.lower).has(evidence.lower)) return false
  return isHeadOf(evidence.stem, word.stem, lexicon.contrastOf(word.lower) !== null)
}

/** Whether two words speak of the same thing, the one perhaps more narrowly. */
export const isRelated = (a: Word, b: Word, lexicon: Lexicon): boolean =>
  carries(a, b, lexicon) || carries(b, a, lexicon)

/** The first word of the evidence that carries a word, or null. */
export const carrierOf = (word: Word, evidence: readonly Word[], lexicon: Lexicon): Word | null =>
  evidence.find((candidate) => carries(candidate, word, lexicon)) ?? null

/** The words that say something of their subject. */
export const contentOf = (words: readonly Word[]): Word[] =>
  words.filter(({ isContent }) => isContent)

/** Share of the content words of `words` that `by` carries; 1 where there are none. */
export function coverage(words: readonly Word[], by: readonly Word[], lexicon: Lexicon): number {
  const content = contentOf(words)
  if (content.length === 0) return 1
  return (
    content.filter((word) => by.some((other) => isRelated(word, other, lexicon))).length /
    content.length
  )
}

const leastPart = 4

/** "heltidsstudier" where the evidence says "studier" and "heltid": both parts stand there. */
export function isCompoundOf(word: Word, evidence: readonly Word[]): boolean {
  const pieces = word.lower.split('-')
  const isIn = (piece: string) =>
    evidence.some(({ lower }) => lower === piece || lower.endsWith(`-${piece}`))
  if (pieces.length > 1) return pieces.every(isIn)
  const roots = evidence.filter(({ isContent }) => isContent).map(({ lower }) => rootOf(lower))
  const whole = rootOf(word.lower)
  return roots.some((first) => {
    if (first.length < leastPart || !whole.startsWith(first)) return false
    const rest = whole.slice(first.length).replace(/^s(?=\p{L}{4})/u, '')
    return rest.length >= leastPart && roots.includes(rest)
  })
}
