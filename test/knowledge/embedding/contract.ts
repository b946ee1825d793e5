// What every embedder behind the port must do.
import { expect, test } from 'vitest'
import type { Embedder } from '#knowledge/embedding/embedder.ts'

const cosine = (a: Float32Array, b: Float32Array): number => {
  const product = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0)
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b))
}

/** Runs the contract against an embedder; `reach` makes it. */
export function describeEmbedderContract(reach: () => Promise<Embedder>): void {
  test('gives one vector a text, in order, all of one length', async () => {
    const embedder = await reach()
    const texts = ['Komvux är gratis.', 'Sjukpenning', 'Komvux är gratis.']
    const [first, second, third] = await embedder.embed(texts, 'document')
    expect(first?.length).toBeGreaterThan(0)
    expect(second?.length).toBe(first?.length)
    expect(cosine(first ?? new Float32Array(), third ?? new Float32Array())).toBeCloseTo(1, 3)
    expect(cosine(first ?? new Float32Array(), second ?? new Float32Array())).toBeLessThan(0.99)
  })

  test('has nothing to do for no texts', async () => {
    expect(await (await reach()).embed([], 'query')).toEqual([])
  })

  test('stops when it is given up', async () => {
    const embedder = await reach()
    await expect(embedder.embed(['x'], 'query', AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  test('has a name by which an index knows it', async () => {
    expect((await reach()).model).not.toBe('')
  })
}
