// What a build tells while it runs.

/** How far a build has come. */
export type BuildProgress = {
  phase: 'texts' | 'vectors' | 'done'
  documents: number
  units: number
}
