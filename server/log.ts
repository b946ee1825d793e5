// One JSON line per event. There is no field for question text, and none may be added.

/** What may be logged of a request. */
export type LogEvent = {
  event: string
  requestId?: string
  method?: string
  path?: string
  status?: number
  ms?: number
  code?: string
  outcome?: string
  lang?: string
  detail?: string
  /** Milliseconds to the first sentence of a model. */
  firstMs?: number
  /** Sentences of a model: shown, and withheld by reason. */
  counts?: Record<string, number>
}

/** Writes log events. */
export type Log = (event: LogEvent) => void

/** A log that writes one JSON line per event with `write`; `now` gives the time stamp. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (event) => write(`${JSON.stringify({ at: now().toISOString(), ...event })}\n`)
}
