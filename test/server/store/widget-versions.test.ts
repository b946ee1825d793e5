import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openWidgetVersions } from '#server/store/widget-versions.ts'
import { createTestApp } from '../../helpers/app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'widget-versions-'))
const built = path.join(folder, 'built')
const kept = path.join(folder, 'kept')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const toldShape = z.object({ loader: z.object({ url: z.string() }) })

const older = '1-000000000001'
const newer = '1-000000000002'

/** A deployment: a folder with one version alone. */
function deploy(version: string, text: string): void {
  rmSync(built, { recursive: true, force: true })
  mkdirSync(path.join(built, version), { recursive: true })
  writeFileSync(path.join(built, version, 'loader.js'), text)
  const integrity = { 'loader.js': `sha384-${version}` }
  writeFileSync(path.join(built, 'current.json'), JSON.stringify({ version, integrity }))
}

beforeEach(() => {
  rmSync(kept, { recursive: true, force: true })
})

test('a version that a site has pinned is given out after a deployment that lacks it', async () => {
  deploy(older, 'old')
  const options = { widgetFolder: built, keptWidgets: kept }
  const first = await createTestApp(options)
  const answer = await first.app.request('/widget/v1/version.json')
  const told = toldShape.parse(await answer.json())
  expect(told.loader.url).toBe(`/widget/${older}/loader.js`)
  first.knowledge.close()
  deploy(newer, 'new')
  const second = await createTestApp(options)
  const get = async (file: string) => (await second.app.request(file)).text()
  expect(await get('/widget/v1/loader.js')).toBe('new')
  expect(await get(told.loader.url)).toBe('old')
  expect((await second.app.request('/widget/1-000000000003/loader.js')).status).toBe(404)
  second.knowledge.close()
})

test('what was given out under a name stays as it was', async () => {
  deploy(older, 'old')
  const versions = openWidgetVersions({ built, kept }, () => {})
  versions.current()
  deploy(newer, 'new')
  versions.current()
  writeFileSync(path.join(kept, older, 'note.txt'), 'mine')
  deploy(older, 'old')
  openWidgetVersions({ built, kept }, () => {}).current()
  expect(existsSync(path.join(kept, older, 'note.txt'))).toBe(true)
})

test('a folder that cannot be written is told of, and the newest version is given out all the same', async () => {
  deploy(newer, 'new')
  writeFileSync(path.join(folder, 'file'), '')
  const faults: string[] = []
  const unwritable = { built, kept: path.join(folder, 'file/kept') }
  const versions = openWidgetVersions(unwritable, (detail) => faults.push(detail))
  expect(versions.current().version).toBe(newer)
  expect(faults.join()).toContain('kept')
  expect(String(await versions.read(newer, 'loader.js'))).toBeTruthy()
})

test.each([
  ['../built', 'loader.js'],
  [newer, '../current.json'],
  [newer, 'loader.js/..'],
])('a name that leads out of the folder is no version: %s %s', async (version, file) => {
  deploy(newer, 'new')
  expect(await openWidgetVersions({ built, kept }, () => {}).read(version, file)).toBeNull()
})
