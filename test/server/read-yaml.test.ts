import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readYaml } from '#server/read-yaml.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-yaml-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = path.join(folder, 'doors.yaml')
const kept = path.join(folder, 'kept')

test('a file is read as it stands, from where it was kept too, and anew once it has changed', () => {
  writeFileSync(file, 'doors:\n  - id: one\n')
  expect(readYaml(file, kept)).toEqual({ doors: [{ id: 'one' }] })
  expect(readYaml(file, kept)).toEqual({ doors: [{ id: 'one' }] })
  expect(readdirSync(kept)).toHaveLength(1)
  writeFileSync(file, 'doors: []\n')
  expect(readYaml(file, kept)).toEqual({ doors: [] })
})

test('what was half written is parsed again', () => {
  writeFileSync(file, 'doors: [1]\n')
  readYaml(file, kept)
  for (const name of readdirSync(kept)) writeFileSync(path.join(kept, name), '{"doors')
  expect(readYaml(file, kept)).toEqual({ doors: [1] })
})

test('a folder that cannot be written does not matter; a faulty file does', () => {
  writeFileSync(file, 'doors: [2]\n')
  expect(readYaml(file, path.join(file, 'below-a-file'))).toEqual({ doors: [2] })
  writeFileSync(file, 'doors: [')
  expect(() => readYaml(file, kept)).toThrow()
})
