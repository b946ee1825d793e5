// Finds words of crisis before anything else reads the question. Deterministic; needs no model.
// The words themselves are in signs/*.yaml.
import { foldText } from './fold-text.ts'
import { loadSigns, type Sign, type SignKind, type SignTables } from './signs.ts'

/**
 * acute: thoughts or plans of suicide or self-harm; distress: is breaking down; violence: is hurt or
 * threatened; third_person: somebody else is in crisis; child: the writer is under 18.
 */
export type CrisisKind = SignKind | 'child'

/** What was found. `language` is that of the signs (ISO 639-1). */
export type Crisis = { kind: CrisisKind; language: string; isFollowUp: boolean }

/**
 * Looks for a crisis in a cleaned text; null where there is none. With the person’s own earlier
 * messages (oldest first), a short answer to the crisis reply stays a crisis.
 */
export type CrisisDetector = (text: string, earlier?: readonly string[]) => Crisis | null

type Found = { sign: Sign; start: number; text: string }

const rank: SignKind[] = ['acute', 'violence', 'distress', 'third_person']
const longestFollowUp = 12
const rememberedMessages = 3
const study =
  /(?<= )(?:utbildning|kurs|plug|csn|komvux|studi|behorig|gymnasi|hogskol|universitet|yrke|job|betyg|antagning|matte|matematik|sfi|programe?t?|stud(?:y|ies|ent)|course|degre|school)\p{L}*/u

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const swapped = `${restA[1] ?? ''}${restA[0] ?? ''}${restA.slice(2)}`
  const isChanged = restA.slice(1) === restB.slice(1)
  return isChanged || restA.slice(1) === restB || restA === restB.slice(1) || swapped === restB
}

/** Puts right one wrong letter in the words that matter most. */
function correct(folded: string, keyWords: string[]): string {
  const words = folded.split(' ').map((word) => {
    if (word.length < 6 || keyWords.includes(word)) return word
    return keyWords.find((key) => isOneEditApart(word, key)) ?? word
  })
  return words.join(' ')
}

const overlap = (a: { index: number; 0: string }, b: { index: number; 0: string }) =>
  a.index < b.index + b[0].length && b.index < a.index + a[0].length

/** Similar languages share words, so what is harmless in one is harmless to the others. */
function matchesOf(sign: Sign, text: string, signs: Sign[]): Found[] {
  const matches = [...text.matchAll(sign.when)]
  if (matches.length === 0) return []
  const shields = signs.filter((s) => s === sign || (s.kind === sign.kind && s.lang !== sign.lang))
  const harmless = shields.flatMap(({ unless }) => (unless ? [...text.matchAll(unless)] : []))
  return matches
    .filter((match) => !harmless.some((other) => overlap(match, other)))
    .map((match) => ({ sign, start: match.index, text: ` ${match[0]}` }))
}

/** The strongest signs, each name once, and none in words that another sign rests on. */
function distinct(found: Found[]): Found[] {
  const kept: Found[] = []
  for (const f of [...found].sort((a, b) => b.sign.weight - a.sign.weight)) {
    const isKnown = kept.some(
      (k) =>
        k.sign.name === f.sign.name ||
        (k.start < f.start + f.text.length - 1 && f.start < k.start + k.text.length - 1),
    )
    if (!isKnown || f.sign.weight === 1) kept.push(f)
  }
  return kept
}

const weightOf = (found: Found[], kind: SignKind): number =>
  found.filter((f) => f.sign.kind === kind).reduce((sum, f) => sum + f.sign.weight, 0)

/** Whether the sign is told of somebody else: their word is the nearest before it. */
function isOfOther({ text, start }: Found, whole: string, tables: SignTables): boolean {
  if (text.search(tables.self) >= 0) return false
  const before = whole.slice(0, start + 1)
  const last = (pattern: RegExp) => [...before.matchAll(pattern)].at(-1)?.index ?? -1
  return last(tables.others) > last(tables.self)
}

function kindOf(found: Found[], text: string, tables: SignTables): CrisisKind {
  const [strongest] = [...rank].sort((a, b) => weightOf(found, b) - weightOf(found, a))
  const own = rank.find((kind) => weightOf(found, kind) >= 1) ?? strongest ?? 'distress'
  const decisive = found.filter((f) => f.sign.kind === own)
  if (own !== 'third_person' && !decisive.every((f) => isOfOther(f, text, tables))) {
    return text.search(tables.child) >= 0 ? 'child' : own
  }
  return 'third_person'
}

function detect(raw: string, tables: SignTables): Crisis | null {
  const text = correct(foldText(raw), tables.keyWords)
  const all = tables.signs.flatMap((sign) => matchesOf(sign, text, tables.signs))
  const isAboutOther = text.search(tables.others) >= 0
  const found = distinct(all.filter(({ sign }) => sign.kind !== 'third_person' || isAboutOther))
  const total = rank.reduce((sum, kind) => sum + weightOf(found, kind), 0)
  const first = found[0]
  if (!first || total < 1) return null
  return { kind: kindOf(found, text, tables), language: first.sign.lang, isFollowUp: false }
}

/** Whether a text may be an answer to the crisis reply rather than a new question. */
function isShortAnswer(raw: string): boolean {
  const text = foldText(raw)
  return text.trim().split(' ').length <= longestFollowUp && !study.test(text)
}

/** Patterns are compiled when first used; better at the start than in somebody’s question. */
function warmUp(tables: SignTables): void {
  const text =
    'Jag vill läsa men jag orkar inte mer. My friend and I want to study, min man slår mig. '
  for (let round = 0; round < 3; round++) detect(text.repeat(10 + round), tables)
}

/** A detector from the tables in signs/. */
export function createCrisisDetector(): CrisisDetector {
  const tables = loadSigns()
  warmUp(tables)
  return (text, earlier = []) => {
    const crisis = detect(text, tables)
    if (crisis || !isShortAnswer(text)) return crisis
    for (const message of earlier.slice(-rememberedMessages).reverse()) {
      const before = detect(message, tables)
      if (before) return { ...before, isFollowUp: true }
      if (!isShortAnswer(message)) return null
    }
    return null
  }
}
