// Picks the best documents without sorting all of them.

/** Numbers of the `limit` documents with the highest scores above 0, best first. */
export function topDocuments(
  scores: Float32Array,
  isWanted: (document: number) => boolean,
  limit: number,
): number[] {
  const top: number[] = []
  let least = 0
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0
    if (score <= least || !isWanted(document)) continue
    let at = top.length
    while (at > 0 && (scores[top[at - 1] ?? 0] ?? 0) < score) at -= 1
    top.splice(at, 0, document)
    if (top.length > limit) top.pop()
    if (top.length === limit) least = scores[top.at(-1) ?? 0] ?? 0
  }
  return top
}
