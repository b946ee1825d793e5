// Whether a translated sentence may be shown: what can be told without knowing its language, and what
// its translation back says beside the record.
import type { AnswerLang } from '../../protocol.ts'
import { domainsIn, holdsAddress } from '../generate/links.ts'
import { judgeSentence, type Withheld } from '../generate/sentence.ts'
import type { Lexicon } from '../verify/lexicon.ts'
import type { Ground } from '../verify/sentence.ts'
import { readSentence } from '../verify/words.ts'
import type { TargetLanguage } from './languages.ts'

/** A sentence on its way there and back. */
export type Trip = { original: string; translated: string; back: string }

/** Why a translated sentence is not shown; the other reasons are those of its translation back. */
export type Untranslated =
  | Withheld
  | 'number_changed'
  | 'token_changed'
  | 'not_translated'
  | 'length_changed'
  | 'negation_lost'

/** What a trip is judged by. */
export type TripJudge = {
  lang: AnswerLang
  lexicon: Lexicon
  target: TargetLanguage
  detectLanguage(text: string): { lang: string; confident: boolean }
}

const leastShare = 0.3
const mostShare = 3
const slack = 40
/** Shorter sentences share too many words with other languages. */
const fewestWords = 8

/** Digits of other scripts as ours. */
const inOurDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٬/g, ' ')
    .replace(/٫/g, ',')

/** Numbers in figures, written alike: no separators of thousands, a comma before decimals. */
function figuresIn(text: string): Set<string> {
  const found = inOurDigits(text.replace(/ADRESS\d+/g, ' ')).match(/\d+(?:[\s\u00A0.,:]?\d+)*/g)
  const plain = (figure: string) =>
    figure.replace(/[\s\u00A0.,](?=\d{3}(?!\d))/g, '').replace(/[.:]/g, ',')
  return new Set((found ?? []).flatMap((figure) => plain(figure).split(/[\s\u00A0]+/)))
}

const tokensIn = (text: string): string => (text.match(/ADRESS\d+/g) ?? []).sort().join(' ')

/** The words of the other language: without names, terms and tokens of ours. */
const ownWords = (text: string): string =>
  text.replace(/\([^)]*\)|ADRESS\d+|[A-ZÅÄÖ]{2,}/gu, ' ').trim()

function isNumberChanged({ original, translated }: Trip, { lexicon }: TripJudge): boolean {
  const [meant, said] = [figuresIn(original), figuresIn(translated)]
  const spelled = readSentence(original, lexicon).words.flatMap(({ value }) => value ?? [])
  const allowed = new Set([...meant, ...spelled])
  return [...meant].some((one) => !said.has(one)) || [...said].some((one) => !allowed.has(one))
}

/** Whether the texts read as the wanted language: together, and each that is long enough to tell. */
export function isInLanguage(texts: readonly string[], judge: TripJudge): boolean {
  const own = texts.map(ownWords)
  const whole = judge.detectLanguage(own.join(' '))
  if (!whole.confident || whole.lang !== judge.target.code) return false
  return own.every((text) => {
    const { lang, confident } = judge.detectLanguage(text)
    return !confident || lang === judge.target.code || text.split(/\s+/).length < fewestWords
  })
}

const wordsIn = (text: string): string[] =>
  ownWords(text)
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? []

/** Most of the words are the original’s: it was not translated. */
function isEcho({ original, translated }: Trip): boolean {
  const said = wordsIn(translated)
  const meant = new Set(wordsIn(original))
  return said.length > 0 && 2 * said.filter((word) => meant.has(word)).length > said.length
}

/** Parentheses go only where they repeat words of the original: anything else in them is checked. */
function withoutTerms(back: string, original: string): string {
  const said = original.toLowerCase()
  const isSaid = (inside: string) =>
    inside.split(',').every((term) => said.includes(term.trim().toLowerCase()))
  return back.replace(/\s*\(([^)]*)\)/g, (whole, inside: string) => (isSaid(inside) ? '' : whole))
}

function checkThere(trip: Trip, judge: TripJudge): Untranslated | null {
  const { original, translated } = trip
  const most = mostShare * original.length + slack
  if (translated.length < leastShare * original.length || translated.length > most)
    return 'length_changed'
  if (isEcho(trip)) return 'not_translated'
  const isInvented = holdsAddress(translated) || domainsIn(translated).length > 0
  if (tokensIn(original) !== tokensIn(translated) || isInvented) return 'token_changed'
  if (isNumberChanged(trip, judge)) return 'number_changed'
  const denies = readSentence(original, judge.lexicon).words.some(({ lower }) =>
    judge.lexicon.is('negation', lower),
  )
  return denies && !judge.target.negations.test(translated) ? 'negation_lost' : null
}

/**
 * Why a sentence may not be shown in the other language, or null.
 * @param also what it may rest on beside the record: the sentence as it was shown, since that was checked
 */
export function checkTrip(
  trip: Trip,
  ground: Ground,
  judge: TripJudge,
  also: readonly string[] = [trip.original],
): Untranslated | null {
  const reason = checkThere(trip, judge)
  if (reason) return reason
  const text = withoutTerms(trip.back, trip.original)
  const texts = [...also, ...ground.texts]
  return judgeSentence({ text, cites: [] }, [{ ...ground, texts }], judge)
}
