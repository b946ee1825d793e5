// Generated records for the speed of large indexes: words as often as in our own texts, with a long
// tail of compounds, in places as large as each other.
import type { IndexDocument, Unit } from '../../knowledge/index/document.ts'
import { createRandom } from './metrics.ts'

/** What generated texts are made of. */
export type BenchStock = {
  /** Texts of our own, whose words and frequencies the generated ones take over. */
  texts: readonly string[]
  /** Municipality codes. */
  places: readonly string[]
  topics: readonly string[]
}

/** Share of words that are new compounds of two words of the stock. */
const compoundShare = 0.06
/** Share of records that are bound to one municipality. */
const localShare = 0.7
const letters = /[\p{L}\p{N}-]+/gu
const lengths = { title: 5, ask: 8, body: 60 } as const

/** Makes texts of a given number of words, the same for the same seed. */
export function createTextMaker(texts: readonly string[], seed: number) {
  const random = createRandom(seed)
  // Every occurrence counts: drawing evenly from them keeps the frequencies (Zipf) of real texts.
  const words = texts.flatMap((text) => text.match(letters) ?? [])
  const pick = (): string => words[Math.floor(random() * words.length)] ?? ''
  const longWord = (): string => {
    for (let tries = 0; tries < 20; tries++) {
      const word = pick()
      if (word.length >= 5) return word.toLowerCase()
    }
    return 'utbildning'
  }
  const word = (): string => (random() < compoundShare ? longWord() + longWord() : pick())
  return {
    random,
    text: (count: number): string => Array.from({ length: count }, word).join(' '),
  }
}

/** Generated records, one at a time. */
export function* generateRecords(stock: BenchStock, count: number): Generator<IndexDocument> {
  const { random, text } = createTextMaker(stock.texts, 1)
  const one = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const unit = (field: Unit['field'], words: number): Unit => ({
    field,
    lang: 'sv',
    text: text(words),
  })
  for (let number = 0; number < count; number++) {
    const isLocal = random() < localShare
    const asks = [unit('ask', lengths.ask), unit('ask', lengths.ask)]
    yield {
      id: `generated-${number}`,
      type: random() < 0.8 ? 'programme' : 'statement',
      topic: one(stock.topics),
      payload: { number },
      units: [unit('title', lengths.title), ...asks, unit('body', lengths.body)],
      ...(isLocal ? { regions: [one(stock.places)] } : {}),
    }
  }
}
