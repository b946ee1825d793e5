import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, describe, expect, test } from 'vitest'
import { toDocument } from '#knowledge/index/documents.ts'
import type { IndexEngine } from '#knowledge/index/port.ts'
import { sqliteEngine } from '#knowledge/index/sqlite/engine.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createThesaurus, readThesaurus } from '#knowledge/languages/thesaurus.ts'
import { loadContent } from '#knowledge/records/load.ts'
import { createRetriever } from '#knowledge/retrieval/retrieve.ts'
import { createPgliteEngine } from '../../helpers/pglite-engine.ts'
import { describeIndexContract } from './contract.ts'

const db = await PGlite.create()
const engine = await createPgliteEngine(db)
afterAll(() => db.close())

describe('an index in PostgreSQL', () => {
  describeIndexContract({
    ...engine,
    newPlace: () => `place_${randomUUID().slice(0, 8)}`,
    async makeOlder(place) {
      await db.query('UPDATE places SET version = 0 WHERE place = $1', [place])
    },
    leftovers: async (place) => {
      const { rows } = await db.query<{ name: string }>(
        `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE $1
         AND nspname NOT IN (SELECT schema FROM places)`,
        [`${place}_%`],
      )
      return rows.map(({ name }) => name)
    },
  })

  test('ranks our own records as SQLite does', async () => {
    const folder = path.join(import.meta.dirname, '../../../knowledge/records/data')
    const { records } = loadContent(folder)
    const documents = records.filter((_, at) => at % 8 === 0).map(toDocument)
    const analysers = createAnalysers()
    const thesaurus = createThesaurus(readThesaurus(), analysers)
    const rank = async (by: IndexEngine) => {
      const index = await by.hold(documents, { analysers })
      const { search } = createRetriever(index, { analysers, thesaurus })
      const questions = [
        'hur ansöker jag till komvux',
        'får man csn på distans',
        'fohögskola kostar',
      ]
      const found = await Promise.all(
        questions.map((text) => search({ text, lang: 'sv', municipality: '2480' })),
      )
      await index.close()
      return found.map(({ hits }) => hits.map(({ id, score, unit }) => [id, score, unit.text]))
    }
    const [one, other] = [await rank(sqliteEngine), await rank(engine)]
    expect(one.every((hits) => hits.length > 3)).toBe(true)
    expect(other).toEqual(one)
  })
})
