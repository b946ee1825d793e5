// The written cases of eval/planner, and what must hold for every line of every plan.
import { describe, expect, test } from 'vitest'
import { readPlanCases } from '#eval/planner/case.ts'
import { unsupportedClaims } from '#knowledge/knowledge.ts'
import { haves, wants } from '#server/planner/facts.ts'
import type { Plan } from '#server/planner/view.ts'
import { openTestPlanner } from '../../helpers/planner.ts'

const { knowledge, rules, plan } = await openTestPlanner()
const cases = readPlanCases()
const linesOf = ({ sections }: Plan) => sections.flatMap(({ lines }) => lines)
const textOf = (made: Plan) =>
  [
    made.summary,
    ...linesOf(made).flatMap(({ lead, texts, decidedBy, ifs }) => [
      lead ?? '',
      ...texts,
      decidedBy.sentence,
      ...ifs,
    ]),
  ].join(' ')

describe('the written cases', () => {
  test('there are at least sixty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  })

  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const made = plan(one.situation)
    const told = linesOf(made).map(({ recordId }) => recordId)
    const deciders = linesOf(made).map(({ decidedBy }) => decidedBy.id)
    const text = textOf(made)
    expect(made.verdict).toBe(one.verdict)
    expect(told).toEqual(expect.arrayContaining(one.records))
    expect(deciders).toEqual(expect.arrayContaining(one.decides))
    for (const words of one.says) expect(text).toContain(words)
    for (const words of one.never) expect(text).not.toContain(words)
  })
})

describe('whatever one has and wants', () => {
  const pairs = haves.flatMap((have) => wants.map((want) => ({ have, want })))
  const answers = ['eligibility', 'bridge', 'dead_end']

  test.each([{}, { gymnasium: 'preparatory' }, { gymnasium: 'incomplete' }])(
    'a plan says something of the way itself, with %j',
    (told) => {
      const silent = pairs.filter(
        (pair) => !plan({ ...pair, ...told }).sections.some(({ name }) => answers.includes(name)),
      )
      expect(silent).toEqual([])
    },
  )
})

describe('every line of every plan', () => {
  const lines = cases.flatMap(({ situation }) =>
    (['sv', 'en'] as const).flatMap((lang) => linesOf(plan(situation, lang))),
  )

  test('says who decides and where it was read', () => {
    const bare = lines.filter(
      ({ decidedBy, sources }) => decidedBy.sentence.length < 5 || sources.length === 0,
    )
    expect(lines.length).toBeGreaterThan(500)
    expect(bare).toEqual([])
  })

  test('says something', () => {
    expect(lines.filter(({ lead, texts }) => !lead && texts.length === 0)).toEqual([])
  })

  test('holds no numbers of its own, but those that are counted', () => {
    const own = lines
      .filter(({ ruleId }) => !ruleId.startsWith('rakna'))
      .flatMap(({ recordId, lead }) => {
        const record = knowledge.get(recordId)
        return record && lead ? unsupportedClaims(lead, [record]) : []
      })
    expect(own).toEqual([])
  })
})

describe('the rules', () => {
  test('each names a record that exists, and an id of its own', () => {
    expect(rules.filter(({ record }) => !knowledge.get(record)).map(({ id }) => id)).toEqual([])
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  test('each is used by a written case', () => {
    const used = new Set(
      cases.flatMap(({ situation }) => linesOf(plan(situation)).map(({ ruleId }) => ruleId)),
    )
    expect(rules.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([])
  })
})
