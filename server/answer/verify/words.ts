// A sentence as words with what is needed to compare them, and a text as sentences and segments.
import type { Lexicon } from './lexicon.ts'

/** A word of a sentence. */
export type Word = {
  text: string
  lower: string
  stem: string
  /** Its value where it is a number, in figures or in letters. */
  value: string | null
  /** A capital letter inside a sentence, or an abbreviation in capitals: somebody’s name. */
  isName: boolean
  /** Says something of the subject: neither a marker, a function word nor a number. */
  isContent: boolean
}

/** A part of a sentence between two joints. */
export type Segment = {
  words: Word[]
  opensWith: 'condition' | 'contrast' | 'indirect' | 'joint' | null
}

/** A sentence, cut at its joints. */
export type Sentence = { text: string; words: Word[]; segments: Segment[] }

const wordPattern =
  /(?:(?<!\d)\d{1,3}(?:[\s\u00A0]\d{3})+(?!\d)|\d+)(?:[.,:]\d+)*|[\p{L}\p{N}§%]+(?:[-–:’'.]\p{L}+)*|[,;:–()]/gu
const abbreviations =
  /(?<!\p{L})(t\.ex|bl\.a|fr\.o\.m|t\.o\.m|kap|st|ca|nr|e\.g|i\.e|dvs|m\.m)\.$/iu

/** Sentences of a text; an abbreviation or a figure ends none. */
export function splitSentences(text: string): string[] {
  const pieces = text.split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}”"(])/u)
  const sentences: string[] = []
  for (const piece of pieces) {
    const last = sentences.at(-1)
    if (last && abbreviations.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`
    else if (piece.trim()) sentences.push(piece.trim())
  }
  return sentences
}

const plainNumber = (text: string): string => text.replace(/[\s\u00A0]/g, '').replace('.', ',')

const isFunction = (lower: string, lexicon: Lexicon): boolean =>
  lexicon.is('light', lower) ||
  lexicon.is('negation', lower) ||
  lexicon.is('must', lower) ||
  lexicon.is('should', lower) ||
  lexicon.is('can', lower) ||
  lexicon.is('condition', lower) ||
  lexicon.is('contrast', lower) ||
  lexicon.is('only', lower) ||
  lexicon.is('lacking', lower) ||
  lexicon.is('all', lower) ||
  lexicon.is('past', lower) ||
  lexicon.is('cause', lower) ||
  lexicon.hedgeOf(lower) !== null ||
  lexicon.boundOf(lower) !== null

function toWord(text: string, isFirst: boolean, lexicon: Lexicon): Word {
  const lower = text.toLowerCase()
  const spelled = lexicon.numberOf(lower)
  const value = /^\d/.test(text) ? plainNumber(text) : spelled === null ? null : String(spelled)
  const isAbbreviation = /^\p{Lu}{2,}/u.test(text)
  const isName = isAbbreviation || (!isFirst && /^\p{Lu}/u.test(text))
  const isContent = value === null && (isName || !isFunction(lower, lexicon))
  return { text, lower, stem: lexicon.stem(lower), value, isName, isContent }
}

const isMark = (token: string): boolean => /^[,;:–()]$/.test(token)

/** How a segment that begins with `word` hangs on the one before it. */
function openerOf(word: string, lexicon: Lexicon): Segment['opensWith'] {
  if (lexicon.is('contrast', word)) return 'contrast'
  return lexicon.is('condition', word) ? 'condition' : 'joint'
}

const joins = /^(och|samt|eller|and|or)$/
const verbs = /^(är|har|får|blir|ger|is|are|has|have|gives)$/

const lookahead = 3

/** Whether "och" joins a new statement ("och ska …", "och avgiften är …") rather than two words. */
function beginsStatement(tokens: readonly string[], at: number, lexicon: Lexicon): boolean {
  if (!joins.test(tokens[at] ?? '')) return false
  const kinds = ['must', 'should', 'can', 'past'] as const
  const next = tokens.slice(at + 1, at + 1 + lookahead)
  const isVerb = (word: string) => verbs.test(word) || kinds.some((kind) => lexicon.is(kind, word))
  return lexicon.is('negation', next[0] ?? '') || next.some(isVerb)
}

const inverted =
  /^(ska|säger|ger|gäller|klarar|räcker|fattas|hittar|använder|flyttar|avbryter|slutar|börjar|lämnar|betalar|kommer|känner|kräver|deltar|avslutar|missar|har|är|läser|saknar|vill|tjänar|arbetar|bor|går|söker|gör|blir|tar|behöver|studerar|byter|får|kan|finns)$/
const follows = /^(du|man|dig|din|ditt|det|den|de)$/
const pronouns = /^(du|man|dig|din|ditt)$/

const subclause = /^(du|man|de|den|som|att|och|eller|inte|you|they|and|or|that|who)$/

/** Where "om du har x" ends without a comma: at the next finite verb that no subject stands before. */
function endOfClause(tokens: readonly string[], lexicon: Lexicon): number | null {
  const isVerb = (word: string) =>
    inverted.test(word) || lexicon.is('can', word) || lexicon.is('must', word)
  const first = tokens.findIndex((word, i) => i >= 2 && isVerb(word))
  if (first < 0 || tokens.some(isMark)) return null
  const at = tokens.findIndex(
    (word, i) => i > first + 1 && isVerb(word) && !subclause.test(tokens[i - 1] ?? ''),
  )
  return at < 0 ? null : at
}

/**
 * Where a condition without "om" ends ("Har du examen | kan du …"): the index of the second verb,
 * or null where the sentence is none.
 */
function endOfInversion(tokens: readonly string[], lexicon: Lexicon): number | null {
  if (/^(om|ifall|när|if|when)$/.test(tokens[0] ?? '')) return endOfClause(tokens, lexicon)
  if (!inverted.test(tokens[0] ?? '')) return null
  const isVerb = (word: string, next: string | undefined) =>
    lexicon.is('can', word) ||
    lexicon.is('must', word) ||
    (verbs.test(word) && next !== undefined) ||
    (next !== undefined && follows.test(next) && /(r|s|å|finns)$/.test(word))
  const at = tokens.findIndex((word, i) => i >= 2 && isVerb(word, tokens[i + 1]))
  return at < 0 ? null : at
}

/** Segments that say nothing of their own belong to the one before them. */
function joinThin(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    const isThin = !segment.words.some(({ isContent, value }) => isContent || value !== null)
    if (last && isThin) last.words.push(...segment.words)
    else joined.push({ ...segment, words: [...segment.words] })
  }
  return joined
}

const relative = /^(som|who)$/

/** Where a relative clause ends: at the next modal or auxiliary verb after its own. */
function endsRelative(
  tokens: readonly string[],
  from: number,
  at: number,
  lexicon: Lexicon,
): boolean {
  const word = tokens[at] ?? ''
  return at >= from + 3 && (verbs.test(word) || lexicon.is('can', word) || lexicon.is('must', word))
}

const asks =
  /^(prövar|bedömer|avgör|kontrollera|kontrollerar|undersök|undersöker|checks|decides|assesses)$/

const about =
  /^(beslut|bestäm|fråg|inform|ansök|handla|regel|regler|berätt|krav|uppgift|ompröv|kunskap|begär|besked|förvarning|villkor|tala|ber$|be$)/u
const thing = /^(avtal|råd|hjälp|stöd|intyg|bevis|ändring)/u

/** "Skolan prövar om …", "beslutar om antagning": what is looked at or spoken of, no condition. */
function isIndirect(tokens: readonly string[], i: number): boolean {
  if (!/^(om|if|whether)$/.test(tokens[i] ?? '')) return false
  if (tokens.slice(0, i).some((word) => asks.test(word))) return true
  const [before = '', after = ''] = [tokens[i - 1], tokens[i + 1]]
  return about.test(before) || (thing.test(before) && !pronouns.test(after))
}

/** The segment that a token in the middle of a sentence opens by itself, or null. */
function openedBy(tokens: readonly string[], i: number, lexicon: Lexicon): Segment['opensWith'] {
  const kind = openerOf(tokens[i] ?? '', lexicon)
  if (isIndirect(tokens, i)) return 'indirect'
  if (kind !== 'joint') return kind
  if (relative.test(tokens[i] ?? '')) return 'condition'
  return isMark(tokens[i - 1] ?? '') || beginsStatement(tokens, i, lexicon) ? 'joint' : null
}

/** Which of the tokens begin a segment, and of what kind. */
function cuts(tokens: readonly string[], isQuestion: boolean, lexicon: Lexicon) {
  const inversion = isQuestion ? null : endOfInversion(tokens, lexicon)
  const isInverted = !isQuestion && inverted.test(tokens[0] ?? '')
  let openRelative: number | null = null
  const first = isInverted ? 'condition' : openedBy(tokens, 0, lexicon)
  const others = tokens.slice(1).map((token, before): Segment['opensWith'] => {
    const i = before + 1
    const opened = openedBy(tokens, i, lexicon)
    const isBack = openRelative !== null && endsRelative(tokens, openRelative, i, lexicon)
    if (opened || isBack) openRelative = relative.test(token) ? i : null
    if (opened) return opened
    return isBack || i === inversion ? 'joint' : null
  })
  return [first, ...others]
}

const article = /^(en|ett|one)$/
const unitOfTime =
  /^(år|års|månad|månads|vecka|veckas|dag|dags|timme|termin|year|month|week|day|hour|term|semester)$/
const rangeMark = /^(till|to|eller|or)$/

/** "en månad" and "en till sex" count one; other articles count nothing. */
function countArticles(segments: readonly Segment[]): void {
  for (const { words } of segments) {
    words.forEach((word, at) => {
      const [next, after] = words.slice(at + 1, at + 3)
      if (!article.test(word.lower) || !next) return
      const isRange = rangeMark.test(next.lower) && after !== undefined && after.value !== null
      if (isRange || unitOfTime.test(next.lower)) word.value = '1'
    })
  }
}

/** Reads a sentence: words, and segments cut at commas and before words that set conditions or limits. */
export function readSentence(written: string, lexicon: Lexicon): Sentence {
  const text = lexicon.plain(written)
  const tokens = text.match(wordPattern) ?? []
  const lowered = tokens.map((token) => token.toLowerCase())
  const openers = cuts(lowered, text.endsWith('?'), lexicon)
  const segments: Segment[] = []
  tokens.forEach((token, i) => {
    if (isMark(token)) return
    const opensWith = openers[i] ?? null
    if (segments.length === 0 || opensWith) segments.push({ words: [], opensWith })
    const isFirst = segments.length === 1 && segments[0]?.words.length === 0
    segments.at(-1)?.words.push(toWord(token, isFirst, lexicon))
  })
  const whole = joinThin(segments)
  countArticles(whole)
  return { text, segments: whole, words: whole.flatMap(({ words }) => words) }
}
