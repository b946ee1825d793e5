// Whether a sentence follows from the texts that it cites. Deterministic: polarity, conditions,
// quantities, modality and the support of every content word, part by part.
import { checkPair } from './checks.ts'
import type { Lexicon } from './lexicon.ts'
import type { Pair, Reason } from './pair.ts'
import { coverage, isSame } from './support.ts'
import { withoutVerbatim } from './verbatim.ts'
import { readSentence, type Sentence, splitSentences, type Word } from './words.ts'

const longest = 45

/** Cuts at joints that begin a new claim: ", men", ", och", ";". */
function partsOf(text: string, lexicon: Lexicon): Sentence[] {
  const pieces = text.split(/;\s+|,\s+(?=(?:men|och|but|and|däremot)\s)/u)
  const parts: Sentence[] = []
  for (const piece of pieces) {
    const part = readSentence(piece, lexicon)
    const isThin = part.words.filter(({ isContent }) => isContent).length < 2
    const last = parts.at(-1)
    if (isThin && last) parts[parts.length - 1] = readSentence(`${last.text}, ${piece}`, lexicon)
    else parts.push(part)
  }
  return parts
}

type Window = Pick<Pair, 'window' | 'subject' | 'context' | 'second' | 'isDouble' | 'hasMore'>

const more = /(^|\s)(också|dessutom|därutöver|also|besides)\s/iu

/** Whether two sentences speak of different members of a contrast: together they would blur it. */
function isApart(a: Sentence, b: Sentence, lexicon: Lexicon): boolean {
  return a.words.some((word) => {
    const set = lexicon.contrastOf(word.lower)
    if (set === null || b.words.some((other) => isSame(other, word, lexicon))) return false
    return b.words.some((other) => lexicon.contrastOf(other.lower) === set)
  })
}

/** "Nej, om …": an ending without its statement. */
const openQuestion = /(?:är en annan (?:fråga|sak)|is another (?:matter|question))/iu
const fragment = /^(nej|no),?\s+(om|när|if|when)\s/iu

/** Each sentence of a text by itself, and each pair of neighbours. */
function windowsOf(text: string, subject: string, lexicon: Lexicon): Window[] {
  const sentences = splitSentences(text).filter(
    (sentence) => !fragment.test(sentence) && !openQuestion.test(sentence),
  )
  const read = sentences.map((sentence) => readSentence(sentence, lexicon))
  const about = readSentence(subject, lexicon).words
  const contextOf = (at: number) => [
    ...about,
    ...(read[0]?.words ?? []),
    ...(read[at - 1]?.words ?? []),
  ]
  const addsDemand = (at: number): boolean =>
    more.test(sentences[at] ?? '') &&
    (read[at]?.words ?? []).some(({ lower }) => lexicon.is('must', lower))
  const singles = read.map((window, at) => ({
    window,
    subject: about,
    context: contextOf(at),
    second: null,
    isDouble: false,
    hasMore: addsDemand(at + 1),
  }))
  const pairs = read.slice(1).flatMap((second, at) => {
    const first = read[at]
    if (!first || isApart(first, second, lexicon)) return []
    const window = readSentence(`${first.text}; ${second.text}`, lexicon)
    const found = { window, second: first.words.length, subject: about, context: contextOf(at) }
    return [{ ...found, isDouble: true, hasMore: addsDemand(at + 2) }]
  })
  return [...singles, ...pairs]
}

function checkPart(
  part: Sentence,
  said: readonly Word[],
  windows: readonly Window[],
  lexicon: Lexicon,
): Reason | null {
  const scored = windows.map((entry) => ({
    ...entry,
    score: coverage(part.words, entry.window.words, lexicon),
  }))
  const best = Math.max(0, ...scored.map((entry) => (entry.second === null ? entry.score : 0)))
  // Two sentences are read as one only where neither says as much alone.
  const ranked = scored
    .filter(({ second, score }) => second === null || score > best)
    .sort((a, b) => b.score - a.score)
  let first: Reason | null = null
  for (const { score: _, ...window } of ranked) {
    const reason = checkPair({ part, said, lexicon, ...window })
    if (!reason) return null
    first ??= reason
  }
  return first ?? 'no_source'
}

/** Whether an opening yes or no is the evidence’s own. */
function checkOpener(words: readonly Word[], texts: readonly string[], lexicon: Lexicon): boolean {
  const said = lexicon.opener(words[0]?.lower ?? '')
  if (said === null) return true
  return texts.some((text) => {
    const first = readSentence(text, lexicon).words[0]
    return first !== undefined && lexicon.opener(first.lower) === said
  })
}

const opening = /^(ja|jo|nej|yes|no)[,.!]\s+/iu

/** What a sentence may rest on. */
export type Ground = {
  /** What the texts are about, such as the question that they answer: explains, but states nothing. */
  subject: string
  /** The cited texts, in the language of the sentence. */
  texts: readonly string[]
}

/**
 * Why a sentence does not follow from the texts, or null where it does.
 */
export function checkSentence(
  sentence: string,
  { subject, texts }: Ground,
  lexicon: Lexicon,
): Reason | null {
  const whole = readSentence(sentence, lexicon)
  if (whole.words.length < 2) return 'empty'
  if (whole.words.length > longest) return 'too_long'
  if (sentence.trim().endsWith('?')) return 'question'
  if (whole.words.some(({ lower }) => lexicon.is('firstPerson', lower))) return 'first_person'
  if (!checkOpener(whole.words, texts, lexicon)) return 'opener'
  const rest = withoutVerbatim(sentence, texts)
  if (rest === null) return null
  const windows = texts.flatMap((text) => windowsOf(text.replace(opening, ''), subject, lexicon))
  for (const part of partsOf(rest.replace(opening, ''), lexicon)) {
    const reason = checkPart(part, whole.words, windows, lexicon)
    if (reason) return reason
  }
  return null
}
