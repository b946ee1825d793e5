import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '#server/compose-root.ts'
import { readTenant } from '#server/tenants/read-tenant.ts'
import { openTenants, type TenantsOptions } from '#server/tenants/tenants.ts'
import { viewTenant } from '#server/tenants/view.ts'
import { tenantView } from '#server/tenants/wire.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const { knowledge: national } = await openTestAnswering()
const shipped = path.join(projectRoot, 'server/tenants')
let folder = ''
let clock = 0
let faults: string[] = []
let changes = 0

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenants-'))
  clock = 1_000_000
  faults = []
})
afterAll(() => {
  national.close()
  rmSync(folder, { recursive: true })
})

const sound = {
  name: 'Provkommunen',
  origins: ['https://prov.example'],
  greeting: { sv: 'Hej', en: 'Hello' },
}

/** Writes a file with a time of change of its own, as a slow clock of the disk would not give. */
function write(name: string, content: unknown): string {
  const file = path.join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  changes += 1
  utimesSync(file, new Date(), new Date(2_000_000_000_000 + changes * 1000))
  return file
}

const open = () => {
  const options: TenantsOptions = {
    folder,
    pauseFile: path.join(folder, 'pause'),
    now: () => new Date(clock),
    knowledge: national,
    onFault: (detail) => faults.push(detail),
  }
  return openTenants(options)
}

test.each(['demo', 'industri-norr', 'kompetensnav-storstad', 'kommun-vux', '_template'])(
  'the shipped tenant %s is sound, and its view has the promised form in both languages',
  (id) => {
    const { tenant, knowledge } = readTenant(path.join(shipped, `${id}.json`), national)
    for (const lang of ['sv', 'en'] as const) {
      const view = viewTenant(id, tenant, { lang, today: '2026-11-22', knowledge })
      tenantView.parse({ ...view, visit: 'x', paused: null })
      expect(view.people.length).toBeGreaterThan(0)
    }
  },
)

test.each([
  ['a missing name', { ...sound, name: undefined }, /prov\.json: name: /],
  ['an unknown field', { ...sound, colour: 'red' }, /prov\.json: .*colour/],
  [
    'an origin with a path',
    { ...sound, origins: ['https://a.example/x'] },
    /origins\.0: .*without a path/,
  ],
  ['every origin', { ...sound, origins: ['*'] }, /origins: only a demonstration/],
  [
    'an unknown record',
    { ...sound, people: [{ record: 'no-such' }] },
    /people\.0\.record: there is no service "no-such"/,
  ],
  [
    'an unknown place',
    { ...sound, area: { municipality: '9999' } },
    /area\.municipality: there is no place "9999"/,
  ],
  [
    'a faint colour',
    { ...sound, look: { light: { accent: '#9ecbe0' } } },
    /look\.light\.accent: contrast 1\.\d\d to surface is below 4\.5/,
  ],
  [
    'a colour that is code',
    { ...sound, look: { light: { accent: 'red;}*{' } } },
    /look\.light\.accent: write a colour/,
  ],
  ['40 days', { ...sound, retentionDays: 40 }, /retentionDays: /],
  [
    'questions in one language',
    { ...sound, questions: { sv: ['Hej hej?'], en: [] } },
    /questions: give as many/,
  ],
  ['no JSON', '{', /prov\.json: this is not JSON/],
])('refuses %s and names file and field', (_what, content, message) => {
  write('prov.json', content)
  expect(open).toThrow(message)
})

test('a change is read within a quarter of a second, a faulty one is reported and not used', () => {
  write('prov.json', sound)
  const tenants = open()
  write('prov.json', { ...sound, name: 'Nya namnet' })
  clock += 300
  expect(tenants.get('prov')?.name).toBe('Nya namnet')
  write('prov.json', '{ "name": ')
  clock += 300
  expect(tenants.get('prov')?.name).toBe('Nya namnet')
  expect(faults[0]).toMatch(/^prov\.json: this is not JSON/)
  write('ny.json', sound)
  clock += 300
  expect(tenants.ids()).toEqual(['ny', 'prov'])
  rmSync(path.join(folder, 'prov.json'))
  clock += 300
  expect(tenants.has('prov')).toBe(false)
})

test('a tenant rests by its own file, by the operator’s, or with all others', () => {
  write('prov.json', sound)
  write('andra.json', { ...sound, paused: { sv: 'Vi flyttar.', en: 'We are moving.' } })
  const tenants = open()
  expect(tenants.paused('prov')).toBeNull()
  expect(tenants.paused('andra')?.sv).toBe('Vi flyttar.')
  write('pause', { tenants: ['prov'] })
  clock += 300
  expect(tenants.paused('prov')?.sv).toMatch(/vilar/)
  expect(tenants.paused()).toBeNull()
  write('pause', '')
  clock += 300
  expect(tenants.paused()?.en).toMatch(/resting/)
  rmSync(path.join(folder, 'pause'))
  clock += 300
  expect(tenants.paused('prov')).toBeNull()
})

test('an event is shown on its days only', () => {
  const { tenant, knowledge } = readTenant(path.join(shipped, 'industri-norr.json'), national)
  const shown = (today: string) =>
    viewTenant('x', tenant, { lang: 'sv', today, knowledge }).events.map(({ id }) => id)
  expect(shown('2026-10-31')).toEqual([])
  expect(shown('2026-11-01')).toEqual(['varsel-exempel'])
  expect(shown('2027-04-30')).toEqual(['varsel-exempel'])
  expect(shown('2027-05-01')).toEqual(['etablering-exempel'])
})

test('the template names every field of a tenant', () => {
  const template = JSON.parse(readFileSync(path.join(shipped, '_template.json'), 'utf8'))
  const { tenant: full } = readTenant(path.join(shipped, '_template.json'), national)
  const optional = ['isDemo']
  expect(
    Object.keys(full)
      .filter((key) => !optional.includes(key))
      .sort(),
  ).toEqual(Object.keys(template).sort())
})
