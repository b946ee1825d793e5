import { expect, test } from 'vitest'
import { staleSince } from '#server/answer/freshness.ts'
import { makeStatement } from '../../helpers/records.ts'

const today = '2026-11-22'

test('a perishable fact read in a copy older than twelve months is stale since that year', () => {
  const record = makeStatement({ perishability: 'high', checked: '2024-05' })
  expect(staleSince(record, today)).toBe('2024')
})

test('a perishable fact read this year may be put as current', () => {
  expect(staleSince(makeStatement({ perishability: 'high', checked: '2026-03' }), today)).toBeNull()
})

test('a lasting rule does not grow stale by age', () => {
  expect(staleSince(makeStatement({ perishability: 'low', checked: '2019' }), today)).toBeNull()
})

test('any fact is stale after its last day', () => {
  const record = makeStatement({ perishability: 'low', checked: '2025', validUntil: '2026-06-30' })
  expect(staleSince(record, today)).toBe('2026')
})

test('a fact that holds for the whole year is not stale before the year ends', () => {
  const record = makeStatement({ perishability: 'low', checked: '2025', validUntil: '2026' })
  expect(staleSince(record, today)).toBeNull()
})
