// Picks the best documents without sorting all of them.

type Scored = { document: number; score: number }

/** Puts `one` in its place; of equal scores the lower number stays first. */
function insert(top: Scored[], one: Scored, limit: number): void {
  let at = top.length
  while (at > 0 && (top[at - 1]?.score ?? 0) < one.score) at -= 1
  top.splice(at, 0, one)
  if (top.length > limit) top.pop()
}

/** Numbers of the `limit` documents with the highest scores above 0, best first. */
export function topDocuments(
  scores: Float32Array,
  isWanted: (document: number) => boolean,
  limit: number,
): number[] {
  const top: Scored[] = []
  let least = 0
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0
    if (score <= least || !isWanted(document)) continue
    insert(top, { document, score }, limit)
    if (top.length === limit) least = top.at(-1)?.score ?? 0
  }
  return top.map(({ document }) => document)
}
