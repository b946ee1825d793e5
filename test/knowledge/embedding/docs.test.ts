import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { knownModels } from '#knowledge/embedding/models.ts'

const file = path.join(import.meta.dirname, '../../../docs/embedders.md')
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))

test('the table of embedders names every known model with its figure', () => {
  expect(rows).toHaveLength(knownModels.length)
  for (const { name, sweFaq } of knownModels) {
    const row = rows.find((line) => line.startsWith(`| \`${name}\` `))
    expect(row, name).toContain(sweFaq === null ? 'not published' : sweFaq.toFixed(1))
  }
})
