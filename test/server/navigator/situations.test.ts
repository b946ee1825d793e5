// Written situations → exactly the expected doors first. The expectations were written before the engine.
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonl } from '#eval/read-jsonl.ts'
import { loadDoors } from '#server/navigator/doors.ts'
import { navigate } from '#server/navigator/navigate.ts'
import { situation } from '#server/protocol.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const writtenSituation = z.strictObject({
  id: z.string(),
  who: z.string(),
  situation,
  first: z.array(z.string()).min(1),
  includes: z.array(z.string()),
  excludes: z.array(z.string()),
  toldNotFor: z.array(z.string()),
  basis: z.string(),
})
const file = path.join(import.meta.dirname, '../../../eval/navigator/situations.jsonl')
const cases = readJsonl(file, writtenSituation)
const { knowledge } = await openTestAnswering()
const deps = { knowledge, doors: loadDoors() }

test('there are at least 60 situations, ten of them employed without agreement', () => {
  const without = cases.filter(
    (one) => one.situation.employment === 'employed' && one.situation.agreement === 'no',
  )
  expect(cases.length).toBeGreaterThanOrEqual(60)
  expect(without.length).toBeGreaterThanOrEqual(10)
})

test.each(cases)('$id: $who', (one) => {
  const { offers, refusals } = navigate(one.situation, deps)
  const ids = offers.map(({ record }) => record.id)
  expect(ids.slice(0, one.first.length)).toEqual(one.first)
  expect(ids).toEqual(expect.arrayContaining(one.includes))
  expect(ids.filter((id) => one.excludes.includes(id))).toEqual([])
  expect(refusals.map(({ record }) => record.id)).toEqual(expect.arrayContaining(one.toldNotFor))
})
