// Which signs of the tables a text shows, how much they weigh together, and of whom they tell.
import { type Places, placesOf, type Span } from './phrase-matcher.ts'
import type { Sign, SignKind, SignTables } from './signs.ts'

/** A sign with its place in the folded words. */
export type Found = { sign: Sign; span: Span }

/** Kinds in the order of urgency. */
const rank: SignKind[] = ['acute', 'violence', 'distress', 'third_person']

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Similar languages share words, so what is harmless in one is harmless to the others. */
function matchesOf(
  sign: Sign,
  words: readonly string[],
  places: Places,
  signs: readonly Sign[],
): Found[] {
  const spans = sign.when(words, places)
  if (spans.length === 0) return []
  const shields = signs.filter((s) => s === sign || (s.kind === sign.kind && s.lang !== sign.lang))
  const harmless = shields.flatMap(({ unless }) => unless?.()(words, places) ?? [])
  return spans
    .filter((span) => !harmless.some((other) => overlap(span, other)))
    .map((span) => ({ sign, span }))
}

/** The strongest signs, each name once, and none in words that another sign rests on. */
function distinct(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const f of [...found].sort((a, b) => b.sign.weight - a.sign.weight)) {
    const isKnown = kept.some((k) => k.sign.name === f.sign.name || overlap(k.span, f.span))
    if (!isKnown || f.sign.weight === 1) kept.push(f)
  }
  return kept
}

const weightOf = (found: readonly Found[], kind: SignKind): number =>
  found.filter((f) => f.sign.kind === kind).reduce((sum, f) => sum + f.sign.weight, 0)

/** What all signs weigh; 1 or more tells of a crisis. */
export const totalWeight = (found: readonly Found[]): number =>
  found.reduce((sum, { sign }) => sum + sign.weight, 0)

/** The signs that a text may show, by its words; in the order of the tables. */
function possibleIn(places: Places, { signs, signsByWord, signsOfAnyText }: SignTables): Sign[] {
  const possible = new Set(signsOfAnyText)
  for (const word of places.keys()) {
    for (const sign of signsByWord.get(word) ?? []) possible.add(sign)
  }
  return signs.filter((sign) => possible.has(sign))
}

/** The signs of a text. Those that tell of somebody else need a word for somebody else. */
export function findSigns(words: readonly string[], tables: SignTables): Found[] {
  const places = placesOf(words)
  const all = possibleIn(places, tables).flatMap((sign) =>
    matchesOf(sign, words, places, tables.signs),
  )
  const isAboutOther = tables.others(words, places).length > 0
  return distinct(all.filter(({ sign }) => sign.kind !== 'third_person' || isAboutOther))
}

/** Whether the sign is told of somebody else: their word is the nearest before it. */
function isOfOther({ span }: Found, words: readonly string[], tables: SignTables): boolean {
  if (tables.self(words.slice(span.start, span.end)).length > 0) return false
  const before = words.slice(0, span.start)
  const last = (found: readonly Span[]) => found.at(-1)?.start ?? -1
  return last(tables.others(before)) > last(tables.self(before))
}

/** The kind that the signs tell of together. */
export function kindOfSigns(
  found: readonly Found[],
  words: readonly string[],
  tables: SignTables,
): SignKind {
  const [strongest] = [...rank].sort((a, b) => weightOf(found, b) - weightOf(found, a))
  const own = rank.find((kind) => weightOf(found, kind) >= 1) ?? strongest ?? 'distress'
  const decisive = found.filter((f) => f.sign.kind === own)
  const isOwn = own !== 'third_person' && !decisive.every((f) => isOfOther(f, words, tables))
  return isOwn ? own : 'third_person'
}
