import type { IndexEngine, SearchIndex } from '#knowledge/index/port.ts'

/** An engine, and what a test must be able to do to it. */
export type EngineUnderTest = IndexEngine & {
  /** A place that nothing has been built at. */
  newPlace(): string
  /** Makes what is at the place look as if an older program had built it. */
  makeOlder(place: string): Promise<void>
  /** Whatever lies around beside what was built at the place. */
  leftovers(place: string): Promise<string[]>
}

/** Ids of some documents, sorted. */
export async function idsOf(index: SearchIndex, numbers: readonly number[]): Promise<string[]> {
  const documents = await index.documents(numbers)
  return documents.map(({ id }) => id).sort()
}

/** Opens what must be at a place. */
export async function openAt(engine: EngineUnderTest, place: string): Promise<SearchIndex> {
  const index = await engine.open(place)
  if (!index) throw new Error(`nothing is at ${place}`)
  return index
}
