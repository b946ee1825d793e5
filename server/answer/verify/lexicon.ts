// The word lists of each answer language, read once and turned into sets.
import path from 'node:path'
import snowball from 'snowball-stemmers'
import { z } from 'zod'
import type { AnswerLang } from '../../protocol.ts'
import { readYaml } from '../../read-yaml.ts'
import { rootOf } from './forms.ts'

const words = z.array(z.string().min(1))
const lists = z.array(words.min(2))

const lexiconFile = z.strictObject({
  phrases: z.array(z.tuple([z.string().min(1), z.string()])),
  negation: words,
  lacking: words,
  restricting: words,
  soft: words,
  must: words,
  should: words,
  can: words,
  hedges: z.array(words),
  all: words,
  only: words,
  condition: words,
  contrast: words,
  cause: words,
  past: words,
  promise: words,
  firstPerson: words,
  openers: z.strictObject({ yes: words, no: words }),
  numbers: z.record(z.string(), z.number()),
  ambiguousNumbers: words,
  bounds: lists,
  groups: words,
  agents: words,
  agentEndings: words,
  contrasts: lists,
  antonyms: z.array(z.tuple([words, words])),
  light: words,
  synonyms: lists,
})

type LexiconFile = z.infer<typeof lexiconFile>
type Marker =
  | 'negation'
  | 'lacking'
  | 'restricting'
  | 'soft'
  | 'must'
  | 'should'
  | 'can'
  | 'all'
  | 'only'
  | 'condition'
  | 'contrast'
type Tone = 'cause' | 'past' | 'promise' | 'firstPerson' | 'groups' | 'light'

/** What the words of a language do in a sentence. */
export type Lexicon = {
  /** A text with phrases that mean one word put as that word. */
  plain(text: string): string
  is(kind: Marker | Tone, word: string): boolean
  opener(word: string): 'yes' | 'no' | null
  /** The value of a number word; null for other words, and for "en" and "one". */
  numberOf(word: string): number | null
  /** Which hedge, bound, contrast or side of an antonym pair a word belongs to; null for none. */
  hedgeOf(word: string): number | null
  boundOf(word: string): number | null
  contrastOf(word: string): number | null
  opposites(word: string): ReadonlySet<string>
  /** An institution or a role that may act in its own name. */
  isAgent(word: string): boolean
  stem(word: string): string
  isSynonym(a: string, b: string): boolean
}

const snowballName: Record<AnswerLang, string> = { sv: 'swedish', en: 'english' }

/** Endings that may hide a word of a list: högskolan, högskolans, grundskolor. */
const inflections = [/n$/, /ns$/, /en$/, /ens$/, /et$/, /ets$/, /s$/, /na$/, /er$/]

const mostRemembered = 20_000

/** A pure function of a word that remembers its results, up to a limit: words recur. */
function remembering<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const value = of(word)
    if (known.size >= mostRemembered) known.clear()
    known.set(word, value)
    return value
  }
}

function indexOfLists(rows: readonly string[][], stem: (word: string) => string) {
  const found = new Map<string, number>()
  rows.forEach((row, i) => {
    for (const word of row) {
      found.set(word, i)
      found.set(stem(word), i)
    }
  })
  return remembering((word): number | null => {
    const forms = [word, stem(word), ...inflections.map((ending) => word.replace(ending, ''))]
    for (const form of forms) {
      const at = found.get(form)
      if (at !== undefined) return at
    }
    return null
  })
}

/** Puts each phrase of the list as its word; the first of the list that fits a place wins. */
function plainer(phrases: LexiconFile['phrases']) {
  const patterns = phrases.map(([from, to]) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${from})(?![\\p{L}\\p{N}])`, 'giu')
    return { pattern, to }
  })
  return (text: string): string =>
    patterns.reduce((done, { pattern, to }) => done.replace(pattern, to), text)
}

function oppositesOf(file: LexiconFile) {
  const found = new Map<string, Set<string>>()
  for (const [left, right] of file.antonyms) {
    for (const word of left) found.set(word, new Set([...(found.get(word) ?? []), ...right]))
    for (const word of right) found.set(word, new Set([...(found.get(word) ?? []), ...left]))
  }
  const none: ReadonlySet<string> = new Set()
  return (word: string): ReadonlySet<string> => found.get(word) ?? none
}

function agentTest({ agents, agentEndings }: LexiconFile) {
  const known = new Set(agents)
  const ending = new RegExp(`\\p{L}{2,}(?:${agentEndings.join('|')})s?$`, 'u')
  return remembering((word) => known.has(word) || ending.test(word))
}

function synonymGroups(file: LexiconFile, stem: (word: string) => string) {
  const groups = new Map<string, Set<number>>()
  file.synonyms.forEach((row, i) => {
    for (const word of row.flatMap((w) => [w, stem(w), rootOf(w)])) {
      groups.set(word, new Set([...(groups.get(word) ?? []), i]))
    }
  })
  const of = remembering((word): readonly number[] => [
    ...new Set([word, stem(word), rootOf(word)].flatMap((form) => [...(groups.get(form) ?? [])])),
  ])
  return (a: string, b: string): boolean => {
    const left = of(a)
    return left.length > 0 && of(b).some((group) => left.includes(group))
  }
}

function toLexicon(file: LexiconFile, lang: AnswerLang): Lexicon {
  const stemmer = snowball.newStemmer(snowballName[lang])
  const stem = remembering((word) => stemmer.stem(word))
  const kinds = { ...file } as Record<Marker | Tone, string[]>
  const names: (Marker | Tone)[] = [
    'negation', 'lacking', 'restricting', 'soft', 'must', 'should', 'can', 'all', 'only', 'condition', 'contrast',
    'cause', 'past', 'promise', 'firstPerson', 'groups', 'light',
  ] // biome-ignore format: one list
  const sets = new Map(names.map((name) => [name, new Set(kinds[name])]))
  const ambiguous = new Set(file.ambiguousNumbers)
  return {
    plain: plainer(file.phrases),
    is: (kind, word) => sets.get(kind)?.has(word) ?? false,
    opener: (word) =>
      file.openers.yes.includes(word) ? 'yes' : file.openers.no.includes(word) ? 'no' : null,
    numberOf: (word) => (ambiguous.has(word) ? null : (file.numbers[word] ?? null)),
    hedgeOf: indexOfLists(file.hedges, (word) => word),
    boundOf: indexOfLists(file.bounds, (word) => word),
    contrastOf: indexOfLists(file.contrasts, stem),
    opposites: oppositesOf(file),
    isAgent: agentTest(file),
    stem,
    isSynonym: synonymGroups(file, stem),
  }
}

function readLexicon(lang: AnswerLang): Lexicon {
  const file = path.join(import.meta.dirname, `${lang}.yaml`)
  const parsed = lexiconFile.safeParse(readYaml(file))
  if (parsed.success) return toLexicon(parsed.data, lang)
  throw new Error(`${lang}.yaml: ${z.prettifyError(parsed.error)}`)
}

/** Lexicons by language. */
export type Lexicons = Record<AnswerLang, Lexicon>

/**
 * Reads the word lists beside this file.
 * @throws {Error} that names the file and the list
 */
export const loadLexicons = (): Lexicons => ({ sv: readLexicon('sv'), en: readLexicon('en') })
