import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#server/compose-root.ts'

const text = readFileSync(path.join(projectRoot, 'docs/accessibility.md'), 'utf8')
const rows = [...text.matchAll(/^\| (\d\.\d\.\d+) .*?\| (A+) \| (.*?) \| (.*) \|$/gm)]

test('every criterion of WCAG 2.2 A and AA has a test, a manual check or a reason', () => {
  expect(new Set(rows.map(([, criterion]) => criterion)).size).toBe(55)
  expect(rows.filter(([, , level]) => level === 'A')).toHaveLength(31)
  expect(rows.filter(([, , level]) => level === 'AA')).toHaveLength(24)
})

test('tests and manual checks that the table names are there', () => {
  const folders = ['test/browser', 'test/server/tenants']
  for (const [, criterion, , how = '', where = ''] of rows) {
    const files = [...where.matchAll(/`([\w-]+\.test\.ts)`/g)].map(([, file]) => file ?? '')
    if (how === 'test') expect(files.length, criterion).toBeGreaterThan(0)
    for (const file of files) {
      const isThere = folders.some((folder) => existsSync(path.join(projectRoot, folder, file)))
      expect(isThere, `${criterion}: ${file}`).toBe(true)
    }
    const manual = /^manual (M\d)$/.exec(how)?.[1]
    if (manual) expect(text).toContain(`* **${manual}** `)
  }
})
