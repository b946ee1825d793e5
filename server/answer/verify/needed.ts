// Which segments of its evidence a part of a sentence rests on.
import { rootOf } from './forms.ts'
import type { Pair } from './pair.ts'
import { carries } from './support.ts'
import type { Word } from './words.ts'

/** Which segments of the window the part needs: each carries a word that no fuller one carries. */
export function neededSegments({ part, window, lexicon }: Pair): Set<number> {
  const said = part.words.filter(({ isContent, value }) => isContent || value !== null)
  const isExact = (other: Word, word: Word) => rootOf(other.lower) === rootOf(word.lower)
  // A word that stands in the window belongs where it stands, not where a synonym does.
  const standing = new Set(said.filter((word) => window.words.some((one) => isExact(one, word))))
  const carriedBy = window.segments.map(
    ({ words }) =>
      new Set(
        said.filter((word) =>
          words.some((one) =>
            standing.has(word) ? isExact(one, word) : carries(one, word, lexicon),
          ),
        ),
      ),
  )
  const open = new Set(said)
  const needed = new Set<number>()
  for (;;) {
    const gains = carriedBy.map((set) => [...set].filter((word) => open.has(word)).length)
    const most = Math.max(0, ...gains)
    if (most === 0) return needed
    const at = gains.indexOf(most)
    needed.add(at)
    for (const word of carriedBy[at] ?? []) open.delete(word)
  }
}

/** The words of the needed segments. */
export function touched(pair: Pair): Word[] {
  const needed = neededSegments(pair)
  return pair.window.segments.flatMap(({ words }, at) => (needed.has(at) ? words : []))
}
