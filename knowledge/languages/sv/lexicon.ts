// The Swedish word list: which words exist, their base forms, and what may begin a compound.
import { applyRule, parseAffixes, type SuffixRule, undoRule } from './affixes.ts'

/** Answers questions about single words. */
export type Lexicon = {
  /** Base form of a word in any inflection, null if the word is unknown. */
  lemma(form: string): string | null
  /** Base form of a word that may end a compound, null if it may not. */
  tailLemma(form: string): string | null
  /** Base form behind the first or middle part of a compound ("utbildnings" → "utbildning"). */
  headLemma(form: string): string | null
}

type Entries = Map<string, string>

const longestSuffix = 8

function parseEntries(texts: string[]): Entries {
  const entries: Entries = new Map()
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const [raw = '', flags = ''] = line.split('/')
    const word = raw.trim().toLowerCase()
    if (word.length < 2 || /[\d #]/.test(word)) continue
    entries.set(word, (entries.get(word) ?? '') + flags.trim())
  }
  return entries
}

/** Compound-beginning forms that a word takes by its own flags. */
function headForms(word: string, flags: string, byFlag: Map<string, SuffixRule[]>): string[] {
  const own = !flags.includes('Z') && /[XU]/.test(flags) ? [word] : []
  const made = [...flags]
    .flatMap((flag) => byFlag.get(flag) ?? [])
    .map((rule) => applyRule(rule, word))
    .filter((head) => head !== null)
  return [...own, ...made].filter((head) => head.length > 2)
}

function headsOf(entries: Entries, rules: SuffixRule[]): Map<string, string> {
  const heads = new Map<string, string>()
  const byFlag = grouped(rules, (rule) => rule.flag)
  for (const [word, flags] of entries) {
    if (flags === '') continue
    for (const head of headForms(word, flags, byFlag)) {
      if (!heads.has(head) || head === word) heads.set(head, word)
    }
  }
  return heads
}

// Heads listed without their base ("arbets", "högskole", "kyrko"): look for a base that fits.
function baseOfListedHead(head: string, entries: Entries): string {
  const stem = head.replace(/s$/, '').replace(/[aoue]$/, '')
  const bases = [head.replace(/s$/, ''), `${stem}e`, `${stem}a`, stem, `${head}e`, `${head}a`]
  return bases.find((base) => base !== head && entries.has(base)) ?? head
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

/** Builds the lexicon from Hunspell files; later word lists add to earlier ones. */
export function createLexicon(affixes: string, wordLists: string[]): Lexicon {
  const rules = parseAffixes(affixes)
  const entries = parseEntries(wordLists)
  const heads = headsOf(
    entries,
    rules.filter((rule) => rule.isHead),
  )
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
      return flags?.includes('Z') && /[XU]/.test(flags) ? baseOfListedHead(form, entries) : null
    },
  }
}
