// Two statements that say nearly the same sentence with different numbers: one of them may be wrong.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Analyser } from '../languages/language.ts'
import type { KnowledgeRecord, Loaded } from '../records/registry.ts'

const allowedFile = z.strictObject({
  allowed: z.array(
    z.strictObject({
      records: z.tuple([z.string(), z.string()]),
      because: z.string().min(10).describe('Why both are true'),
    }),
  ),
})

/** Pairs that differ for a good reason. */
export type AllowedDifference = z.infer<typeof allowedFile>['allowed'][number]

/** A claim with a number, and the words around it. */
type Claim = {
  record: Loaded<'statement'>
  sentence: string
  numbers: string[]
  words: Set<string>
}

/** Two claims that may contradict one another. */
export type Contradiction = { topic: string; first: Claim; second: Claim }

/** Least share of words that two sentences have in common to be about the same thing. */
const alike = 0.42
const fewestWords = 4
const measure =
  /(\d+(?:[ ,.]\d+)*)\s*(år|veckor|månader|dagar|timmar|procent|kronor|högskolepoäng|hp|poäng|meritpoäng)/giu

/** Reads the list of allowed differences. */
export function readAllowed(
  file = path.join(import.meta.dirname, 'allowed.yaml'),
): AllowedDifference[] {
  return allowedFile.parse(parse(readFileSync(file, 'utf8'))).allowed
}

function claimsOf(record: Loaded<'statement'>, analyser: Analyser): Claim[] {
  const texts = [record.answer.sv, record.depends?.sv ?? '']
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/))
  return sentences.flatMap((sentence) => {
    const numbers = Array.from(
      sentence.matchAll(measure),
      ([, number, unit]) => `${number} ${unit}`,
    )
    if (numbers.length === 0) return []
    const content = analyser.words(sentence).filter(({ weight }) => weight === 1)
    const words = new Set(content.map(({ stem }) => stem).filter((stem) => !/\d/.test(stem)))
    return words.size < fewestWords ? [] : [{ record, sentence, numbers, words }]
  })
}

function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared)
}

const differ = (a: Claim, b: Claim): boolean =>
  a.numbers.every((number) => !b.numbers.includes(number))

/** Pairs of statements of one topic whose sentences are alike but whose numbers are not. */
export function findContradictions(
  records: readonly KnowledgeRecord[],
  analyser: Analyser,
  allowed: readonly AllowedDifference[],
): Contradiction[] {
  const statements = records.filter((record) => record.type === 'statement')
  const topics = Map.groupBy(statements, ({ topic }) => topic)
  const isAllowed = (a: string, b: string): boolean =>
    allowed.some(({ records: pair }) => pair.includes(a) && pair.includes(b))
  return Array.from(topics, ([topic, members]) => {
    const claims = members.flatMap((record) => claimsOf(record, analyser))
    return claims.flatMap((first, at) =>
      claims
        .slice(at + 1)
        .filter(
          (second) =>
            second.record !== first.record &&
            !isAllowed(first.record.id, second.record.id) &&
            differ(first, second) &&
            likeness(first.words, second.words) >= alike,
        )
        .map((second) => ({ topic, first, second })),
    )
  }).flat()
}
