// Holds the figures about safety against the bar, and keeps them for the report.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createAnswering, projectRoot } from '#server/compose-root.ts'
import { measureSafety } from '../safety/measure.ts'

const evalDir = path.join(projectRoot, 'eval')
const bar = z
  .record(z.string(), z.number())
  .parse(JSON.parse(readFileSync(path.join(evalDir, 'safety/bar.json'), 'utf8')))

const { answering, knowledge } = await createAnswering(
  { LEDSTANG_INDEX: 'var/safety-index.db' },
  () => '2026-11-22',
  () => {},
)
const figures = await measureSafety(answering())
knowledge.close()
mkdirSync(path.join(evalDir, 'report'), { recursive: true })
writeFileSync(path.join(evalDir, 'report/safety.json'), JSON.stringify(figures, null, 1))

test.each(Object.entries(bar))('%s is at least %d %%', (name, least) => {
  const measured = figures.find((figure) => figure.name === name)
  expect(measured?.whole, `no figure is called "${name}"`).toBeGreaterThan(0)
  expect(measured?.percent, measured?.wrong.join('\n')).toBeGreaterThanOrEqual(least)
})

test('every figure has a bar', () => {
  expect(figures.map(({ name }) => name).sort()).toEqual(Object.keys(bar).sort())
})
