// Writes when each record was added and changed, for the pages of records.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { collectHistory, gitIn } from '../upkeep/history.ts'
import type { CommandContext } from './context.ts'

/** Reads git once and writes the history to `file`; without git it says so and fails. */
export async function history(
  { print, today }: CommandContext,
  root: string,
  file: string,
): Promise<number> {
  const folder = 'knowledge/records/data'
  try {
    const found = await collectHistory(gitIn(root), folder, today)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(found))
    print(`history of ${Object.keys(found.records).length} records in ${file}`)
    return 0
  } catch (error) {
    print(`git could not be read: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    return 1
  }
}
