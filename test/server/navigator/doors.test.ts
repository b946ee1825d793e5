import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonl } from '#eval/read-jsonl.ts'
import { holds } from '#server/navigator/condition.ts'
import { loadDoors } from '#server/navigator/doors.ts'
import { factsOf } from '#server/navigator/facts.ts'
import { navigate } from '#server/navigator/navigate.ts'
import { situation } from '#server/protocol.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const { knowledge } = await openTestAnswering()
const doors = loadDoors()
const deps = { knowledge, doors }
const file = path.join(import.meta.dirname, '../../../eval/navigator/situations.jsonl')
const written = readJsonl(file, z.object({ situation })).map((one) => one.situation)

test('every record that a door names exists, and carries sources', () => {
  for (const { id, target, basis } of doors) {
    const named = 'record' in target ? [target.record] : target.else ? [target.else] : []
    for (const record of [...named, ...basis]) {
      expect(knowledge.get(record)?.cites.length, `${id}: ${record}`).toBeGreaterThan(0)
    }
  }
})

test('door ids are unique', () => {
  expect(new Set(doors.map(({ id }) => id)).size).toBe(doors.length)
})

test('every door is tried by a written situation', () => {
  const used = new Set(
    written.flatMap((one) =>
      doors.filter((door) => holds(door.when, factsOf(one)) === 'yes').map(({ id }) => id),
    ),
  )
  expect(doors.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
})

test.each(['employed', 'parental_leave', 'sick_leave', 'self_employed'] as const)(
  'nobody who is %s is sent to Arbetsförmedlingen alone, whatever else is known',
  (employment) => {
    const sectors = situation.shape.sector.unwrap().options
    for (const sector of [undefined, ...sectors]) {
      for (const agreement of [undefined, 'yes', 'no', 'unsure'] as const) {
        for (const workHistory of [undefined, 'enough', 'short', 'none'] as const) {
          for (const age of [undefined, 18, 40, 66]) {
            const told = { employment, sector, agreement, workHistory, age }
            const ids = navigate(situation.parse(told), deps).offers.map(({ record }) => record.id)
            expect(ids.length, JSON.stringify(told)).toBeGreaterThan(0)
            expect(ids, JSON.stringify(told)).not.toContain('nat-af-allman')
          }
        }
      }
    }
  },
)

test('a service is never both offered and refused', () => {
  for (const one of written) {
    const { offers, refusals } = navigate(one, deps)
    const offered = offers.map(({ record }) => record.id)
    expect(refusals.filter(({ record }) => offered.includes(record.id))).toEqual([])
  }
})

test('telling more never turns an unknown into a hidden no: an if becomes a yes or goes', () => {
  const before = navigate({ employment: 'employed' }, deps).offers
  const nysteget = before.find(({ door }) => door === 'nysteget')
  expect(Object.keys(nysteget?.ifs ?? {})).toEqual(['agreement', 'workHistory', 'ageTo'])
  const after = navigate(
    { employment: 'employed', agreement: 'no', age: 40, workHistory: 'enough' },
    deps,
  ).offers
  expect(after[0]?.ifs).toEqual({})
  const gone = navigate({ employment: 'employed', agreement: 'yes' }, deps).offers
  expect(gone.some(({ door }) => door === 'nysteget')).toBe(false)
})

test('public employers have agreements; of others nothing is assumed', () => {
  expect(factsOf({ sector: 'state' }).agreement).toBe('yes')
  expect(factsOf({ sector: 'state', agreement: 'unsure' }).agreement).toBe('yes')
  expect(factsOf({ sector: 'church' }).agreement).toBeUndefined()
})
