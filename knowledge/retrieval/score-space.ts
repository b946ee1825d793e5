// Scores every document by its texts in one language: two legs, summed, grouped by document.
import { unitFields } from '../index/document.ts'
import type { SearchIndex } from '../index/search-index.ts'
import type { KnowledgeLang } from '../languages/language.ts'
import type { Concept } from './query.ts'
import { scoreLeg } from './score-leg.ts'
import type { Scratch } from './scratch.ts'
import { weights } from './weights.ts'

/** Scores of all documents; an entry is 0 where nothing matched. */
export type Scored = {
  lang: KnowledgeLang
  concepts: Concept[]
  /** The lexical sum, 0..1. */
  score: Float32Array
  coverage: Float32Array
  word: Float32Array
  gram: Float32Array
}

const fieldWeights = Float32Array.from(unitFields, (field) => weights.field[field])

/** Best unit of each document plus a little of what its units say together. */
function byDocument(
  index: SearchIndex,
  units: { word: Float32Array; gram: Float32Array },
  documents: { word: Float32Array; gram: Float32Array },
): Float32Array {
  const score = new Float32Array(index.documentCount)
  for (let unit = 0; unit < units.word.length; unit++) {
    const sum = weights.word * (units.word[unit] ?? 0) + weights.gram * (units.gram[unit] ?? 0)
    if (sum === 0) continue
    const value = sum * (fieldWeights[index.unitField[unit] ?? 0] ?? 1)
    const document = index.unitDocument[unit] ?? 0
    if (value > (score[document] ?? 0)) score[document] = value
  }
  for (let document = 0; document < score.length; document++) {
    const best = score[document] ?? 0
    if (best === 0) continue
    const all =
      weights.word * (documents.word[document] ?? 0) +
      weights.gram * (documents.gram[document] ?? 0)
    score[document] = weights.bestUnit * best + (1 - weights.bestUnit) * all
  }
  return score
}

function divide(values: Float32Array, by: number): Float32Array {
  if (by > 0) for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / by
  return values
}

/** Scores all documents by their texts in one language. */
export function scoreSpace(
  index: SearchIndex,
  lang: KnowledgeLang,
  concepts: Concept[],
  scratch: Scratch,
): Scored {
  const word = scoreLeg(index, { lang, kind: 'word' }, concepts, scratch)
  const { covered, total } = scratch.takeCoverage()
  const gram = scoreLeg(index, { lang, kind: 'gram' }, concepts, scratch)
  const units = { word: divide(word.units, word.ideal), gram: divide(gram.units, gram.ideal) }
  const documents = {
    word: divide(word.documents, word.ideal),
    gram: divide(gram.documents, gram.ideal),
  }
  return {
    lang,
    concepts,
    score: byDocument(index, units, documents),
    coverage: divide(covered, total),
    ...documents,
  }
}
