// What every engine behind the port SearchIndex must do, whatever it stores its postings in.
import { expect, test } from 'vitest'
import type { BuildOptions } from '#knowledge/index/build.ts'
import type { IndexDocument } from '#knowledge/index/document.ts'
import type { SearchIndex } from '#knowledge/index/search-index.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'

/** An engine: builds at a place, opens what is there. */
export type IndexEngine = {
  build(
    documents: Iterable<IndexDocument>,
    place: string,
    options: BuildOptions,
  ): Promise<{ documents: number; units: number; contentHash: string }>
  open(place: string): SearchIndex
  /** A place that nothing has been built at. */
  newPlace(): string
  /** Makes what is at the place look as if an older program had built it. */
  makeOlder(place: string): void
  /** Whatever lies around beside what was built at the place. */
  leftovers(place: string): string[]
}

const analysers = createAnalysers()

/** A document with one Swedish text. */
export const textDocument = (id: string, text: string, regions?: string[]): IndexDocument => ({
  id,
  type: 'statement',
  topic: 'komvux',
  payload: { id },
  units: [{ field: 'answer', lang: 'sv', text }],
  ...(regions ? { regions } : {}),
})

const three = [
  textDocument('national', 'Komvux är gratis. Komvux finns i hela landet.'),
  textDocument('umea', 'Komvux i Umeå har vägledare.', ['2480']),
  textDocument('skane', 'Vägledning i Skåne.', ['12']),
]

const idsOf = (index: SearchIndex, numbers: readonly number[]): string[] =>
  numbers.map((number) => index.document(number).id).sort()

async function opened(engine: IndexEngine, documents: IndexDocument[] = three) {
  const place = engine.newPlace()
  const result = await engine.build(documents, place, { analysers })
  return { place, result, index: engine.open(place) }
}

