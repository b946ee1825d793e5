// Histories of records from a git that is told what to answer, and from the file.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectHistory, readHistory } from '#knowledge/upkeep/history.ts'

const yaml = (records: Record<string, string>, checked = '2025') =>
  JSON.stringify({
    sources: { a: { checked } },
    records: Object.entries(records).map(([id, answer]) => ({ id, answer, sources: ['a'] })),
  })

/** Versions of one file by commit; the parent of c2 is c1, of c1 nothing. */
const versions: Record<string, string> = {
  'c1:data/a.yaml': yaml({ one: 'x', two: 'y' }),
  'c2^:data/a.yaml': yaml({ one: 'x', two: 'y' }),
  'c2:data/a.yaml': yaml({ one: 'x', two: 'z', three: 'w' }),
  'c3^:data/a.yaml': yaml({ one: 'x', two: 'z', three: 'w' }),
  'c3:data/a.yaml': yaml({ one: 'x', two: 'z', three: 'w' }, '2026'),
}

const git = async ([command, ...rest]: string[]): Promise<string> => {
  if (command === 'log')
    return 'c3\t2026-03-01\tread again\nc2\t2026-02-01\tmend\nc1\t2026-01-01\tfirst\n'
  if (command === 'diff-tree') return 'data/a.yaml\n'
  const version = versions[rest[0] ?? '']
  if (version === undefined) throw new Error('no such version')
  return version
}

describe('collectHistory', () => {
  it('tells what was added and what changed, the newest first', async () => {
    const { records } = await collectHistory(git, 'data', '2026-11-22')
    expect(records.two).toEqual([
      { date: '2026-03-01', kind: 'changed', note: 'read again' },
      { date: '2026-02-01', kind: 'changed', note: 'mend' },
      { date: '2026-01-01', kind: 'added', note: 'first' },
    ])
    expect(records.three?.at(-1)?.kind).toBe('added')
    expect(records.one?.map(({ note }) => note)).toEqual(['read again', 'first'])
  })
})

describe('readHistory', () => {
  it('is null without a file, and for a file of another form', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-'))
    const file = path.join(folder, 'history.json')
    expect(readHistory(file)).toBeNull()
    writeFileSync(file, '{"other": 1}')
    expect(readHistory(file)).toBeNull()
    writeFileSync(file, '{"readAt": "2026-11-22", "records": {}}')
    expect(readHistory(file)).toEqual({ readAt: '2026-11-22', records: {} })
  })
})
