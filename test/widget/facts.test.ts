import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Situation, situation } from '#server/protocol.ts'
import {
  type Fact,
  factName,
  factsOf,
  soundSituation,
  withFact,
  withoutFact,
  withPlace,
} from '#widget/chat/facts.ts'
import { swedishTexts } from '#widget/chat/texts.ts'

const texts = swedishTexts()
const told: Situation = { age: 58, employment: 'employed', municipality: '2580', region: '25' }

test('facts are told one by one, the municipality for its region, in words', () => {
  const names = factsOf(told).map((fact) => factName(fact, texts))
  expect(names).toEqual(['58 år', 'Har jobb', '2580'])
})

test('several circumstances are facts of their own, and go one by one', () => {
  const several = { circumstances: ['varsel', 'disability'] } as unknown as Situation
  const [first] = factsOf(several) as [Fact]
  expect(factName(first, texts)).toBe('Berörs av varsel')
  expect(withoutFact(several, first)).toEqual({ circumstances: ['disability'] })
  expect(withFact(several, first, 'prisoner')).toEqual({
    circumstances: ['prisoner', 'disability'],
  })
  const [last] = factsOf(withoutFact(several, first)) as [Fact]
  expect(withoutFact(withoutFact(several, first), last)).toEqual({})
})

test('without its municipality a situation has no region', () => {
  const place: Fact = { field: 'municipality', value: '2580' }
  expect(withoutFact(told, place)).toEqual({ age: 58, employment: 'employed' })
  expect(withPlace(told, { code: '24', name: 'Västerbotten' })).toEqual({
    age: 58,
    employment: 'employed',
    region: '24',
  })
  expect(withPlace({}, { code: '2480', name: 'Umeå' })).toEqual({
    municipality: '2480',
    region: '24',
  })
})

test('a number stays a number', () => {
  expect(withFact(told, { field: 'age', value: 58 }, '30').age).toBe(30)
})

test('a value that this version does not know is shown as it came', () => {
  const fact = { field: 'employment', value: 'astronaut' } as Fact
  expect(factName(fact, texts)).toBe('astronaut')
})

test('of what a page tells, only what the server takes is kept', () => {
  const told = {
    age: '45',
    weeklyHours: 900,
    municipality: 2580,
    region: 'Norrbotten',
    employment: 'employed',
    goal: '<b>',
    circumstances: ['varsel', 'nonsense'],
    unheardOf: [{}],
  }
  expect(soundSituation(told, texts)).toEqual({
    age: 45,
    municipality: '2580',
    employment: 'employed',
    circumstances: ['varsel'],
  })
  expect(soundSituation(undefined, texts)).toEqual({})
})

test('every value that the server takes is known to the widget', () => {
  const { properties = {} } = z.toJSONSchema(situation) as { properties?: Record<string, unknown> }
  for (const [field, schema] of Object.entries(properties)) {
    const { enum: one = [], items } = schema as { enum?: string[]; items?: { enum?: string[] } }
    for (const value of one) {
      expect(soundSituation({ [field]: value }, texts)).toEqual({ [field]: value })
    }
    for (const value of items?.enum ?? []) {
      expect(soundSituation({ [field]: value }, texts)).toEqual({ [field]: [value] })
    }
  }
})
