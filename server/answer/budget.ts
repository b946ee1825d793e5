// Keeps an answer short: counts words against a limit.

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Words that are left of a limit. */
export type Budget = {
  /** Counts a text that is said in any case; nothing for a missing one. */
  spend(text: string | null | undefined): void
  /** Counts a text if it fits, and says whether it did. */
  take(text: string): boolean
}

/** A budget of `limit` words. */
export function createBudget(limit: number): Budget {
  let used = 0
  return {
    spend(text) {
      used += countWords(text ?? '')
    },
    take(text) {
      const words = countWords(text)
      if (used + words > limit) return false
      used += words
      return true
    },
  }
}
