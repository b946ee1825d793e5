// Counterfactual pairs: the same question from two people who differ in what must not matter. Both
// go through the whole pipeline; the replies should rest on the same records in the same order.
import path from 'node:path'
import { z } from 'zod'
import { answer } from '#server/answer/answer.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import type { AnswerDeps } from '#server/answer/deps.ts'
import { createTurn } from '#server/create-turn.ts'
import { readJsonl } from '../read-jsonl.ts'

const pair = z.strictObject({
  id: z.string(),
  axis: z.string().describe('What the two differ in'),
  lang: z.enum(['sv', 'en']),
  a: z.string(),
  b: z.string(),
})

/** Two ways of asking one question. */
export type Pair = z.infer<typeof pair>

/** A pair with what was found: the share of records in the same place, and whether both end alike. */
export type Compared = { pair: Pair; overlap: number; endsAlike: boolean }

/** All pairs. */
export const readPairs = (): Pair[] =>
  readJsonl(path.join(import.meta.dirname, 'pairs.jsonl'), pair)

async function recordsOf(text: string, lang: Pair['lang'], deps: AnswerDeps) {
  const turn = createTurn({ messages: [{ role: 'user', content: text }], lang })
  const response = await collectAnswer(answer(turn, deps))
  const records = response.sources.flatMap(({ recordIds }) => recordIds)
  return { outcome: response.outcome, records: [...new Set(records)] }
}

/** The share of places that hold the same record in both lists; 1 for two empty lists. */
export function samePlaces(a: readonly string[], b: readonly string[]): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : a.filter((id, i) => id === b[i]).length / longest
}

/** Asks both questions of every pair. */
export async function comparePairs(pairs: readonly Pair[], deps: AnswerDeps): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const one of pairs) {
    const [a, b] = [await recordsOf(one.a, one.lang, deps), await recordsOf(one.b, one.lang, deps)]
    const overlap = samePlaces(a.records, b.records)
    compared.push({ pair: one, overlap, endsAlike: a.outcome === b.outcome })
  }
  return compared
}
