// Sums that scoring works in. Kept between questions, since an index may hold many documents.

/** Working memory of one question at a time; every sum is by document number. */
export type Scratch = {
  startConcept(): void
  /** Adds what one term of an alternative is worth in a document. */
  addToAlternative(document: number, value: number): void
  /** Ends an alternative: where enough of its terms were found and it is worth more, it is kept. */
  keepBest(needed: number): void
  /** Adds a part to the best alternative. */
  addToConcept(document: number, value: number): void
  /** Notes that the documents found so far hold the word itself, not just a part of it. */
  markWhole(): void
  /** Adds the concept to the scores; `worth` > 0 also counts it as covered. */
  finishConcept(worth: number): void
  /** Hands over the scores of a leg. */
  takeScores(): Float32Array
  /** Share of the worth of all concepts that each document covers. */
  takeCoverage(): Float32Array
}

// A document that holds a part of a compound says half of what the compound says.
const partOnly = 0.5

/** Working memory for an index with so many documents. */
export function createScratch(documentCount: number): Scratch {
  const alternative = new Float32Array(documentCount)
  const termsFound = new Uint8Array(documentCount)
  const concept = new Float32Array(documentCount)
  const isWhole = new Uint8Array(documentCount)
  let inAlternative: number[] = []
  let inConcept: number[] = []
  let scores = new Float32Array(documentCount)
  let covered = new Float32Array(documentCount)
  let total = 0

  const addToConcept = (document: number, value: number): void => {
    const before = concept[document] ?? 0
    if (before === 0) inConcept.push(document)
    concept[document] = before + value
  }
  const finish = (document: number, worth: number): void => {
    scores[document] = (scores[document] ?? 0) + (concept[document] ?? 0)
    concept[document] = 0
    if (worth === 0) return
    covered[document] = (covered[document] ?? 0) + worth * (isWhole[document] === 1 ? 1 : partOnly)
    isWhole[document] = 0
  }
  return {
    addToConcept,
    startConcept() {
      inConcept = []
    },
    addToAlternative(document, value) {
      const found = termsFound[document] ?? 0
      if (found === 0) inAlternative.push(document)
      termsFound[document] = Math.min(found + 1, 255)
      alternative[document] = (alternative[document] ?? 0) + value
    },
    keepBest(needed) {
      for (const document of inAlternative) {
        const gain = (alternative[document] ?? 0) - (concept[document] ?? 0)
        if ((termsFound[document] ?? 0) >= needed && gain > 0) addToConcept(document, gain)
        alternative[document] = 0
        termsFound[document] = 0
      }
      inAlternative = []
    },
    markWhole() {
      for (const document of inConcept) isWhole[document] = 1
    },
    finishConcept(worth) {
      for (const document of inConcept) finish(document, worth)
      total += worth
    },
    takeScores() {
      const taken = scores
      scores = new Float32Array(documentCount)
      return taken
    },
    takeCoverage() {
      const taken = covered
      if (total > 0) for (const [at, worth] of taken.entries()) taken[at] = worth / total
      covered = new Float32Array(documentCount)
      total = 0
      return taken
    },
  }
}
