// What the crisis model learns from: sentences of the grammar, the frozen utterances but those held
// out, and everything that people ask about studies, which is never a crisis.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { piecesOf } from '#server/safety/crisis-model.ts'
import type { FeatureReader } from '#server/safety/features.ts'
import { foldText } from '#server/safety/fold-text.ts'
import { heldOutRounds, readCrisisCases } from '../crisis-case.ts'
import { readAttempts, readLegitimate } from '../misuse.ts'
import { drawSentences } from './draw.ts'
import type { Example } from './fit.ts'

const perTemplate = 12
const weightOf = { drawn: 0.6, seen: 1.5, cases: 1.5, asked: 0.6 }
const modelLanguages = ['sv', 'en']
const evalFolder = path.join(import.meta.dirname, '../..')
const recordsFolder = path.join(evalFolder, '../knowledge/records/data')
const notQuestions = ['crisis.jsonl', 'other-languages.jsonl']
const asking = z.object({ question: z.string() })

function questionsOfCases(): string[] {
  const folder = path.join(evalFolder, 'cases')
  const files = readdirSync(folder).filter((name) => !notQuestions.includes(name))
  return files.flatMap((name) => {
    const lines = readFileSync(path.join(folder, name), 'utf8').trim().split('\n')
    return lines.map((line) => asking.parse(JSON.parse(line)).question)
  })
}

/** All texts under a key, however deep. */
function textsUnder(value: unknown, keys: readonly string[], isInside = false): string[] {
  if (typeof value === 'string') return isInside ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsUnder(inner, keys, isInside || keys.includes(key)),
  )
}

/** Ways of asking and names in the records. */
function textsOfRecords(): string[] {
  const files = readdirSync(recordsFolder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('places'))
    .flatMap((name) => {
      const content: unknown = parse(readFileSync(path.join(recordsFolder, name), 'utf8'))
      return textsUnder(content, ['asks', 'name', 'title'])
    })
}

/**
 * Every example that may be learned from; `without` names rounds that are left out as well. The model
 * judges long texts in pieces, so each piece of a calm one is calm, too.
 */
export function readExamples(
  featuresOf: FeatureReader['featuresOf'],
  without: readonly string[],
): Example[] {
  const example = (text: string, kind: string, weight: number): Example[] => {
    const words = foldText(text).trim().split(' ')
    const pieces = kind === 'none' ? piecesOf(words) : []
    const all = pieces.length > 1 ? [words, ...pieces] : [words]
    return all.map((part) => ({ features: [...featuresOf(part)], kind, weight }))
  }
  const seen = readCrisisCases().filter(
    ({ split, lang }) =>
      ![...heldOutRounds, ...without].includes(split) && modelLanguages.includes(lang ?? 'sv'),
  )
  return [
    ...drawSentences(perTemplate).flatMap(({ text, kind }) => example(text, kind, weightOf.drawn)),
    ...seen.flatMap(({ text, kind }) => example(text, kind, weightOf.seen)),
    ...questionsOfCases().flatMap((text) => example(text, 'none', weightOf.cases)),
    ...new Set([
      ...textsOfRecords(),
      ...[...readAttempts(), ...readLegitimate()].map(({ text }) => text),
    ]),
  ].flatMap((item) => (typeof item === 'string' ? example(item, 'none', weightOf.asked) : [item]))
}
