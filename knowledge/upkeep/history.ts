// When each record was added and changed, read from git by a command. The server reads only the file.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { z } from 'zod'

const run = promisify(execFile)
const gitTimeoutMs = 20_000
const longestOutput = 64 * 1024 * 1024

const change = z.strictObject({
  date: z.string().describe('YYYY-MM-DD'),
  kind: z.enum(['added', 'changed']),
  note: z.string().describe('First line of the commit message'),
})
const historyFile = z.strictObject({
  readAt: z.string(),
  records: z.record(z.string(), z.array(change)),
})

/** A change of a record. */
export type RecordChange = z.infer<typeof change>
/** Changes by record, the newest first. */
export type RecordHistory = z.infer<typeof historyFile>

/** Runs git in a folder and gives its output. */
export type Git = (args: string[]) => Promise<string>

/** Git in the folder `root`, with a limit of time. */
export const gitIn =
  (root: string): Git =>
  async (args) => {
    const { stdout } = await run('git', ['-C', root, ...args], {
      timeout: gitTimeoutMs,
      maxBuffer: longestOutput,
    })
    return stdout
  }

const contentFile = z.object({
  sources: z.record(z.string(), z.unknown()),
  records: z.array(z.looseObject({ id: z.string(), sources: z.array(z.string()) })),
})

/** Each record of a version of a file as text, its sources in full; none where it cannot be read. */
function recordTexts(yaml: string | null): Map<string, string> {
  if (yaml === null) return new Map()
  try {
    const parsed = contentFile.safeParse(parse(yaml))
    if (!parsed.success) return new Map()
    const { sources, records } = parsed.data
    return new Map(
      records.map((record) => [
        record.id,
        JSON.stringify([record, record.sources.map((key) => sources[key])]),
      ]),
    )
  } catch {
    return new Map() // a version that was not YAML says nothing of its records
  }
}

const versionOf = (git: Git, revision: string, file: string): Promise<string | null> =>
  git(['show', `${revision}:${file}`]).catch(() => null)

type Commit = { hash: string; date: string; note: string }

async function commitsOf(git: Git, folder: string): Promise<Commit[]> {
  const log = await git(['log', '--no-merges', '--format=%H%x09%as%x09%s', '--', folder])
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [hash = '', date = '', ...note] = line.split('\t')
      return { hash, date, note: note.join(' ') }
    })
}

async function changesIn(git: Git, folder: string, { hash, date, note }: Commit) {
  const list = await git([
    'diff-tree',
    '--no-commit-id',
    '--name-only',
    '-r',
    '--root',
    hash,
    '--',
    folder,
  ])
  const changes: [string, RecordChange][] = []
  for (const file of list.split('\n').filter((name) => name.endsWith('.yaml'))) {
    const before = recordTexts(await versionOf(git, `${hash}^`, file))
    const after = recordTexts(await versionOf(git, hash, file))
    for (const [id, text] of after) {
      if (before.get(id) === text) continue
      changes.push([id, { date, kind: before.has(id) ? 'changed' : 'added', note }])
    }
  }
  return changes
}

/** A record that moved to another file was added once, the first time. */
const withOneBirth = (records: RecordHistory['records']): RecordHistory['records'] =>
  Object.fromEntries(
    Object.entries(records).map(([id, changes]) => [
      id,
      changes.map((one, at) => (at < changes.length - 1 ? { ...one, kind: 'changed' } : one)),
    ]),
  )

/**
 * The history of every record below `folder` (a path from the root of the repository).
 * @param readAt today’s date, YYYY-MM-DD
 * @throws {Error} where there is no git, or no repository
 */
export async function collectHistory(
  git: Git,
  folder: string,
  readAt: string,
): Promise<RecordHistory> {
  const records: RecordHistory['records'] = {}
  for (const commit of await commitsOf(git, folder)) {
    for (const [id, one] of await changesIn(git, folder, commit)) {
      records[id] = [...(records[id] ?? []), one]
    }
  }
  return { readAt, records: withOneBirth(records) }
}

/** The history that a command wrote; null where there is none, or one of another form. */
export function readHistory(file: string): RecordHistory | null {
  if (!existsSync(file)) return null
  try {
    return historyFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null // written by another version: the command writes it anew
  }
}
