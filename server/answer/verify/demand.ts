// Demands that the evidence makes without a word for them.
import type { Pair } from './pair.ts'
import type { Word } from './words.ts'

const onlyWho = /\b(?:bara|endast|enbart|only) (?:den|de|dig|du|those|people|you)\b/iu
const noNeed = /\b(?:behöver|need) (?:inte|inget|ingen|inga|not|no)\b/iu

/** "Bara den som har x får y" demands x, and "utan x" says that x is not needed. */
export function isDemanded({ part, window, lexicon }: Pair): boolean {
  const isMust = ({ lower }: Word) => lexicon.is('must', lower)
  if (window.words.some(isMust) || !part.words.some(isMust)) return false
  const isLacked = window.words.some(({ lower }) => lexicon.is('lacking', lower))
  return onlyWho.test(window.text) || (isLacked && noNeed.test(part.text))
}
