// What belongs together in the part must stand together in its evidence, where that is two sentences.
import type { Lexicon } from './lexicon.ts'
import type { Pair, Reason } from './pair.ts'
import { carries } from './support.ts'
import type { Word } from './words.ts'

const near = 2

/** Words that a fact hangs on: an institution, a name, a figure, a member of a contrast. */
const anchors = (word: Word, lexicon: Lexicon): boolean =>
  word.isName ||
  word.value !== null ||
  lexicon.isAgent(word.lower) ||
  lexicon.contrastOf(word.lower) !== null

/** Which of the two sentences say a word. */
function placesOf(word: Word, { window, second, lexicon }: Pair): boolean[] {
  const isSaid = (words: readonly Word[]) =>
    words.some((other) =>
      word.value === null ? carries(other, word, lexicon) : other.value === word.value,
    )
  return [isSaid(window.words.slice(0, second ?? 0)), isSaid(window.words.slice(second ?? 0))]
}

const place = /^(hos|från|till|av|via|with|from|to|by)$/

/** "hos CSN" goes with the word before it: they must stand together in one segment of the evidence. */
function isMisplaced({ part, window, lexicon }: Pair): boolean {
  const holds = (words: readonly Word[], word: Word) =>
    words.some((other) => carries(other, word, lexicon))
  return part.segments.some(({ words }) =>
    words.some((word, at) => {
      if (!lexicon.isAgent(word.lower) || !place.test(words[at - 1]?.lower ?? '')) return false
      const before = words.slice(0, at - 1).findLast(({ isContent }) => isContent)
      if (!before) return false
      const around = window.segments.filter((segment) => holds(segment.words, before))
      return (
        around.length > 0 &&
        holds(window.words, word) &&
        !around.some((segment) => holds(segment.words, word))
      )
    }),
  )
}

/** An anchor that stands in another sentence of the evidence than all words around it. */
export function checkBinding(pair: Pair): Reason | null {
  const { part, second, lexicon } = pair
  if (isMisplaced(pair)) return 'order_turned'
  if (second === null) return null
  const apart = part.segments.some(({ words }) => {
    const said = words.filter(({ isContent, value }) => isContent || value !== null)
    return said.some((word, at) => {
      if (!anchors(word, lexicon)) return false
      const [inFirst, inSecond] = placesOf(word, pair)
      if (inFirst === inSecond) return false
      const beside = [
        ...said.slice(Math.max(0, at - near), at),
        ...said.slice(at + 1, at + 1 + near),
      ]
      const places = beside.map((other) => placesOf(other, pair)).filter(([a, b]) => a || b)
      return places.length > 0 && !places.some(([a, b]) => (inFirst ? a : b))
    })
  })
  return apart ? 'order_turned' : null
}
