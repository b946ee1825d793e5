// What a sentence takes over word for word: then nothing of it can be turned.
import { splitSentences } from './words.ts'

const opening = /^(ja|jo|nej|yes|no)[,.!]\s+/iu
const more = /(^|\s)(också|dessutom|därutöver|also|besides)\s/iu
const fragment = /^(nej|no),?\s+(om|när|if|when)\s/iu
/** Leans on the sentence before it: alone it may come to mean something else. */
const leaning =
  /^(det|den|de|detta|denna|dessa|då|där|båda|annars|däremot|men|it|they|this|that|these|both|then|there|otherwise|but)\s/u
const joint = /^(?:,? och|,? men|;|,? and|,? but) /u
const leastWords = 4

const plain = (text: string): string =>
  text
    .replace(opening, '')
    .toLowerCase()
    .replace(/[.!\s]+$/u, '')
    .trim()

/** The sentences of a text that say all they say, each with the one before it. */
function ownSentences(texts: readonly string[]): { own: string; before: string | null }[] {
  return texts.flatMap((text) => {
    const all = splitSentences(text)
    return all.flatMap((own, at) => {
      if (more.test(all[at + 1] ?? '') || fragment.test(own)) return []
      return [{ own: plain(own), before: at > 0 ? plain(all[at - 1] ?? '') : null }]
    })
  })
}

/**
 * What is left of a sentence without the sentences of the evidence that it begins with, joined by "och";
 * the sentence itself where it begins with none, null where nothing is left.
 */
export function withoutVerbatim(sentence: string, texts: readonly string[]): string | null {
  const sentences = ownSentences(texts)
  let rest = plain(sentence)
  let last: string | null = null
  for (;;) {
    const found = sentences.find(({ own, before }) => {
      if (leaning.test(own) && before !== last && rest !== plain(sentence)) return false
      if (own === rest) return true
      const isWhole = own.split(' ').length >= leastWords
      return isWhole && rest.startsWith(own) && joint.test(rest.slice(own.length))
    })
    if (!found) return rest === plain(sentence) ? sentence : rest
    if (found.own === rest) return null
    last = found.own
    rest = rest.slice(found.own.length).replace(joint, '')
  }
}
