// Loads the tables of crisis signs in signs/*.yaml and compiles their phrases.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'
import { foldWord } from './fold-text.ts'
import { type Phrase, parseLists, parsePhrase, type WordLists } from './phrase.ts'
import { createMatcher, type PhraseMatcher } from './phrase-matcher.ts'
import { createNeedsReader, type NeedsReader } from './phrase-needs.ts'

const signKind = z.enum(['acute', 'distress', 'violence', 'third_person'])

/** One phrase or word on each line. */
const lines = z.string().transform((text) => text.split('\n').filter((line) => line !== ''))

const signRow = z.strictObject({
  name: z.string().describe('What the phrases say; signs of one name count once'),
  kind: signKind,
  weight: z.number().min(0.1).max(1).describe('1: enough by itself; less: counts with others'),
  certain: z.boolean().default(false).describe('The model is not asked'),
  lang: z.string().optional().describe('Where it differs from the language of the table'),
  phrases: lines,
  unless: lines.optional().describe('Phrases that make a match harmless where they overlap it'),
})

const signTable = z.strictObject({
  lang: z.string().describe('ISO 639-1'),
  words: z.record(z.string(), z.string()).default({}),
  self: lines.optional().describe('Words for the person who writes'),
  others: lines.optional().describe('Words for somebody else'),
  child: lines.optional().describe('Words that tell that the writer is under 18'),
  keyWords: lines.optional().describe('Words found with one letter wrong, too'),
  signs: z.array(signRow).default([]),
})

/** What a sign tells by itself. */
export type SignKind = z.infer<typeof signKind>

/** A sign of crisis, compiled. */
export type Sign = {
  name: string
  kind: SignKind
  weight: number
  certain: boolean
  lang: string
  when: PhraseMatcher
  /** Made when it is first asked for: few texts show a sign at all. */
  unless: (() => PhraseMatcher) | null
}

/** All tables together. */
export type SignTables = {
  signs: Sign[]
  /** Signs by the words of which a text must have one, and those without such words. */
  signsByWord: ReadonlyMap<string, readonly Sign[]>
  signsOfAnyText: readonly Sign[]
  self: PhraseMatcher
  others: PhraseMatcher
  child: PhraseMatcher
  keyWords: string[]
}

type Table = z.infer<typeof signTable>

function readTables(): Table[] {
  const folder = path.join(import.meta.dirname, 'signs')
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.sort().map((name) => {
    const parsed = signTable.safeParse(readYaml(path.join(folder, name)))
    if (parsed.success) return parsed.data
    throw new Error(`${name}: ${z.prettifyError(parsed.error)}`)
  })
}

/** Words are shared by the tables of a language. */
const wordsOf = (tables: Table[], lang: string): WordLists =>
  parseLists(
    Object.assign({}, ...tables.filter((table) => table.lang === lang).map(({ words }) => words)),
  )

const readPhrases = (phrases: readonly string[], lists: WordLists): Phrase[] =>
  phrases.map((phrase) => parsePhrase(phrase, lists))

/** What is made when it is first asked for. */
function later<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => {
    made ??= make()
    return made
  }
}

const signsOf = ({ lang, signs }: Table, lists: WordLists, needsOf: NeedsReader): Sign[] =>
  signs.map((row) => {
    const { unless } = row
    return {
      name: row.name,
      kind: row.kind,
      weight: row.weight,
      certain: row.certain,
      lang: row.lang ?? lang,
      when: createMatcher(readPhrases(row.phrases, lists), needsOf),
      unless: unless ? later(() => createMatcher(readPhrases(unless, lists), needsOf)) : null,
    }
  })

function fileByWord(signs: readonly Sign[]): Map<string, Sign[]> {
  const filed = new Map<string, Sign[]>()
  for (const sign of signs) {
    for (const word of sign.when.keys ?? []) {
      const known = filed.get(word)
      if (known) known.push(sign)
      else filed.set(word, [sign])
    }
  }
  return filed
}

/**
 * Reads and compiles signs/*.yaml.
 * @throws {Error} that says which table has what fault
 */
export function loadSigns(): SignTables {
  const tables = readTables()
  const languages = new Set(tables.map(({ lang }) => lang))
  const lists = new Map([...languages].map((lang) => [lang, wordsOf(tables, lang)]))
  const listsOf = (lang: string) => lists.get(lang) ?? new Map()
  const all = (field: 'self' | 'others' | 'child') =>
    createMatcher(tables.flatMap((table) => readPhrases(table[field] ?? [], listsOf(table.lang))))
  const needsOf = createNeedsReader()
  const signs = tables.flatMap((table) => signsOf(table, listsOf(table.lang), needsOf))
  return {
    signs,
    signsByWord: fileByWord(signs),
    signsOfAnyText: signs.filter(({ when }) => when.keys === null),
    self: all('self'),
    others: all('others'),
    child: all('child'),
    keyWords: tables.flatMap((table) => table.keyWords ?? []).map(foldWord),
  }
}
