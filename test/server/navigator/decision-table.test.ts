// Every line of the decision table has written situations whose first doors are those of the line.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonl } from '#eval/read-jsonl.ts'
import { loadDoors } from '#server/navigator/doors.ts'
import { navigate } from '#server/navigator/navigate.ts'
import { type Situation, situation } from '#server/protocol.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const file = path.join(import.meta.dirname, '../../../eval/navigator/situations.jsonl')
const shape = z.looseObject({ id: z.string(), situation })
const told = readJsonl(file, shape).map((one) => one.situation)
const { knowledge } = await openTestAnswering()
const deps = { knowledge, doors: loadDoors() }
const doorsFor = (one: Situation) => navigate(one, deps).offers.map(({ record }) => record.id)

const inWork = ['employed', 'parental_leave', 'sick_leave', 'on_notice']
const works = ({ employment }: Situation) => inWork.includes(employment ?? '')
const isAt = (sector: string) => (one: Situation) =>
  one.employment === 'employed' && one.sector === sector && one.goal === undefined
const has = (name: NonNullable<Situation['circumstances']>[number]) => (one: Situation) =>
  one.circumstances?.includes(name) === true
const nysteget = 'oms-offentliga-omstallningsorganisationen'
const enough = ({ workHistory, age, circumstances }: Situation) =>
  workHistory !== 'short' && (age ?? 40) < 65 && !circumstances

type Line = [line: string, door: string, is: (one: Situation) => boolean]
const table: Line[] = [
  [
    'private, blue collar, agreement',
    'oms-tsl',
    (o) => isAt('private_blue_collar')(o) && o.agreement === 'yes',
  ],
  [
    'private, white collar, agreement',
    'oms-trr',
    (o) => isAt('private_white_collar')(o) && o.agreement === 'yes',
  ],
  [
    'municipality or region',
    'oms-omstallningsfonden',
    (o) => isAt('municipal_or_regional')(o) && enough(o),
  ],
  ['state', 'oms-trygghetsstiftelsen', isAt('state')],
  [
    'non-profit, sport, performing arts',
    'oms-trs',
    (o) => isAt('nonprofit')(o) && (o.weeklyHours ?? 8) >= 8,
  ],
  ['cooperative (LO)', 'oms-ciko', isAt('cooperative')],
  ['cooperative (PTK)', 'oms-omstella', isAt('cooperative')],
  ['church', 'oms-kyrkans-trygghetsrad', isAt('church')],
  [
    'housing, dismissed',
    'oms-fastigo-trf',
    (o) => o.sector === 'housing' && o.employment === 'on_notice',
  ],
  [
    'bank, dismissed',
    'oms-trygghetsfonden-bao-finansforbundet',
    (o) => o.sector === 'banking' && o.employment === 'on_notice',
  ],
  [
    'employer without agreement',
    nysteget,
    (o) => o.employment === 'employed' && o.agreement === 'no' && enough(o),
  ],
  [
    'does not know the organisation',
    'oms-hitta-omstallningsorganisation',
    (o) => works(o) && o.agreement === 'unsure',
  ],
  [
    'self-employed: statement to CSN',
    nysteget,
    (o) =>
      o.employment === 'self_employed' &&
      o.goal !== 'business' &&
      (o.age ?? 40) < 65 &&
      (o.age ?? 40) > 25,
  ],
  ['self-employed: the business', 'nat-verksamt', (o) => o.employment === 'self_employed'],
  [
    'worked too little',
    'nat-studera-nu',
    (o) => o.employment === 'employed' && o.workHistory === 'short' && o.goal === undefined,
  ],
  ['unemployed', 'nat-af-allman', (o) => o.employment === 'unemployed'],
  ['job within three months', 'nat-af-allman', has('job_starting')],
  ['yrkeshögskola', 'nat-yrkeshogskolan', ({ goal }) => goal === 'yrkeshogskola'],
  ['folkhögskola', 'nat-folkhogskola', (o) => o.goal === 'folkhogskola' && (o.age ?? 30) >= 18],
  ['under 20, outside gymnasium', 'kom-kaa', (o) => o.age === 17 && o.employment === 'outside'],
  ['pupil', 'kom-gymnasieskola', ({ employment }) => employment === 'pupil'],
  [
    'foreign education',
    'nat-uhr-utlandsk',
    (o) => has('foreign_education')(o) && !has('regulated_profession')(o),
  ],
  ['foreign education, building', 'sek-byn', has('building_trade')],
  ['competence without papers', 'nat-valideringsinfo', has('competence_without_papers')],
  ['sick leave', 'nat-forsakringskassan', ({ employment }) => employment === 'sick_leave'],
  ['sick leave, several authorities', 'nat-finsam', (o) => o.employment === 'sick_leave'],
  ['aktivitetsersättning', 'nat-forsakringskassan', has('activity_compensation')],
  [
    'studies with a disability',
    'stod-hogskola',
    (o) => has('disability')(o) && o.goal === 'hogskola',
  ],
  ['work or study in the EU', 'nat-eures', has('wants_abroad')],
  ['money', 'nat-csn-studiemedel', (o) => o.goal === 'money' && (o.age ?? 30) < 60],
  ['prisoner', 'vem-intagen', has('prisoner')],
  ['temporary protection', 'utl-ukraina', has('temporary_protection')],
  ['crisis', 'crisis-112', has('crisis')],
]

