// Loads the canned replies beside this file.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const text = z.strictObject({ sv: z.string().min(2), en: z.string().min(2) })

const repliesFile = z.record(
  z.string(),
  z.strictObject({
    contacts: z.array(z.string()).describe('Ids of services shown as places to turn to'),
    parts: z.array(text).min(1),
  }),
)

/** Canned replies by key. */
export type Replies = z.infer<typeof repliesFile>

/**
 * Reads replies.yaml.
 * @throws {Error} that says which reply lacks what
 */
export function loadReplies(): Replies {
  const file = path.join(import.meta.dirname, 'replies.yaml')
  const parsed = repliesFile.safeParse(parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`replies.yaml: ${z.prettifyError(parsed.error)}`)
}
