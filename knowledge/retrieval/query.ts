// A question → concepts: each word with the other words that may stand for it.
import type { Analyser, KnowledgeLang, Word } from '../languages/language.ts'
import type { Spelling } from '../languages/spelling.ts'
import type { Thesaurus, ThesaurusMatch } from '../languages/thesaurus.ts'
import { weights } from './weights.ts'

/** One way of saying what a word of the question says. */
export type Alternative = {
  how: 'written' | 'spelling' | 'synonym'
  text: string
  words: Word[]
  weight: number
}

/** A word of the question and everything that counts as finding it. */
export type Concept = {
  text: string
  /** 0.5 for a function word, 1 for a content word. */
  weight: number
  isContent: boolean
  /** The first one is what the word is taken to mean. */
  alternatives: [Alternative, ...Alternative[]]
  /** Stems of the parts, where the word is a compound. */
  parts: string[]
}

/** What a question is made of in one language of the index. */
export type QueryTools = {
  analysers: Record<KnowledgeLang, Analyser>
  thesaurus: Thesaurus
  /** Spelling by the words of the index, in each language. */
  spelling: (lang: KnowledgeLang) => Spelling
}

const mostConcepts = 40
const mostSynonyms = 6

type Written = { text: string; word: Word; corrected: Alternative[] }

const hasMarks = (text: string): boolean => /[åäöéüæø]/i.test(text)

function correct(word: Word, analyser: Analyser, spelling: Spelling): Alternative[] {
  const isSafe = word.weight < 1 || spelling.has(word.text) || analyser.isKnown(word.text)
  if (isSafe) return []
  return spelling.corrections(word.text).map(({ word: meant, distance }) => ({
    how: 'spelling',
    text: meant,
    words: analyser.words(meant),
    weight: weights.spelling[distance] ?? 0.5,
  }))
}

/** The words of a question, with marks put back where somebody typed without any. */
function readWords(text: string, space: KnowledgeLang, tools: QueryTools): Written[] {
  const analyser = tools.analysers[space]
  const spelling = tools.spelling(space)
  const isPlain = space === 'sv' && !hasMarks(text)
  return analyser.words(text).map((written) => {
    const restored = isPlain ? spelling.restored(written.text) : written.text
    const word = restored === written.text ? written : (analyser.words(restored)[0] ?? written)
    return { text: written.text, word, corrected: correct(word, analyser, spelling) }
  })
}

function conceptOf({ text, word, corrected }: Written): Concept {
  const written: Alternative = { how: 'written', text: word.text, words: [word], weight: 1 }
  const [first, ...others] = corrected
  const meant = first?.words[0] ?? word
  return {
    text,
    weight: word.weight === 0 ? weights.stopWord : word.weight,
    isContent: word.weight === 1,
    alternatives: first ? [first, ...others, { ...written, weight: 0.5 }] : [written],
    parts: meant.parts.filter((part) => part !== meant.stem),
  }
}

/**
 * Adds what the thesaurus says of the words of a question, read in the language `read`. What it knows in
 * the other language than the question's counts unless it is a word of this one too ("fond", "region"),
 * and is then no misspelt word.
 */
function addSynonyms(
  concepts: Concept[],
  { words, read }: { words: Word[]; read: KnowledgeLang },
  { lang, space }: Query,
  tools: QueryTools,
): void {
  const analyser = tools.analysers[space]
  const isOwnWord = ({ from, size }: ThesaurusMatch): boolean =>
    words.slice(from, from + size).every(({ text }) => tools.analysers[lang].isKnown(text))
  const add = read === lang ? addOwn : addForeign
  const matches = tools.thesaurus.matches(words, read)
  for (const match of read === lang ? matches : matches.filter((one) => !isOwnWord(one))) {
    const others = match[space].slice(0, mostSynonyms).map(
      (text): Alternative => ({
        how: 'synonym',
        text,
        words: analyser.words(text).filter((word) => word.weight > 0),
        weight: weights.synonym,
      }),
    )
    const named = concepts.slice(match.from, match.from + match.size)
    for (const concept of named.filter(({ isContent }) => isContent)) add(concept, others)
  }
}

function addOwn({ alternatives }: Concept, others: readonly Alternative[]): void {
  alternatives.push(...others)
}

/** Adds what a word of the other language may mean, where this one knows no more; it was not misspelt. */
function addForeign(concept: Concept, others: readonly Alternative[]): void {
  const written = concept.alternatives.find(({ how }) => how === 'written')
  const isKnown = concept.alternatives.some(({ how }) => how === 'synonym')
  if (!written || isKnown || others.length === 0) return
  concept.alternatives = [{ ...written, weight: 1 }, ...others]
}

/** A question in `lang` that is put to the texts in `space`. */
export type Query = { text: string; lang: KnowledgeLang; space: KnowledgeLang }

/** A question as read: what it asks for, and its words as they stand, corrected. */
export type ReadQuestion = {
  /** Content words first, repeated words once. */
  concepts: Concept[]
  words: Word[]
}

/** Reads a question for the texts in one language. */
export function readQuery(query: Query, tools: QueryTools): ReadQuestion {
  const written = readWords(query.text, query.space, tools)
  const concepts = written.map(conceptOf)
  const own = query.lang === query.space ? written : readWords(query.text, query.lang, tools)
  const meant = own.map(({ word, corrected }) => corrected[0]?.words[0] ?? word)
  // Both analysers cut text alike, so positions agree; if they ever do not, go without synonyms.
  if (meant.length === concepts.length) {
    addSynonyms(concepts, { words: meant, read: query.lang }, query, tools)
  }
  // Somebody who mixes languages gets the synonyms of both.
  const otherLang = query.lang === 'sv' ? 'en' : 'sv'
  const asOther = tools.analysers[otherLang].words(query.text)
  if (asOther.length === concepts.length) {
    addSynonyms(concepts, { words: asOther, read: otherLang }, query, tools)
  }
  if (query.lang !== query.space) {
    for (const [at, word] of meant.entries()) {
      const concept = concepts[at]
      if (concept && word.weight === 0) Object.assign(concept, { isContent: false, weight: 0 })
    }
  }
  const once = new Map(concepts.map((concept) => [concept.alternatives[0].words[0]?.stem, concept]))
  return {
    concepts: [...once.values()]
      .filter((concept) => concept.weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostConcepts),
    words: written.map(({ word, corrected }) => corrected[0]?.words[0] ?? word),
  }
}
