// Negations: as many as in the evidence, and on the same words.
import type { Lexicon } from './lexicon.ts'
import { neededSegments } from './needed.ts'
import type { Pair, Reason } from './pair.ts'
import { isRelated } from './support.ts'
import type { Sentence, Word } from './words.ts'

type Negation = { before: Word[]; after: Word[]; isDeterminer: boolean; isLack: boolean }

const determiner = /^(ingen|inget|inga|no|none|neither|varken)$/

/** Also "utan x" and "saknar x"; not the "utan" of "inte x utan y". */
function isNegation(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const { lower = '' } = words[at] ?? {}
  return lexicon.is('negation', lower) || lexicon.is('lacking', lower)
}

/** Each negation with the content before and after it in its segment. */
function negationsOf(sentence: Sentence, lexicon: Lexicon): Negation[] {
  const isOf = (w: Word) => w.isContent || w.value !== null
  return sentence.segments.flatMap(({ words }, i) =>
    words.flatMap((word, at) => {
      if (!isNegation(words, at, lexicon)) return []
      const earlier = words.some(isOf) ? [] : (sentence.segments[i - 1]?.words ?? [])
      return [
        {
          before: [...earlier, ...words.slice(0, at)].filter(isOf).slice(-2),
          after: words
            .slice(at + 1)
            .filter(isOf)
            .slice(0, 2),
          isLack: lexicon.is('lacking', word.lower),
          isDeterminer: determiner.test(word.lower) || lexicon.is('lacking', word.lower),
        },
      ]
    }),
  )
}

/** Whether two negations deny the same thing, named right after them. */
function isSameTarget(a: Negation, b: Negation, lexicon: Lexicon): boolean {
  const [one, other] = [a.after[0], b.after[0]]
  return one !== undefined && other !== undefined && isRelated(one, other, lexicon)
}

function isSameNegation(a: Negation, b: Negation, lexicon: Lexicon): boolean {
  const meets = (x: Word[], y: Word[]) =>
    x.some((word) => y.some((other) => isRelated(word, other, lexicon)))
  if (a.isLack || b.isLack) {
    const firm = a.after.filter(({ lower }) => !lexicon.is('soft', lower))
    return meets((firm.length > 0 ? firm : a.after).slice(0, 1), b.after)
  }
  const isAlike = a.isDeterminer === b.isDeterminer
  if (isAlike && a.after.length > 0 && b.after.length > 0) return meets(a.after, b.after)
  const around = ({ before, after }: Negation) => [...before, ...after]
  const [det, other] = a.isDeterminer ? [a, b] : [b, a]
  if (!isAlike && det.after.length > 0) return meets(det.after.slice(0, 1), around(other))
  return meets(around(a), around(b))
}

/** The reason why the negations of the part are not those of its evidence, or null. */
export function checkNegations(pair: Pair): Reason | null {
  const { part, window, lexicon } = pair
  const said = negationsOf(part, lexicon)
  const here = neededSegments(pair)
  window.segments.forEach((segment, at) => {
    const own = negationsOf({ ...window, segments: [segment] }, lexicon)
    const isSaid = own.some((b) => said.some((a) => isSameTarget(a, b, lexicon)))
    if (isSaid) here.add(at)
  })
  const meant = negationsOf(
    { ...window, segments: window.segments.filter((_, at) => here.has(at)) },
    lexicon,
  )
  if (said.length !== meant.length) return 'negation_turned'
  const isHeld = said.every((a) => meant.some((b) => isSameNegation(a, b, lexicon)))
  const isKept = meant.every((b) => said.some((a) => isSameNegation(a, b, lexicon)))
  return isHeld && isKept ? null : 'negation_turned'
}
