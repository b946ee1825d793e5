// npm run fit:vectors: would vectors learnt from our own records rank better? Learns them, adds them to
// the scores of the product with a weight chosen on one half of the cases, and tells what the other half
// gains in nDCG@10, with its interval (docs/adr/0020).
import { openKnowledge } from '#knowledge/knowledge.ts'
import type { IndexDocument } from '../../knowledge/index/document.ts'
import { createAnalysers } from '../../knowledge/languages/analysers.ts'
import type { Analyser, KnowledgeLang } from '../../knowledge/languages/language.ts'
import type { JudgedQuery } from './collection.ts'
import { type Bag, createSpace, dot, type Pair, type Space } from './learned-space.ts'
import { createRandom, type Measures, meanOf, measureFirst, pairedBootstrap } from './metrics.ts'
import { readOwnCases } from './own.ts'

const dimensions = 96
const epochs = 12
const batchSize = 64
const firstRate = 0.03
const depth = 60
const weights = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4]
/** Share of the other ways of asking that a text is made of in one batch, and of words that a question keeps. */
const kept = { asks: 0.5, words: 0.85 }
const shareOfAnswer = 0.5

const print = (line: string): void => void process.stdout.write(`${line}\n`)

type Analysers = Record<KnowledgeLang, Analyser>
type Unit = { isAsk: boolean; bag: Bag }
type Text = { id: string; units: Unit[] }

/** Turns a text into numbered words, rarer ones heavier. */
type ReadBag = (text: string, lang: KnowledgeLang) => Bag

const wordsOf = (analysers: Analysers, text: string, lang: KnowledgeLang): string[] =>
  analysers[lang]
    .words(text)
    .filter((word) => word.weight > 0)
    .flatMap(({ stem, parts }) => [stem, ...parts])

function createReadBag(documents: readonly IndexDocument[], analysers: Analysers) {
  const counts = new Map<string, number>()
  for (const { units } of documents) {
    const words = units.flatMap(({ text, lang }) => wordsOf(analysers, text, lang))
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const known = new Map([...counts].map(([word, count], at) => [word, { at, count }]))
  const readBag: ReadBag = (text, lang) => {
    const found = wordsOf(analysers, text, lang).flatMap((word) => known.get(word) ?? [])
    return new Map(found.map(({ at, count }) => [at, Math.log(1 + documents.length / count)]))
  }
  return { readBag, size: known.size }
}

function sumOf(bags: readonly { bag: Bag; weight: number }[]): Bag {
  const sum = new Map<number, number>()
  for (const { bag, weight } of bags) {
    for (const [word, value] of bag) sum.set(word, (sum.get(word) ?? 0) + weight * value)
  }
  return sum
}

const weighed = ({ isAsk, bag }: Unit) => ({ bag, weight: isAsk ? 1 : shareOfAnswer })

/** One way of asking (less some words) beside the rest of its record (less some ways of asking). */
function drawPair({ units }: Text, at: number, group: number, random: () => number): Pair {
  const question = [...(units[at]?.bag ?? [])].filter(() => random() < kept.words)
  const rest = units.filter((unit, other) => other !== at && !(unit.isAsk && random() > kept.asks))
  return { question: new Map(question), text: sumOf(rest.map(weighed)), group }
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [items[i], items[j]]
    if (a !== undefined && b !== undefined) [items[i], items[j]] = [b, a]
  }
}

function train(space: Space, texts: readonly Text[]): void {
  const random = createRandom(11)
  const places = texts.flatMap(({ units }, group) =>
    units.flatMap(({ isAsk }, at) => (isAsk ? [{ group, at }] : [])),
  )
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(places, random)
    const rate = firstRate * (1 - epoch / epochs)
    for (let start = 0; start + batchSize <= places.length; start += batchSize) {
      const batch = places.slice(start, start + batchSize).flatMap(({ group, at }) => {
        const text = texts[group]
        return text ? [drawPair(text, at, group, random)] : []
      })
      space.learn(batch, rate)
    }
    print(`  round ${epoch + 1} of ${epochs}`)
  }
}

/** A question with the product’s hits and how near each lies in the learnt space. */
type Judged = { query: JudgedQuery; hits: { id: string; score: number; near: number }[] }

const rankedWith = ({ query, hits }: Judged, weight: number): Measures =>
  measureFirst(
    [...hits]
      .sort((a, b) => b.score + weight * b.near - (a.score + weight * a.near))
      .map(({ id }) => id),
    query.relevant,
  )

const ndcg = (judged: readonly Judged[], weight: number): number[] =>
  judged.map((one) => 100 * rankedWith(one, weight).ndcg10)

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function report(judged: readonly Judged[]): void {
  for (const weight of weights) {
    const { ndcg10, r1, r5 } = meanOf(judged.map((one) => rankedWith(one, weight)))
    const figures = [ndcg10, r1, r5].map((share) => (100 * share).toFixed(1)).join('  ')
    print(`weight ${weight.toFixed(2)}: nDCG@10, R@1, R@5  ${figures}`)
  }
  const [even, odd] = [0, 1].map((rest) => judged.filter((_, at) => at % 2 === rest))
  const held = [
    [even, odd],
    [odd, even],
  ].flatMap(([learnt = [], tested = []]) => {
    const best = [...weights].sort((a, b) => mean(ndcg(learnt, b)) - mean(ndcg(learnt, a)))[0] ?? 0
    const [with_, without] = [ndcg(tested, best), ndcg(tested, 0)]
    return with_.map((value, at) => ({ with_: value, without: without[at] ?? 0 }))
  })
  const gain = pairedBootstrap(
    held.map((one) => one.with_),
    held.map((one) => one.without),
  )
  print(
    `held out: nDCG@10 changes by ${gain.mean.toFixed(2)} points [${gain.low.toFixed(2)}, ${gain.high.toFixed(2)}]`,
  )
}

async function main(): Promise<void> {
  const analysers = createAnalysers()
  const { documents, queries } = await readOwnCases('sv')
  const { readBag, size } = createReadBag(documents, analysers)
  const texts = documents.map(({ id, units }) => ({
    id,
    units: units.map(({ field, text, lang }) => ({
      isAsk: field === 'ask',
      bag: readBag(text, lang),
    })),
  }))
  const space = createSpace(size, dimensions)
  print(`${size} words of ${texts.length} records, ${dimensions} numbers each`)
  train(space, texts)
  const vectors = new Map(
    texts.map(({ id, units }) => [id, space.embed(sumOf(units.map(weighed)))]),
  )
  const knowledge = await openKnowledge({ indexFile: 'var/fit.db', onProgress: print })
  const judged: Judged[] = []
  for (const query of queries) {
    const vector = space.embed(readBag(query.text, 'sv'))
    const { hits } = await knowledge.search({ text: query.text, lang: 'sv', limit: depth })
    const nearness = (id: string) => dot(vector, vectors.get(id) ?? new Float32Array(dimensions))
    judged.push({
      query,
      hits: hits.map(({ id, score }) => ({ id, score, near: nearness(id) })),
    })
  }
  knowledge.close()
  report(judged)
}

await main()
