// Points as length, weeks of study aid, and facts that follow from what was told.
import { describe, expect, test } from 'vitest'
import { toFacts } from '#server/planner/facts.ts'
import { lengthOf } from '#server/planner/length.ts'
import { weeksLeft } from '#server/planner/money.ts'

describe('points', () => {
  test.each([
    [{ yhPoints: 200 }, 40],
    [{ yhPoints: 400 }, 80],
    [{ yhPoints: 5 }, 1],
    [{ hp: 60 }, 40],
    [{ hp: 7.5 }, 5],
    [{ yhPoints: 400, hp: 60 }, 120],
  ])('%o are so many weeks', (points, weeks) => {
    expect(lengthOf(points, 'sv')?.weeks).toBe(weeks)
  })

  test('are never told as credit', () => {
    expect(lengthOf({ yhPoints: 400 }, 'sv')?.text).toContain('inget om hur mycket som räknas')
    expect(lengthOf({ yhPoints: 400 }, 'en')?.text).toContain('nothing of how much')
    expect(lengthOf({ yhPoints: 400 }, 'sv')?.text).not.toMatch(/\bhp\b|120/)
  })

  test('say nothing where none are told', () => {
    expect(lengthOf({}, 'sv')).toBeNull()
  })
})

describe('weeks of study aid', () => {
  test('are what is left of 240 where the weeks are told', () => {
    expect(weeksLeft({ want: 'hogskola', csnWeeks: 100 }, 'sv')).toMatchObject({
      weeks: 140,
      isExact: true,
    })
  })

  test('are an estimate from points after upper secondary', () => {
    expect(
      weeksLeft({ want: 'hogskola', have: 'yh_qualified', yhPoints: 400 }, 'sv'),
    ).toMatchObject({ weeks: 160, isExact: false })
  })

  test('are not used up by foreign or upper secondary studies', () => {
    expect(weeksLeft({ want: 'hogskola', have: 'foreign_courses', hp: 60 }, 'sv')).toBeNull()
    expect(weeksLeft({ want: 'yh', have: 'nyu' }, 'sv')).toBeNull()
  })

  test('are never told as fewer than none', () => {
    expect(weeksLeft({ want: 'yh', csnWeeks: 300 }, 'sv')?.text).toContain(' 0 av 240')
  })
})

describe('what follows', () => {
  test('a vocational diploma needs both languages', () => {
    const told = { want: 'hogskola', gymnasium: 'vocational_full' } as const
    expect(toFacts(told).basic).toBe('yes')
    expect(toFacts({ ...told, gaps: ['english'] }).basic).toBe('no')
    expect(toFacts({ ...told, gaps: ['maths'] }).basic).toBe('yes')
  })

  test('old, foreign and unknown schooling stay unknown', () => {
    for (const gymnasium of ['old_grades', 'foreign', undefined] as const) {
      expect(
        toFacts({ want: 'hogskola', ...(gymnasium ? { gymnasium } : {}) }).basic,
      ).toBeUndefined()
    }
  })
})
