import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe } from 'vitest'
import { sqliteEngine } from '#knowledge/index/sqlite/engine.ts'
import { describeIndexContract } from './contract.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-index-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the SQLite index', () => {
  describeIndexContract({
    ...sqliteEngine,
    newPlace: () => path.join(mkdtempSync(path.join(folder, 'place-')), 'index.db'),
    async makeOlder(place) {
      const db = new Database(place)
      db.exec(`UPDATE meta SET value = '0' WHERE key = 'schemaVersion'`)
      db.close()
    },
    leftovers: async (place) =>
      readdirSync(path.dirname(place)).filter((name) => name !== 'index.db'),
  })
})
