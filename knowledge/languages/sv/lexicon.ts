// The Swedish word list: which words exist, their base forms, and what may begin a compound.
import { applyRule, parseAffixes, type SuffixRule, undoRule } from './affixes.ts'
import { openWords, packWords, type WordList, type Words } from './word-list.ts'

/** Answers questions about single words. */
export type Lexicon = {
  /** Base form of a word in any inflection, null if the word is unknown. */
  lemma(form: string): string | null
  /** Base form of a word that may end a compound, null if it may not. */
  tailLemma(form: string): string | null
  /** Base form behind the first or middle part of a compound ("utbildnings" → "utbildning"). */
  headLemma(form: string): string | null
}

/** What a lexicon is made of, as it lies in the index: reading the word lists takes 0.3 s. */
export type LexiconData = {
  /** Affix rules, in the format of Hunspell. */
  affixes: string
  /** Flags by word. */
  entries: WordList
  /** Bases by form that begins a compound. */
  heads: WordList
}

type Entries = Map<string, string>

const longestSuffix = 8
const shortestHead = 3

const notAWord = /[\d #]/

function addEntry(entries: Entries, line: string): void {
  const slash = line.indexOf('/')
  const word = (slash < 0 ? line : line.slice(0, slash)).trim().toLowerCase()
  if (word.length < 2 || notAWord.test(word)) return
  const flags = slash < 0 ? '' : line.slice(slash + 1).trim()
  entries.set(word, (entries.get(word) ?? '') + flags)
}

// Line by line without a list of all lines: this is most of the time that reading takes.
function parseEntries(texts: string[]): Entries {
  const entries: Entries = new Map()
  for (const text of texts) {
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from)
      const to = end < 0 ? text.length : end
      addEntry(entries, text.slice(from, to))
      from = to + 1
    }
  }
  return entries
}

const mayBegin = (flags: string): boolean => flags.includes('X') || flags.includes('U')

/** Gives `add` each compound-beginning form that a word takes by its own flags. */
function eachHead(
  word: string,
  flags: string,
  byFlag: Map<string, SuffixRule[]>,
  add: (head: string) => void,
): void {
  if (mayBegin(flags) && !flags.includes('Z')) add(word)
  for (const flag of flags) {
    for (const rule of byFlag.get(flag) ?? []) {
      const head = applyRule(rule, word)
      if (head !== null) add(head)
    }
  }
}

function headsOf(entries: Entries, rules: SuffixRule[]): Map<string, string> {
  const heads = new Map<string, string>()
  const byFlag = grouped(rules, (rule) => rule.flag)
  for (const [word, flags] of entries) {
    if (flags === '') continue
    eachHead(word, flags, byFlag, (head) => {
      if (head.length < shortestHead) return
      if (head === word || !heads.has(head)) heads.set(head, word)
    })
  }
  return heads
}

// Heads listed without their base ("arbets", "högskole", "kyrko"): look for a base that fits.
function baseOfListedHead(head: string, entries: Words): string {
  const stem = head.replace(/s$/, '').replace(/[aoue]$/, '')
  const bases = [head.replace(/s$/, ''), `${stem}e`, `${stem}a`, stem, `${head}e`, `${head}a`]
  return bases.find((base) => base !== head && entries.get(base) !== undefined) ?? head
}

function grouped(
  rules: SuffixRule[],
  key: (rule: SuffixRule) => string,
): Map<string, SuffixRule[]> {
  const groups = new Map<string, SuffixRule[]>()
  for (const rule of rules) {
    const group = groups.get(key(rule))
    if (group) group.push(rule)
    else groups.set(key(rule), [rule])
  }
  return groups
}

/** Reads Hunspell files; later word lists add to earlier ones. */
export function readLexicon(affixes: string, wordLists: string[]): LexiconData {
  const entries = parseEntries(wordLists)
  const rules = parseAffixes(affixes).filter((rule) => rule.isHead)
  return { affixes, entries: packWords(entries), heads: packWords(headsOf(entries, rules)) }
}

/** Opens a lexicon. */
export function createLexicon(data: LexiconData): Lexicon {
  const rules = parseAffixes(data.affixes)
  const entries = openWords(data.entries)
  const heads = openWords(data.heads)
  const endings = grouped(
    rules.filter((rule) => !rule.isHead),
    (rule) => rule.add,
  )

  const baseBy = (rule: SuffixRule, form: string, needed: string): string | null => {
    const base = undoRule(rule, form)
    const flags = base === null ? undefined : entries.get(base)
    return flags?.includes(rule.flag) && flags.includes(needed) ? base : null
  }
  const inflectedBase = (form: string, needed: string): string | null => {
    for (let size = Math.min(longestSuffix, form.length - 2); size > 0; size--) {
      for (const rule of endings.get(form.slice(-size)) ?? []) {
        const base = baseBy(rule, form, needed)
        if (base) return base
      }
    }
    return null
  }
  const isWord = (flags: string | undefined, needed: string) =>
    flags !== undefined && !flags.includes('Z') && flags.includes(needed)
  const find = (form: string, needed: string) =>
    isWord(entries.get(form), needed) ? form : inflectedBase(form, needed)

  return {
    lemma: (form) => find(form, ''),
    tailLemma: (form) => find(form, 'Y'),
    headLemma: (form) => {
      const known = heads.get(form)
      if (known) return known
      const flags = entries.get(form)
      return flags?.includes('Z') && mayBegin(flags) ? baseOfListedHead(form, entries) : null
    },
  }
}
