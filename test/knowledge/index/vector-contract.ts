// The part of the contract of the index that is about vectors.
import { expect, test } from 'vitest'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { type EngineUnderTest, idsOf, openAt } from '../../helpers/engine-under-test.ts'
import { createLetterEmbedder } from '../../helpers/letter-embedder.ts'
import { textDocument } from '../../helpers/text-document.ts'

const documents = [
  textDocument('komvux', 'Komvux är gratis'),
  textDocument('csn', 'CSN betalar studiemedel'),
  textDocument('syv', 'Vägledare finns i kommunen'),
]
const analysers = createAnalysers()

/** What an engine must do with vectors. */
export function describeVectorContract(engine: EngineUnderTest): void {
  test('finds the nearest document by its whole vector, and measures any', async () => {
    const { embedder } = createLetterEmbedder()
    const place = engine.newPlace()
    await engine.build(documents, place, { analysers, embedder })
    const index = await openAt(engine, place)
    const [vector = new Float32Array()] = await embedder.embed(['CSN betalar studiemedel'], 'query')
    const near = await index.vectors.nearest(vector, 2)
    expect(near).toHaveLength(2)
    const [first = { document: -1, cosine: 0 }, second] = near
    expect(await idsOf(index, [first.document])).toEqual(['csn'])
    expect(first.cosine).toBeCloseTo(1)
    expect(second?.cosine).toBeLessThan(first.cosine)
    const cosines = await index.vectors.cosines(vector, [first.document, 99])
    expect([...cosines.keys()]).toEqual([first.document])
    expect(cosines.get(first.document)).toBeCloseTo(first.cosine)
    await index.close()
  })

  test('tells the model of its vectors, and refuses those of another length', async () => {
    const { embedder } = createLetterEmbedder()
    const place = engine.newPlace()
    await engine.build(documents, place, { analysers, embedder })
    const index = await openAt(engine, place)
    expect(index.meta.embedder).toMatchObject({ model: 'letters', dimensions: 24 })
    expect(index.meta.embedder?.nearness).toBeGreaterThan(0)
    expect(index.meta.embedder?.nearness).toBeLessThan(1)
    await expect(index.vectors.nearest(new Float32Array(3), 2)).rejects.toThrow('build it again')
    await index.close()
  })

  test('nothing is near in an index without vectors', async () => {
    const place = engine.newPlace()
    await engine.build(documents, place, { analysers })
    const index = await openAt(engine, place)
    expect(index.meta.embedder).toBeNull()
    expect(await index.vectors.nearest(Float32Array.from([1]), 5)).toEqual([])
    expect(await index.vectors.cosines(Float32Array.from([1]), [0])).toEqual(new Map())
    await index.close()
  })

  test('an embedder that is away leaves the index as it was', async () => {
    const place = engine.newPlace()
    await engine.build(documents, place, { analysers })
    const embedder = { model: 'away', embed: () => Promise.reject(new Error('away')) }
    const again = engine.build(documents, place, { analysers, embedder })
    await expect(again).rejects.toThrow('away')
    const index = await openAt(engine, place)
    expect(index.documentCount).toBe(3)
    await index.close()
    expect(await engine.leftovers(place)).toEqual([])
  })
}
