// Scores of one run of a case of ours; each is a pure function of the run.
import { lix, unsupportedClaims } from '#knowledge/knowledge.ts'
import type { EvalCase } from '../case.ts'
import type { Run } from '../harness.ts'

/** Name → whether the run passes; null where the case does not ask for it. */
export type Scores = Record<string, boolean | null>

const within = (run: Run<EvalCase>, k: number): boolean | null =>
  run.case.records.length === 0
    ? null
    : run.found.slice(0, k).some((id) => run.case.records.includes(id))

const lower = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')

/** The part of an answer that a person reads as the answer: paragraphs, lists and notices. */
export function readingText(run: Run<unknown>): string {
  return run.response.blocks
    .flatMap((block) => {
      if (block.type === 'paragraph' || block.type === 'notice') return [block.text]
      return block.type === 'list' || block.type === 'steps'
        ? block.items.map(({ text }) => text)
        : []
    })
    .join(' ')
}

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Numbers, dates and addresses in the answer that no cited record holds. */
export function unsupported(run: Run<unknown>): string[] {
  const cited = run.response.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.cites.length > 0 ? [block.text] : [],
  )
  return cited.flatMap((text) => unsupportedClaims(text, run.cited))
}

/** All scores of a run. */
export function scoreAnswer(run: Run<EvalCase>): Scores {
  const { case: expected, response } = run
  const text = lower(response.text)
  const says = (phrase: string) => text.includes(lower(phrase))
  const isCanned = response.sources.length === 0
  const cites = response.sources.flatMap(({ recordIds }) => recordIds)
  return {
    'record in top 1': within(run, 1),
    'record in top 3': within(run, 3),
    'record in top 5': within(run, 5),
    'answers from the right record':
      expected.records.length === 0 ? null : expected.records.some((id) => cites.includes(id)),
    outcome: expected.outcomes.includes(response.outcome),
    language: response.lang === expected.lang,
    'must say':
      expected.mustSay.length === 0 ? null : expected.mustSay.every((any) => any.some(says)),
    'must not say': expected.mustNotSay.length === 0 ? null : !expected.mustNotSay.some(says),
    'numbers and links supported': isCanned ? null : unsupported(run).length === 0,
    'at most 120 words': isCanned ? null : wordCount(readingText(run)) <= 120,
    'LIX at most 55': response.lang === 'en' ? null : lix(readingText(run)) <= 55,
  }
}
