// Scores every document by its texts in one language: two legs and their weighted sum.
import type { SearchIndex } from '../index/search-index.ts'
import type { KnowledgeLang } from '../languages/language.ts'
import type { LegPlan } from './plan.ts'
import type { Concept } from './query.ts'
import { scoreLeg } from './score-leg.ts'
import type { Scratch } from './scratch.ts'
import { weights } from './weights.ts'

/** Scores of all documents; an entry is 0 where nothing matched. */
export type Scored = {
  lang: KnowledgeLang
  concepts: Concept[]
  plans: LegPlan[]
  /** Both legs together, 0..1. */
  lexical: Float32Array
  word: Float32Array
  gram: Float32Array
  coverage: Float32Array
}

/** Scores all documents by their texts in one language. */
export function scoreSpace(
  index: SearchIndex,
  lang: KnowledgeLang,
  concepts: Concept[],
  scratch: Scratch,
): Scored {
  const word = scoreLeg(index, { lang, kind: 'word' }, concepts, scratch)
  const coverage = scratch.takeCoverage()
  const gram = scoreLeg(index, { lang, kind: 'gram' }, concepts, scratch)
  const lexical = new Float32Array(word.scores.length)
  for (let at = 0; at < lexical.length; at++) {
    lexical[at] = weights.word * (word.scores[at] ?? 0) + weights.gram * (gram.scores[at] ?? 0)
  }
  return {
    lang,
    concepts,
    plans: [word.plan, gram.plan],
    lexical,
    word: word.scores,
    gram: gram.scores,
    coverage,
  }
}
