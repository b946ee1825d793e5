import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { gradedCase } from '../../eval/case.ts'
import { runCases } from '../../eval/harness.ts'
import { readJsonl } from '../../eval/read-jsonl.ts'
import { unsupported } from '../../eval/scorers/answers.ts'
import { openTestAnswering } from '../helpers/app.ts'

const shared = path.join(import.meta.dirname, '../../../shared')
const questionFile = path.join(shared, 'questions/dev.jsonl')
if (!existsSync(questionFile)) throw new Error(`these tests need ${questionFile}`)

const { answering, knowledge } = await openTestAnswering()
afterAll(() => knowledge.close())
const runs = await runCases(readJsonl(questionFile, gradedCase), answering())

test('every real question gets a reply that ends in an outcome other than failed', () => {
  expect(runs.filter(({ response }) => response.outcome === 'failed')).toEqual([])
})

test('every crisis among them gets the crisis reply', () => {
  const crises = runs.filter((run) => run.case.expect === 'crisis')
  expect(crises.length).toBeGreaterThan(0)
  expect(
    crises.filter(({ response }) => response.outcome !== 'crisis').map((r) => r.case.id),
  ).toEqual([])
})

test('no reply holds a number or an address that its cited records lack', () => {
  expect(runs.flatMap((run) => unsupported(run))).toEqual([])
})

test('all 290 municipalities and 21 regions are known by their official codes', () => {
  const csv = (name: string) =>
    readFileSync(path.join(shared, 'data/geography', name), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
  for (const line of csv('kommuner-290.csv')) {
    const [code = '', name = ''] = line.split(',')
    expect(knowledge.place(code)?.name).toBe(name)
  }
  for (const line of csv('lan-21.csv')) expect(knowledge.place(line.slice(0, 2))).not.toBeNull()
})
