// What a folded text says, as named features: words, pairs of words, and what they are about
// (concepts.yaml) in the order told; and its plain wording (`=` before the name), where the words
// between count too. The crisis model weighs these names; so each can be shown.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'
import { foldWord } from './fold-text.ts'

const conceptTable = z.record(z.string(), z.string())

/** Looks up what a folded word is about. */
type Concepts = (word: string) => readonly string[]

const none: readonly string[] = []

/** Words without which no sentence stands; they tell nothing of a crisis, alone or in pairs. */
function loadFunctionWords(): ReadonlySet<string> {
  const file = path.join(import.meta.dirname, 'function-words.txt')
  return new Set(readFileSync(file, 'utf8').trim().split('\n').map(foldWord))
}

/** Concepts that ordinary questions are full of: two of them together tell nothing. */
const faint = new Set(
  'me my you he they nobody can want intend more ask young study work profession home touch allow say act give go done'.split(
    ' ',
  ),
)
const stemLength = 6
const reach = 5
const shortestPrefix = 3
const mostRemembered = 2000

const add = (table: Map<string, string[]>, key: string, concept: string) => {
  const known = table.get(key)
  if (!known) table.set(key, [concept])
  else if (!known.includes(concept)) known.push(concept)
}

/** The concepts in concepts.yaml. */
function loadConcepts(): Concepts {
  const file = path.join(import.meta.dirname, 'concepts.yaml')
  const rows = conceptTable.parse(readYaml(file))
  const words = new Map<string, string[]>()
  const prefixes = new Map<string, string[]>()
  for (const [concept, list] of Object.entries(rows)) {
    for (const entry of list.trim().split(/\s+/)) {
      if (entry.endsWith('*')) add(prefixes, foldWord(entry.slice(0, -1)), concept)
      else add(words, foldWord(entry), concept)
    }
  }
  return remembering((word) => {
    const found = new Set(words.get(word) ?? none)
    for (let end = word.length; end >= shortestPrefix; end--) {
      for (const concept of prefixes.get(word.slice(0, end)) ?? none) found.add(concept)
    }
    return [...found]
  })
}

/** Looks each word up once, as long as few are known. */
function remembering(lookUp: Concepts): Concepts {
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    if (known.size >= mostRemembered) known.clear()
    const found = lookUp(word)
    known.set(word, found)
    return found
  }
}

const stem = (word: string): string => word.slice(0, stemLength)

const isStop = (word: string): boolean => word === '.' || word === '?'

const isTelling = (concepts: readonly string[]): boolean => concepts.some((c) => !faint.has(c))

type Told = { stem: string | null; concepts: readonly string[] }

function addProducts(features: Set<string>, first: Told, second: Told) {
  for (const a of first.concepts) {
    for (const b of second.concepts) if (!faint.has(a) || !faint.has(b)) features.add(`${a}>${b}`)
  }
}

/** The words after `i` that are near enough to it, in the same sentence. */
function following(words: readonly string[], told: readonly Told[], i: number): readonly Told[] {
  const stop = words.slice(i + 1, i + 1 + reach).findIndex(isStop)
  return told.slice(i + 1, i + 1 + (stop < 0 ? reach : stop))
}

/** Pairs of what is told within `reach` words of one sentence. */
function addPairs(features: Set<string>, words: readonly string[], told: readonly Told[]) {
  for (const [i, first] of told.entries()) {
    for (const [k, second] of following(words, told, i).entries()) {
      addProducts(features, first, second)
      if (k < 2 && first.stem && second.stem) features.add(`${first.stem}_${second.stem}`)
    }
  }
}

/** Three things told one after the other, each at most three words after the one before. */
function addTriples(features: Set<string>, told: readonly Told[]) {
  const heads = told.map(({ concepts }) => concepts[0])
  for (let i = 0; i < told.length; i++) {
    for (let j = i + 1; j <= i + 2; j++) {
      for (let k = j + 1; k <= j + 2; k++) {
        const [a, b, c] = [heads[i], heads[j], heads[k]]
        if (a && b && c && isTelling([a, b, c])) features.add(`${a}>${b}>${c}`)
      }
    }
  }
}

/** Starts the names of features of plain wording; they are fitted apart from the others. */
export const wordingMark = '='

/** Each word, and with each of the two that follow: "not tired" is another thing than "tired". */
function addWording(features: Set<string>, words: readonly string[]) {
  features.add(`${wordingMark}bias`)
  for (const [i, first] of words.entries()) {
    const [second, third] = [words[i + 1], words[i + 2]]
    features.add(`${wordingMark}${first}`)
    if (second) features.add(`${wordingMark}${first} ${second}`)
    if (third) features.add(`${wordingMark}${first} * ${third}`)
  }
}

/** Reads what folded words say. */
export type FeatureReader = {
  /** Named features, each once. */
  featuresOf: (words: readonly string[]) => Set<string>
}

/** A reader of features. Of words themselves, only those count that carry content. */
export function createFeatureReader(): FeatureReader {
  const [concepts, functionWords] = [loadConcepts(), loadFunctionWords()]
  const tell = (word: string): Told => {
    const isContent = word.length > 2 && !functionWords.has(word) && !/\d/.test(word)
    return { stem: isContent ? stem(word) : null, concepts: concepts(word) }
  }
  const featuresOf = (words: readonly string[]) => {
    const told = words.map(tell)
    const features = new Set<string>(['bias'])
    for (const { stem: own, concepts: about } of told) {
      if (own) features.add(own)
      for (const concept of about) features.add(`:${concept}`)
    }
    addPairs(features, words, told)
    addTriples(features, told)
    addWording(features, words)
    return features
  }
  return { featuresOf }
}
