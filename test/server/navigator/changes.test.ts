import { expect, test } from 'vitest'
import { changesOf, nextQuestion, questionTexts } from '#server/navigator/changes.ts'
import { loadDoors } from '#server/navigator/doors.ts'
import type { Situation } from '#server/protocol.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const { knowledge } = await openTestAnswering()
const deps = { knowledge, doors: loadDoors() }
const firsts = (situation: Situation) =>
  changesOf(situation, deps).map(({ fact, first }) => `${fact}: ${first.record.id}`)

test('an agreement that is not known would change the first door', () => {
  expect(firsts({ employment: 'employed', age: 40 })).toEqual(
    expect.arrayContaining([
      'agreement: oms-offentliga-omstallningsorganisationen',
      'sector: oms-omstallningsfonden',
      'sector: oms-trygghetsstiftelsen',
      'workHistory: kom-generisk-hemkommun',
    ]),
  )
})

test('what is known is not tried again', () => {
  const changes = firsts({
    employment: 'employed',
    agreement: 'no',
    sector: 'private_white_collar',
    age: 40,
    workHistory: 'enough',
  })
  expect(changes).toEqual([])
})

test('asks about work first, then the agreement, then the employer, then the place', () => {
  const facts = (situation: Situation) => nextQuestion(situation, deps)?.fact
  expect(facts({})).toBe('employment')
  expect(facts({ employment: 'employed' })).toBe('agreement')
  expect(facts({ employment: 'employed', agreement: 'unsure' })).toBe('sector')
  expect(facts({ employment: 'employed', sector: 'state', workHistory: 'enough', age: 30 })).toBe(
    'municipality',
  )
  expect(facts({ goal: 'komvux', employment: 'employed', age: 30 })).toBe('municipality')
})

test('asks nothing in a crisis, of prisoners, or when all that matters is known', () => {
  expect(nextQuestion({ circumstances: ['crisis'] }, deps)).toBeNull()
  expect(nextQuestion({ circumstances: ['prisoner'] }, deps)).toBeNull()
  const all: Situation = {
    employment: 'employed',
    sector: 'state',
    workHistory: 'enough',
    age: 41,
    municipality: '2480',
  }
  expect(nextQuestion(all, deps)).toBeNull()
})

test('never asks for a personal number', () => {
  for (const text of [...questionTexts('sv'), ...questionTexts('en')]) {
    expect(text).not.toMatch(/person(al )?(nummer|number)|födelse|birth/i)
  }
})
