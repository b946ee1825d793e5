// What every command of `npm run knowledge` works with.
import type { Content } from '../records/load.ts'

/** Loaded content, where it lies, today’s date (YYYY-MM-DD) and where to print. */
export type CommandContext = {
  content: Content
  dataDir: string
  today: string
  print: (line: string) => void
}
