// Words that mean the same in guidance: official terms, everyday words, abbreviations, English.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Analyser, KnowledgeLang, Word } from './language.ts'

const term = z.string().min(2)

const thesaurusFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      term: term.describe('The official Swedish term'),
      also: z.array(term).default([]).describe('Everyday words and abbreviations in Swedish'),
      en: z.array(term).default([]).describe('What it is called in English'),
    }),
  ),
})

/** Words that may stand for one another. */
export type Group = z.infer<typeof thesaurusFile>['groups'][number]

/** A run of words that a group names, and what else the group calls it. */
export type ThesaurusMatch = { from: number; size: number; sv: string[]; en: string[] }

/** Looks up runs of words. */
export type Thesaurus = { matches(words: Word[], lang: KnowledgeLang): ThesaurusMatch[] }

type Key = { stems: string[]; text: string; group: Group }

/** The groups of a thesaurus file. */
export function readThesaurus(
  file = path.join(import.meta.dirname, 'sv', 'thesaurus.yaml'),
): Group[] {
  return thesaurusFile.parse(parse(readFileSync(file, 'utf8'))).groups
}

/** Stems of the words of each text of a thesaurus; they lie in the index, since finding them takes time. */
export type ThesaurusStems = Record<KnowledgeLang, Record<string, string[]>>

const textsOf = (group: Group, lang: KnowledgeLang): string[] =>
  lang === 'sv' ? [group.term, ...group.also] : group.en

const stemsOf = (text: string, analyser: Analyser): string[] =>
  analyser.words(text).map((word) => word.stem)

/** Finds the stems of all texts. */
export function readThesaurusStems(
  groups: readonly Group[],
  analysers: Record<KnowledgeLang, Analyser>,
): ThesaurusStems {
  const read = (lang: KnowledgeLang) =>
    Object.fromEntries(
      groups.flatMap((group) =>
        textsOf(group, lang).map((text) => [text, stemsOf(text, analysers[lang])]),
      ),
    )
  return { sv: read('sv'), en: read('en') }
}

function keysOf(
  groups: readonly Group[],
  lang: KnowledgeLang,
  find: (text: string) => string[],
): Map<string, Key[]> {
  const keys = new Map<string, Key[]>()
  for (const group of groups) {
    for (const text of textsOf(group, lang)) {
      const stems = find(text)
      const first = stems[0] ?? ''
      keys.set(first, [...(keys.get(first) ?? []), { stems, text, group }])
    }
  }
  return keys
}

const startsAt = (words: Word[], at: number, stems: string[]): boolean =>
  stems.every((stem, offset) => words[at + offset]?.stem === stem)

/**
 * A thesaurus whose terms are compared by stem; those of a language are read when first asked.
 * @param known stems that were found before
 */
export function createThesaurus(
  groups: Group[],
  analysers: Record<KnowledgeLang, Analyser>,
  known?: ThesaurusStems,
): Thesaurus {
  const read = new Map<KnowledgeLang, Map<string, Key[]>>()
  const keysIn = (lang: KnowledgeLang): Map<string, Key[]> => {
    const find = (text: string) => known?.[lang][text] ?? stemsOf(text, analysers[lang])
    const keys = read.get(lang) ?? keysOf(groups, lang, find)
    read.set(lang, keys)
    return keys
  }
  const matchesAt = (words: Word[], at: number, lang: KnowledgeLang): ThesaurusMatch[] => {
    const stem = words[at]?.stem ?? ''
    const found = (keysIn(lang).get(stem) ?? []).filter((key) => startsAt(words, at, key.stems))
    const longest = Math.max(0, ...found.map((key) => key.stems.length))
    return found
      .filter((key) => key.stems.length === longest)
      .map(({ text, group }) => ({
        from: at,
        size: longest,
        sv: [group.term, ...group.also].filter((other) => other !== text),
        en: group.en.filter((other) => other !== text),
      }))
  }
  return {
    matches(words, lang) {
      const found: ThesaurusMatch[] = []
      for (let at = 0; at < words.length; ) {
        const here = matchesAt(words, at, lang)
        found.push(...here)
        at += here[0]?.size ?? 1
      }
      return found
    },
  }
}
