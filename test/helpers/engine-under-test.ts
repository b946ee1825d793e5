import type { IndexEngine } from '#knowledge/index/port.ts'

/** An engine, and what a test must be able to do to it. */
export type EngineUnderTest = IndexEngine & {
  /** A place that nothing has been built at. */
  newPlace(): string
  /** Makes what is at the place look as if an older program had built it. */
  makeOlder(place: string): Promise<void>
  /** Whatever lies around beside what was built at the place. */
  leftovers(place: string): Promise<string[]>
}
