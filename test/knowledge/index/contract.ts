// What every engine behind the port SearchIndex must do, whatever it stores its postings in.
import { expect, test } from 'vitest'
import type { IndexDocument } from '#knowledge/index/document.ts'
import { type Run, type SearchIndex, UnusableIndexError } from '#knowledge/index/port.ts'
import { type LegKind, termsOf } from '#knowledge/index/terms.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createRetriever } from '#knowledge/retrieval/retrieve.ts'
import type { EngineUnderTest } from '../../helpers/engine-under-test.ts'
import { textDocument } from '../../helpers/text-document.ts'

const analysers = createAnalysers()

const three = [
  textDocument('national', 'Komvux är gratis. Komvux finns i hela landet.'),
  textDocument('umea', 'Komvux i Umeå har vägledare.', ['2480']),
  textDocument('skane', 'Vägledning i Skåne.', ['12']),
]

async function idsOf(index: SearchIndex, numbers: readonly number[]): Promise<string[]> {
  const documents = await index.documents(numbers)
  return documents.map(({ id }) => id).sort()
}

async function openAt(engine: EngineUnderTest, place: string): Promise<SearchIndex> {
  const index = await engine.open(place)
  if (!index) throw new Error(`nothing is at ${place}`)
  return index
}

const slices = ({ terms, ends }: Run): number[][] =>
  Array.from(ends, (end, text) => [...terms.subarray(ends[text - 1] ?? 0, end)])

async function opened(engine: EngineUnderTest, documents: IndexDocument[] = three) {
  const place = engine.newPlace()
  const result = await engine.build(documents, place, { analysers })
  return { place, result, index: await openAt(engine, place) }
}

