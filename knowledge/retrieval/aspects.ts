// What a text is about, among the aspects of the field (languages/aspects.yaml). Two texts may share
// most letters and yet be about different schools; this tells them apart.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const aspectsFile = z.strictObject({
  aspects: z.array(
    z.strictObject({
      id: z.string().describe('Kebab-case name, for explanations'),
      words: z.array(z.string().min(2)).min(1).describe('Beginnings of words, folded'),
      kind: z.enum(['matter', 'form', 'circumstance', 'asked']).default('matter'),
    }),
  ),
})

/** One aspect: what it is called, and the words that show it. */
export type Aspect = z.infer<typeof aspectsFile>['aspects'][number]

/** Share, 0..1, of the ways of asking of a record that show each aspect, by number of the aspect. */
export type AspectShares = Record<number, number>

/** How the aspects of a question and of a record agree; the numbers are sums over rarity. */
export type Agreement = {
  /** Asked for, and what the record is about. */
  shared: number
  /** Asked for, and never mentioned by the record. */
  missing: number
  /** Half or more of the record’s ways of asking are about it, and the question is not. */
  foreign: number
  /** Like `foreign`, for every share. */
  besides: number
  /** Of the forms of education or support that are asked for: whether the record is about one of them. */
  form: 'same' | 'unnamed' | 'other'
}

/** Finds aspects in texts and compares them. */
export type Aspects = {
  /** Number of each aspect that `text` shows. */
  of(text: string): number[]
  /** Like `of`, less what is asked of the matter: what a follow-up takes over. */
  inheritedFrom(text: string): number[]
  /** Whether `text` names a matter of its own. */
  namesMatter(text: string): boolean
  sharesOf(asks: readonly string[]): AspectShares
  compare(question: readonly number[], record: AspectShares, rarity: readonly number[]): Agreement
  /** Rarity of each aspect among records, as a logarithm. */
  rarityAmong(records: readonly AspectShares[]): number[]
  nameOf(aspect: number): string
}

const marks = /\p{M}/gu
const fold = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase()
/** One word of an aspect, taken apart; keyed by its first two letters. */
type Sign = { aspect: number; core: string; isFirst: boolean; isWhole: boolean }

function readSign(word: string, aspect: number): Sign {
  const isFirst = word.startsWith('^')
  const isWhole = word.endsWith('.')
  return { aspect, core: word.slice(isFirst ? 1 : 0, isWhole ? -1 : undefined), isFirst, isWhole }
}

const keyOf = (text: string, at: number): string => text.slice(at, at + 2)
const letter = /\p{L}/u
const wordStart = /(?<!\p{L})\p{L}/gu

function stands({ core, isFirst, isWhole }: Sign, text: string, at: number, first: number) {
  if (isFirst && at !== first) return false
  return text.startsWith(core, at) && !(isWhole && letter.test(text[at + core.length] ?? ''))
}

/** The aspects of a file. */
export function readAspects(
  file = path.join(import.meta.dirname, '../languages/aspects.yaml'),
): Aspect[] {
  return aspectsFile.parse(parse(readFileSync(file, 'utf8'))).aspects
}

/** Least share that makes an aspect the matter of a record. */
const half = 0.5
/** Share from which an aspect counts as mentioned at all. */
const mentioned = 0.05
/** Share from which a record counts towards how common an aspect is. */
const common = 0.3

function compare(
  question: readonly number[],
  record: AspectShares,
  rarity: readonly number[],
): Omit<Agreement, 'form'> {
  const rarityOf = (aspect: number): number => rarity[aspect] ?? 0
  const sums = { shared: 0, missing: 0, foreign: 0, besides: 0 }
  for (const aspect of question) {
    const share = record[aspect] ?? 0
    sums.shared += share * rarityOf(aspect)
    if (share < mentioned) sums.missing += rarityOf(aspect)
  }
  for (const key in record) {
    const aspect = Number(key)
    if (question.includes(aspect)) continue
    const share = record[aspect] ?? 0
    sums.besides += share * rarityOf(aspect)
    if (share >= half) sums.foreign += rarityOf(aspect)
  }
  return sums
}

/** Aspects by the words of each. */
export function createAspects(aspects: readonly Aspect[]): Aspects {
  const signs = Map.groupBy(
    aspects.flatMap(({ words }, aspect) => words.map((word) => readSign(word, aspect))),
    ({ core }) => keyOf(core, 0),
  )
  const of = (text: string): number[] => {
    const folded = fold(text)
    const starts = Array.from(folded.matchAll(wordStart), ({ index }) => index)
    const found = starts.flatMap((at) =>
      (signs.get(keyOf(folded, at)) ?? []).filter((sign) =>
        stands(sign, folded, at, starts[0] ?? 0),
      ),
    )
    return [...new Set(found.map(({ aspect }) => aspect))]
  }
  const isForm = aspects.map(({ kind }) => kind === 'form')
  const compareForms = (question: readonly number[], record: AspectShares): Agreement['form'] => {
    const asked = question.filter((aspect) => isForm[aspect])
    if (asked.length === 0 || asked.some((aspect) => (record[aspect] ?? 0) >= mentioned))
      return 'same'
    const isOther = ([aspect, share]: [string, number]) => share >= half && isForm[Number(aspect)]
    return Object.entries(record).some(isOther) ? 'other' : 'unnamed'
  }
  return {
    of,
    inheritedFrom: (text) => of(text).filter((aspect) => aspects[aspect]?.kind !== 'asked'),
    namesMatter: (text) =>
      of(text).some((at) => ['matter', 'form'].includes(aspects[at]?.kind ?? '')),
    compare: (question, record, rarity) => ({
      ...compare(question, record, rarity),
      form: compareForms(question, record),
    }),
    sharesOf(asks) {
      const counts: AspectShares = {}
      for (const aspect of asks.flatMap(of)) counts[aspect] = (counts[aspect] ?? 0) + 1
      for (const aspect of Object.keys(counts).map(Number)) {
        counts[aspect] = Number(((counts[aspect] ?? 0) / asks.length).toFixed(3))
      }
      return counts
    },
    rarityAmong: (records) =>
      aspects.map((_, aspect) => {
        const holding = records.filter((shares) => (shares[aspect] ?? 0) > common).length
        return Math.max(0, Math.log(records.length / (1 + holding)))
      }),
    nameOf: (aspect) => aspects[aspect]?.id ?? '',
  }
}
