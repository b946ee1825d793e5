// Sums that scoring works in. Kept between questions, since an index may hold many documents.

/** Working memory of one question at a time; every sum is by document number. */
export type Scratch = {
  /** Sum of one alternative. */
  alternative: Float32Array
  /** Best alternative plus parts. */
  concept: Float32Array
  /** Documents with a sum in `concept`. */
  touched: number[]
  startConcept(): void
  /** Moves the sums of an alternative into the concept where they are higher. */
  keepBest(documents: number[]): void
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
  const concept = new Float32Array(documentCount)
  const marks = new Uint8Array(documentCount)
  let scores = new Float32Array(documentCount)
  let covered = new Float32Array(documentCount)
  let total = 0

  const finish = (document: number, worth: number): void => {
    scores[document] = (scores[document] ?? 0) + (concept[document] ?? 0)
    concept[document] = 0
    if (worth === 0) return
    covered[document] = (covered[document] ?? 0) + worth * (marks[document] === 1 ? 1 : partOnly)
    marks[document] = 0
  }
  const scratch: Scratch = {
    alternative,
    concept,
    touched: [],
    startConcept() {
      scratch.touched = []
    },
    keepBest(found) {
      for (const document of found) {
        const best = concept[document] ?? 0
        if (best === 0) scratch.touched.push(document)
        concept[document] = Math.max(best, alternative[document] ?? 0)
        alternative[document] = 0
      }
    },
    markWhole() {
      for (const document of scratch.touched) marks[document] = 1
    },
    finishConcept(worth) {
      for (const document of scratch.touched) finish(document, worth)
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
  return scratch
}
