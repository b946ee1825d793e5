// What a folded text says, as named features: words, pairs of words, and what they are about
// (concepts.yaml) in the order told. The crisis model weighs these names; so each can be shown.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { foldWord } from './fold-text.ts'

const conceptTable = z.record(z.string(), z.string())

/** Looks up what a folded word is about. */
export type Concepts = (word: string) => readonly string[]

const none: readonly string[] = []
const stemLength = 6
const reach = 5
const shortestPrefix = 3

const add = (table: Map<string, string[]>, key: string, concept: string) => {
  const known = table.get(key)
  if (!known) table.set(key, [concept])
  else if (!known.includes(concept)) known.push(concept)
}

/** The concepts in concepts.yaml. */
export function loadConcepts(): Concepts {
  const file = path.join(import.meta.dirname, 'concepts.yaml')
  const rows = conceptTable.parse(parse(readFileSync(file, 'utf8')))
  const words = new Map<string, string[]>()
  const prefixes = new Map<string, string[]>()
  for (const [concept, list] of Object.entries(rows)) {
    for (const entry of list.trim().split(/\s+/)) {
      if (entry.endsWith('*')) add(prefixes, foldWord(entry.slice(0, -1)), concept)
      else add(words, foldWord(entry), concept)
    }
  }
  return (word) => {
    const found = [...(words.get(word) ?? none)]
    for (let end = word.length; end >= shortestPrefix; end--) {
      for (const concept of prefixes.get(word.slice(0, end)) ?? none) {
        if (!found.includes(concept)) found.push(concept)
      }
    }
    return found
  }
}

const stem = (word: string): string => (/^\d+$/.test(word) ? '#' : word.slice(0, stemLength))

function addProducts(
  features: Set<string>,
  first: readonly string[] = none,
  second: readonly string[] = none,
) {
  for (const a of first) for (const b of second) features.add(`${a}>${b}`)
}

const isStop = (word: string): boolean => word === '.' || word === '?'

/** Pairs of what is told within `reach` words of one sentence. */
function addPairs(
  features: Set<string>,
  words: readonly string[],
  told: readonly (readonly string[])[],
) {
  for (const [i, word] of words.entries()) {
    const following = words.slice(i + 1, i + 1 + reach)
    const stop = following.findIndex(isStop)
    for (const [k, next] of (stop < 0 ? following : following.slice(0, stop)).entries()) {
      addProducts(features, told[i], told[i + 1 + k])
      if (k < 2) features.add(`${stem(word)}_${stem(next)}`)
    }
  }
}

/** Three things told one after the other, each at most three words after the one before. */
function addTriples(features: Set<string>, told: readonly (readonly string[])[]) {
  for (let i = 0; i < told.length; i++) {
    for (let j = i + 1; j <= i + 2; j++) {
      for (let k = j + 1; k <= j + 2; k++) {
        const [a, b, c] = [told[i]?.[0], told[j]?.[0], told[k]?.[0]]
        if (a && b && c) features.add(`${a}>${b}>${c}`)
      }
    }
  }
}

/** Names of what folded words tell; each once. */
export function featuresOf(words: readonly string[], concepts: Concepts): Set<string> {
  const told = words.map(concepts)
  const features = new Set<string>(['bias'])
  for (const [i, word] of words.entries()) {
    features.add(stem(word))
    for (const concept of told[i] ?? none) features.add(`:${concept}`)
  }
  addPairs(features, ['^', ...words], [none, ...told])
  addTriples(features, told)
  return features
}