/** Runs the contract against an engine. */
export function describeIndexContract(engine: IndexEngine): void {
  test('hands back what was stored', async () => {
    const { index, result } = await opened(engine)
    expect(result).toMatchObject({ documents: 3, units: 3 })
    const stored = index.findDocument('umea')
    expect(stored).toMatchObject({ id: 'umea', type: 'statement', topic: 'komvux' })
    expect(index.payload(stored?.number ?? -1)).toEqual({ id: 'umea' })
    expect(index.units(stored?.number ?? -1, 'sv').map(({ text }) => text)).toEqual([
      'Komvux i Umeå har vägledare.',
    ])
    expect(index.units(stored?.number ?? -1, 'en')).toEqual([])
    expect(index.findDocument('nobody')).toBeNull()
    index.close()
  })

  test('counts the documents of a term, and how often each holds it', async () => {
    const { index } = await opened(engine)
    expect(index.frequencies('sv', 'word', ['komvux', 'raketforsk'])).toEqual(
      new Map([['komvux', 2]]),
    )
    const postings = index.postings('sv', 'word', ['komvux', 'raketforsk'])
    expect([...postings.keys()]).toEqual(['komvux'])
    const { documents = [], counts = [] } = postings.get('komvux') ?? {}
    expect(idsOf(index, [...documents])).toEqual(['national', 'umea'])
    expect([...documents]).toEqual([...documents].sort((a, b) => a - b))
    expect((counts[0] ?? 0) / (counts[1] ?? 1)).toBe(2)
    index.close()
  })

  test('gives the postings within some documents by their places', async () => {
    const { index } = await opened(engine)
    const all = index.postings('sv', 'gram', ['_kom'])
    const documents = [2, 1]
    const within = index.postingsWithin('sv', 'gram', ['_kom', '_vag', 'qqqq'], documents)
    const { documents: places = [], counts = [] } = within.get('_kom') ?? {}
    expect([...places].map((place) => documents[place])).toEqual([1])
    const { documents: holding = [], counts: every = [] } = all.get('_kom') ?? {}
    expect(counts[0]).toBe(every[[...holding].indexOf(1)])
    expect([...(within.get('_vag')?.documents ?? [])]).toEqual([0, 1])
    expect(within.has('qqqq')).toBe(false)
    expect(index.postingsWithin('en', 'gram', ['_kom'], documents).size).toBe(0)
    index.close()
  })

  test('gives the same answer when it is asked again', async () => {
    const { index } = await opened(engine)
    const ask = () => [
      index.frequencies('sv', 'gram', ['_kom', 'vux_', 'qqqq']),
      index.postings('sv', 'gram', ['_kom', 'vux_', 'qqqq']),
    ]
    const first = ask()
    expect(first[0]?.get('_kom')).toBe(2)
    expect(ask()).toEqual(first)
    index.close()
  })

  test('keeps languages and legs apart', async () => {
    const { index } = await opened(engine)
    expect(index.frequencies('en', 'word', ['komvux']).size).toBe(0)
    expect(index.frequencies('sv', 'gram', ['komvux']).size).toBe(0)
    expect(index.statistics('sv', 'word').documents).toBe(3)
    expect(index.statistics('en', 'word').documents).toBe(0)
    index.close()
  })

  test('finds the same where memory was too small for one segment', async () => {
    const place = engine.newPlace()
    await engine.build(three, place, { analysers, segmentBytes: 1 })
    const split = engine.open(place)
    const { index } = await opened(engine)
    const terms = ['komvux', 'vägled', 'skån', 'umeå']
    expect(split.postings('sv', 'word', terms)).toEqual(index.postings('sv', 'word', terms))
    expect(split.frequencies('sv', 'word', terms)).toEqual(index.frequencies('sv', 'word', terms))
    split.close()
    index.close()
  })

  test('knows type, topic, education form and language of each document; none is an empty name', async () => {
    const bound = { ...textDocument('yh', 'YH'), form: 'form-yh', taughtIn: 'en' }
    const { index } = await opened(engine, [...three, bound])
    const valuesOf = ({ names, codes }: SearchIndex['types']) =>
      [...codes].map((code) => names[code])
    expect(valuesOf(index.types)).toEqual(Array(4).fill('statement'))
    expect(valuesOf(index.topics)).toEqual(Array(4).fill('komvux'))
    expect(valuesOf(index.forms)).toEqual(['', '', '', 'form-yh'])
    expect(valuesOf(index.taughtIn)).toEqual(['', '', '', 'en'])
    index.close()
  })

  test('marks what is bound to a place, and nothing that holds for the whole country', async () => {
    const { index } = await opened(engine)
    const bound = [...index.hasRegions].flatMap((has, number) => (has === 1 ? number : []))
    expect(idsOf(index, bound)).toEqual(['skane', 'umea'])
    expect(idsOf(index, index.documentsIn(['2480'], []))).toEqual(['umea'])
    expect(idsOf(index, index.documentsIn([], ['24']))).toEqual(['umea'])
    expect(idsOf(index, index.documentsIn(['12'], []))).toEqual(['skane'])
    index.close()
  })

  test('whoever has the old index open keeps reading it after a new one is in place', async () => {
    const { place, index } = await opened(engine)
    await engine.build([textDocument('new', 'Folkhögskola')], place, { analysers })
    expect(index.findDocument('umea')?.id).toBe('umea')
    expect(index.isCurrent()).toBe(false)
    const renewed = engine.open(place)
    expect(renewed.documentCount).toBe(1)
    expect(renewed.isCurrent()).toBe(true)
    index.close()
    renewed.close()
  })

  test('a build that fails leaves the old index untouched and nothing beside it', async () => {
    const { place, index } = await opened(engine)
    index.close()
    function* failing() {
      yield textDocument('half', 'Halva')
      throw new Error('the source went away')
    }
    await expect(engine.build(failing(), place, { analysers })).rejects.toThrow('went away')
    const still = engine.open(place)
    expect(still.documentCount).toBe(3)
    still.close()
    expect(engine.leftovers(place)).toEqual([])
  })

  test('refuses two documents of the same id', async () => {
    const place = engine.newPlace()
    const twice = [textDocument('a', 'ett'), textDocument('a', 'två')]
    await expect(engine.build(twice, place, { analysers })).rejects.toThrow()
  })

  test('refuses an index of an older format and says what to do', async () => {
    const { place, index } = await opened(engine)
    index.close()
    engine.makeOlder(place)
    expect(() => engine.open(place)).toThrow(/build it again/)
  })

  test('the content hash tells content apart and nothing else', async () => {
    const [one, same, other] = await Promise.all([
      opened(engine),
      opened(engine),
      opened(engine, [...three, textDocument('fourth', 'Fyra')]),
    ])
    expect(same.result.contentHash).toBe(one.result.contentHash)
    expect(other.result.contentHash).not.toBe(one.result.contentHash)
    for (const { index } of [one, same, other]) index.close()
  })

  test('an empty index opens and finds nothing', async () => {
    const { index } = await opened(engine, [])
    expect(index.documentCount).toBe(0)
    expect(index.postings('sv', 'word', ['komvux']).size).toBe(0)
    expect(index.vocabulary('sv')).toEqual([])
    index.close()
  })
}
