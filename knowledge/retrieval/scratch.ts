// Sums that scoring works in. Kept between questions, since an index may hold many documents.
import type { Postings } from '../index/port.ts'

/** What an occurrence of a term is worth: `factor` × count / (count + base + slope × length). */
export type Worth = { factor: number; base: number; slope: number; lengths: Uint16Array }

/** Working memory of one question at a time; every sum is by document number. */
export type Scratch = {
  startConcept(): void
  /** Adds what one term of an alternative is worth in each document that holds it. */
  addToAlternative(postings: Postings, worth: Worth): void
  /** Ends an alternative: where enough of its terms were found and it is worth more, it is kept. */
  keepBest(needed: number): void
  /** Adds a part to the best alternative. */
  addToConcept(postings: Postings, worth: Worth): void
  /** Notes that the documents found so far hold the word itself, not just a part of it. */
  markWhole(): void
  /** Adds the concept to the scores; `worth` > 0 also counts it as covered. */
  finishConcept(worth: number): void
  /** Hands over the scores of a leg, as shares of `ideal`. */
  takeScores(ideal: number): Float32Array
  /** Share of the worth of all concepts that each document covers. */
  takeCoverage(): Float32Array
  /** Room for one more sum of each document, for whoever fills it anew. */
  spare: Float32Array
}

// A document that holds a part of a compound says half of what the compound says.
const partOnly = 0.5
const mostTerms = 255

/** Documents touched since the last reset, in a list that is never longer than all of them. */
function createTouched(documentCount: number) {
  return { list: new Uint32Array(documentCount), size: 0 }
}

function scale(values: Float32Array, by: number): Float32Array {
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) * by
  return values
}

const share = (total: number): number => (total > 0 ? 1 / total : 0)

/** Working memory for an index with so many documents. */
export function createScratch(documentCount: number): Scratch {
  const alternative = new Float32Array(documentCount)
  const termsFound = new Uint8Array(documentCount)
  const concept = new Float32Array(documentCount)
  const isWhole = new Uint8Array(documentCount)
  const inAlternative = createTouched(documentCount)
  const inConcept = createTouched(documentCount)
  let scores = new Float32Array(documentCount)
  let covered = new Float32Array(documentCount)
  let total = 0

  const raiseConcept = (document: number, value: number): void => {
    const before = concept[document] ?? 0
    if (before === 0) inConcept.list[inConcept.size++] = document
    concept[document] = before + value
  }
  const raiseAlternative = (document: number, value: number): void => {
    const found = termsFound[document] ?? 0
    if (found === 0) inAlternative.list[inAlternative.size++] = document
    if (found < mostTerms) termsFound[document] = found + 1
    alternative[document] = (alternative[document] ?? 0) + value
  }
  const cover = (document: number, worth: number): void => {
    const part = isWhole[document] === 1 ? 1 : partOnly
    covered[document] = (covered[document] ?? 0) + worth * part
    isWhole[document] = 0
  }
  return {
    spare: new Float32Array(documentCount),
    startConcept() {
      inConcept.size = 0
    },
    addToAlternative({ documents, counts }, { factor, base, slope, lengths }) {
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at] ?? 0
        const count = counts[at] ?? 0
        const flat = base + slope * (lengths[document] ?? 0)
        raiseAlternative(document, (factor * count) / (count + flat))
      }
    },
    keepBest(needed) {
      for (let at = 0; at < inAlternative.size; at++) {
        const document = inAlternative.list[at] ?? 0
        const gain = (alternative[document] ?? 0) - (concept[document] ?? 0)
        if ((termsFound[document] ?? 0) >= needed && gain > 0) raiseConcept(document, gain)
        alternative[document] = 0
        termsFound[document] = 0
      }
      inAlternative.size = 0
    },
    addToConcept({ documents, counts }, { factor, base, slope, lengths }) {
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at] ?? 0
        const count = counts[at] ?? 0
        const flat = base + slope * (lengths[document] ?? 0)
        raiseConcept(document, (factor * count) / (count + flat))
      }
    },
    markWhole() {
      for (let at = 0; at < inConcept.size; at++) isWhole[inConcept.list[at] ?? 0] = 1
    },
    finishConcept(worth) {
      for (let at = 0; at < inConcept.size; at++) {
        const document = inConcept.list[at] ?? 0
        scores[document] = (scores[document] ?? 0) + (concept[document] ?? 0)
        concept[document] = 0
        if (worth > 0) cover(document, worth)
      }
      total += worth
    },
    takeScores(ideal) {
      const taken = scale(scores, share(ideal))
      scores = new Float32Array(documentCount)
      return taken
    },
    takeCoverage() {
      const taken = scale(covered, share(total))
      covered = new Float32Array(documentCount)
      total = 0
      return taken
    },
  }
}
