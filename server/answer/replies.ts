// Loads the canned replies beside this file.
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'

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
  const parsed = repliesFile.safeParse(readYaml(file))
  if (parsed.success) return parsed.data
  throw new Error(`replies.yaml: ${z.prettifyError(parsed.error)}`)
}
