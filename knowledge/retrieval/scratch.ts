// Sums that scoring works in. Kept between questions, since an index may hold a million units.

/** Working memory of one question at a time. */
export type Scratch = {
  /** Sum of one alternative by unit. */
  alternative: Float32Array
  /** Best alternative plus parts by unit. */
  concept: Float32Array
  /** Units with a sum in `concept`. */
  touched: number[]
  startConcept(): void
  /** Moves the sums of an alternative into the concept where they are higher. */
  keepBest(units: number[]): void
  /** Notes that the documents found so far hold the word itself, not just a part of it. */
  markWhole(): void
  /** Adds the concept to the scores; `worth` > 0 also counts it as covered. */
  finishConcept(weight: number, worth: number): void
  /** Hands over the scores and starts anew. */
  take(): { units: Float32Array; documents: Float32Array }
  /** Share of the worth of all concepts that each document covers, and starts anew. */
  takeCoverage(): { covered: Float32Array; total: number }
}

const partOnly = 0.5

/** Working memory for an index with these units. */
export function createScratch(unitDocument: Int32Array, documentCount: number): Scratch {
  const alternative = new Float32Array(unitDocument.length)
  const concept = new Float32Array(unitDocument.length)
  const documentBest = new Float32Array(documentCount)
  const marks = new Float32Array(documentCount)
  let units = new Float32Array(unitDocument.length)
  let documents = new Float32Array(documentCount)
  let covered = new Float32Array(documentCount)
  let total = 0

  const flushDocuments = (found: number[], worth: number): void => {
    for (const document of found) {
      documents[document] = (documents[document] ?? 0) + (documentBest[document] ?? 0)
      if (worth > 0) {
        covered[document] = (covered[document] ?? 0) + worth * (marks[document] || partOnly)
      }
      documentBest[document] = 0
      marks[document] = 0
    }
  }
  const scratch: Scratch = {
    alternative,
    concept,
    touched: [],
    startConcept() {
      scratch.touched = []
    },
    keepBest(found) {
      for (const unit of found) {
        const sum = alternative[unit] ?? 0
        const best = concept[unit] ?? 0
        if (best === 0) scratch.touched.push(unit)
        if (sum > best) concept[unit] = sum
        alternative[unit] = 0
      }
    },
    markWhole() {
      for (const unit of scratch.touched) marks[unitDocument[unit] ?? 0] = 1
    },
    finishConcept(weight, worth) {
      const found: number[] = []
      for (const unit of scratch.touched) {
        const sum = weight * (concept[unit] ?? 0)
        const document = unitDocument[unit] ?? 0
        const best = documentBest[document] ?? 0
        units[unit] = (units[unit] ?? 0) + sum
        if (best === 0) found.push(document)
        if (sum > best) documentBest[document] = sum
        concept[unit] = 0
      }
      flushDocuments(found, worth)
      total += worth
    },
    take() {
      const taken = { units, documents }
      units = new Float32Array(unitDocument.length)
      documents = new Float32Array(documentCount)
      return taken
    },
    takeCoverage() {
      const taken = { covered, total }
      covered = new Float32Array(documentCount)
      total = 0
      return taken
    },
  }
  return scratch
}