test.each(table)('%s → %s', (_, door, is) => {
  const own = told.filter(is)
  expect(own.length).toBeGreaterThan(0)
  for (const one of own) expect(doorsFor(one)).toContain(door)
})

describe('in every written situation', () => {
  test('there are several of each kind that used to have nowhere to turn', () => {
    const count = (is: (one: Situation) => boolean) => told.filter(is).length
    expect(
      count((o) => o.employment === 'employed' && o.agreement === 'no'),
    ).toBeGreaterThanOrEqual(10)
    expect(count(({ employment }) => employment === 'self_employed')).toBeGreaterThanOrEqual(3)
    expect(count(({ weeklyHours }) => (weeklyHours ?? 40) < 35)).toBeGreaterThanOrEqual(5)
    expect(count((o) => o.employment === 'on_notice' || has('varsel')(o))).toBeGreaterThanOrEqual(5)
    expect(count(({ employment }) => employment === 'parental_leave')).toBeGreaterThanOrEqual(3)
  })

  test('somebody who works is never sent to Arbetsförmedlingen, but for a notice', () => {
    const wrong = told.filter(
      (one) =>
        (one.employment === 'employed' || one.employment === 'parental_leave') &&
        !has('varsel')(one) &&
        doorsFor(one).includes('nat-af-allman'),
    )
    expect(wrong).toEqual([])
  })

  test('Arbetsförmedlingen is never the only door', () => {
    const alone = told.filter((one) => doorsFor(one).join() === 'nat-af-allman')
    expect(alone).toEqual([])
  })

  test('no door is both open and closed, and each says what it rests on', () => {
    for (const one of told) {
      const { offers, refusals } = navigate(one, deps)
      const open = new Set(offers.map(({ record }) => record.id))
      expect(refusals.filter(({ record }) => open.has(record.id))).toEqual([])
      for (const { basis } of [...offers, ...refusals]) {
        expect(basis.flatMap((id) => knowledge.get(id)?.cites ?? []).length).toBeGreaterThan(0)
      }
    }
  })
})

test('whose job has ended is not told to be employed', () => {
  const lost = told.filter(({ employment }) => employment === 'unemployed')
  const said = lost.flatMap((one) => navigate(one, deps).offers.map(({ why }) => why.sv))
  expect(
    said.filter((why) => /^Du (är anställd|är arbetare|är tjänsteman|arbetar)/.test(why)),
  ).toEqual([])
})