/** Runs the contract against an engine. */
export function describeIndexContract(engine: EngineUnderTest): void {
  test('hands back what was stored', async () => {
    const { index, result } = await opened(engine)
    expect(result).toMatchObject({ documents: 3, units: 3 })
    const [stored] = await index.findDocuments(['nobody', 'umea'])
    const numbers = [stored?.number ?? -1]
    expect(stored).toMatchObject({ id: 'umea', type: 'statement', topic: 'komvux' })
    expect(await index.payloads(numbers)).toEqual([{ id: 'umea' }])
    expect(await index.documents(numbers)).toEqual([stored])
    const [texts] = await index.units(numbers, 'sv')
    expect(texts?.map(({ text }) => text)).toEqual(['Komvux i Umeå har vägledare.'])
    expect(await index.units(numbers, 'en')).toEqual([[]])
    expect(await index.findDocuments(['nobody'])).toEqual([])
    expect(await index.findDocuments(['skane', 'national'])).toHaveLength(2)
    await index.close()
  })

  test('counts the documents of a term, and how often each holds it', async () => {
    const { index } = await opened(engine)
    expect(await index.frequencies('sv', 'word', ['komvux', 'raketforsk'])).toEqual(
      new Map([['komvux', 2]]),
    )
    const postings = await index.postings('sv', 'word', ['komvux', 'raketforsk'])
    expect([...postings.keys()]).toEqual(['komvux'])
    const { documents = [], counts = [] } = postings.get('komvux') ?? {}
    expect(await idsOf(index, [...documents])).toEqual(['national', 'umea'])
    expect([...documents]).toEqual([...documents].sort((a, b) => a - b))
    expect((counts[0] ?? 0) / (counts[1] ?? 1)).toBe(2)
    await index.close()
  })

  test('gives the postings within some documents by their places', async () => {
    const { index } = await opened(engine)
    const all = await index.postings('sv', 'gram', ['_kom'])
    const documents = [2, 1]
    const within = await index.postingsWithin('sv', 'gram', ['_kom', '_vag', 'qqqq'], documents)
    const { documents: places = [], counts = [] } = within.get('_kom') ?? {}
    expect([...places].map((place) => documents[place])).toEqual([1])
    const { documents: holding = [], counts: every = [] } = all.get('_kom') ?? {}
    expect(counts[0]).toBe(every[[...holding].indexOf(1)])
    expect([...(within.get('_vag')?.documents ?? [])]).toEqual([0, 1])
    expect(within.has('qqqq')).toBe(false)
    const english = await index.postingsWithin('en', 'gram', ['_kom'], documents)
    expect(english.size).toBe(0)
    await index.close()
  })

  test('gives the same answer when it is asked again', async () => {
    const { index } = await opened(engine)
    const ask = () =>
      Promise.all([
        index.frequencies('sv', 'gram', ['_kom', 'vux_', 'qqqq']),
        index.postings('sv', 'gram', ['_kom', 'vux_', 'qqqq']),
      ])
    const first = await ask()
    expect(first[0].get('_kom')).toBe(2)
    expect(await ask()).toEqual(first)
    await index.close()
  })

  test('keeps languages and legs apart', async () => {
    const { index } = await opened(engine)
    expect((await index.frequencies('en', 'word', ['komvux'])).size).toBe(0)
    expect((await index.frequencies('sv', 'gram', ['komvux'])).size).toBe(0)
    expect((await index.statistics('sv', 'word')).documents).toBe(3)
    expect((await index.statistics('en', 'word')).documents).toBe(0)
    await index.close()
  })

  test('finds the same where memory was too small for one segment', async () => {
    const place = engine.newPlace()
    await engine.build(three, place, { analysers, segmentBytes: 1 })
    const split = await openAt(engine, place)
    const { index } = await opened(engine)
    const terms = ['komvux', 'vägled', 'skån', 'umeå']
    const [few, many] = [split, index]
    expect(await few.postings('sv', 'word', terms)).toEqual(
      await many.postings('sv', 'word', terms),
    )
    expect(await few.frequencies('sv', 'word', terms)).toEqual(
      await many.frequencies('sv', 'word', terms),
    )
    await split.close()
    await index.close()
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
    await index.close()
  })

  test('marks what is bound to a place, and nothing that holds for the whole country', async () => {
    const { index } = await opened(engine)
    const bound = [...index.hasRegions].flatMap((has, number) => (has === 1 ? number : []))
    expect(await idsOf(index, bound)).toEqual(['skane', 'umea'])
    expect(await idsOf(index, await index.documentsIn(['2480'], []))).toEqual(['umea'])
    expect(await idsOf(index, await index.documentsIn([], ['24']))).toEqual(['umea'])
    expect(await idsOf(index, await index.documentsIn(['12'], []))).toEqual(['skane'])
    await index.close()
  })

  test('whoever has the old index open keeps reading it after a new one is in place', async () => {
    const { place, index } = await opened(engine)
    await engine.build([textDocument('new', 'Folkhögskola')], place, { analysers })
    expect(await index.findDocuments(['umea'])).toMatchObject([{ id: 'umea' }])
    expect(await index.isCurrent()).toBe(false)
    const renewed = await openAt(engine, place)
    expect(renewed.documentCount).toBe(1)
    expect(await renewed.isCurrent()).toBe(true)
    await index.close()
    await renewed.close()
  })

  test('a build that fails leaves the old index untouched and nothing beside it', async () => {
    const { place, index } = await opened(engine)
    await index.close()
    function* failing() {
      yield textDocument('half', 'Halva')
      throw new Error('the source went away')
    }
    await expect(engine.build(failing(), place, { analysers })).rejects.toThrow('went away')
    const still = await openAt(engine, place)
    expect(still.documentCount).toBe(3)
    await still.close()
    expect(await engine.leftovers(place)).toEqual([])
  })

  test('refuses two documents of the same id', async () => {
    const place = engine.newPlace()
    const twice = [textDocument('a', 'ett'), textDocument('a', 'två')]
    await expect(engine.build(twice, place, { analysers })).rejects.toThrow()
  })

  test('refuses an index of an older format and says what to do', async () => {
    const { place, index } = await opened(engine)
    await index.close()
    await engine.makeOlder(place)
    const opening = engine.open(place)
    await expect(opening).rejects.toThrow(/build it again/)
    await expect(opening).rejects.toBeInstanceOf(UnusableIndexError)
  })

  test('the content hash tells content apart and nothing else', async () => {
    const [one, same, other] = await Promise.all([
      opened(engine),
      opened(engine),
      opened(engine, [...three, textDocument('fourth', 'Fyra')]),
    ])
    expect(same.result.contentHash).toBe(one.result.contentHash)
    expect(other.result.contentHash).not.toBe(one.result.contentHash)
    for (const { index } of [one, same, other]) await index.close()
  })

  test('an empty index opens and finds nothing', async () => {
    const { index } = await opened(engine, [])
    expect(index.documentCount).toBe(0)
    expect((await index.postings('sv', 'word', ['komvux'])).size).toBe(0)
    expect(await index.vocabulary('sv')).toEqual([])
    await index.close()
  })
  test('opens nothing where nothing was built, and holds a few documents nowhere', async () => {
    expect(await engine.open(engine.newPlace())).toBeNull()
    const held = await engine.hold(three, { analysers })
    expect(held.documentCount).toBe(3)
    expect(await idsOf(held, await held.documentsIn(['2480'], []))).toEqual(['umea'])
    await held.close()
  })

  test('numbers the terms of each text as it numbers terms', async () => {
    const texts = ['Vad är en sjuksköterskeutbildning?', 'En utbildning för sjuksköterskor.']
    const units = texts.map((text) => ({ field: 'answer' as const, lang: 'sv' as const, text }))
    const document = { id: 'one', type: 'statement', topic: null, payload: {}, units }
    const { index } = await opened(engine, [...three, document])
    const words = texts.map((text) => analysers.sv.words(text))
    const numbersIn = async (kind: LegKind, terms: string[][]) => {
      const numbers = await index.numbersOf('sv', kind, terms.flat())
      return terms.map((each) => each.map((term) => numbers.get(term)))
    }
    const [none, read] = await index.unitTerms([0, 3], 'sv')
    for (const kind of ['word', 'gram'] as const) {
      const terms = words.map((each) => each.flatMap((word) => termsOf(word, kind)))
      expect(read && slices(read[kind])).toEqual(await numbersIn(kind, terms))
    }
    const stems = words.map((each) => each.map(({ stem }) => stem))
    expect(read && slices(read.stem)).toEqual(await numbersIn('word', stems))
    expect(none?.word.ends).toHaveLength(1)
    expect((await index.numbersOf('sv', 'word', ['finns-inte'])).size).toBe(0)
    await index.close()
  })

  test('many questions at once get what each gets alone', async () => {
    const { index } = await opened(engine)
    const retriever = createRetriever(index, { analysers, thesaurus: { matches: () => [] } })
    const questions = ['komvux', 'vägledare i Umeå', 'gratis i hela landet', 'Skåne vägledning']
    const ask = async (text: string): Promise<(string | number)[][]> => {
      const { hits } = await retriever.search({ text, lang: 'sv' })
      return hits.map(({ id, score }) => [id, score])
    }
    const alone: (string | number)[][][] = []
    for (const text of questions) alone.push(await ask(text))
    const rounds = Array.from({ length: 12 }, () => questions).flat()
    const together = await Promise.all(rounds.map(ask))
    expect(together).toEqual(rounds.map((text) => alone[questions.indexOf(text)]))
    await index.close()
  })
}
