// What the knowledge covers and what it does not: kinds of guidance by region, and topics by how many
// records answer for them. Finding gaps is half of why the map of guidance was asked for.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { KnowledgeRecord, Loaded } from '../records/registry.ts'
import type { Place } from '../records/types/place.ts'
import type { Topic } from '../records/vocabulary.ts'

/** verified: a way to reach it stands in a source; domain only: no more than a front page. */
export type CellState = 'verified' | 'domain only' | 'not found'

/** One cell: the services behind it. */
export type Cell = { state: CellState; services: string[] }

/** A table of cells, row by row. */
export type Matrix = { columns: string[]; rows: { name: string; cells: Cell[] }[] }

type Service = Loaded<'service'>
type Column = { name: string; holds: (service: Service) => boolean }

const has = (text: RegExp) => (service: Service) => text.test(`${service.id} ${service.name.sv}`)

const columns: Column[] = [
  {
    name: 'region',
    holds: ({ level, kind }) => level === 'regional' && !['validation', 'network'].includes(kind),
  },
  {
    name: 'municipal guidance',
    holds: ({ level, kind }) => level === 'municipal' && kind === 'guidance',
  },
  {
    name: 'university guidance',
    holds: ({ level, kind }) => level === 'institution' && kind === 'guidance',
  },
  { name: 'learning centre', holds: has(/lärcentr|larcentr|campus|akademi/i) },
  { name: 'validation', holds: ({ kind }) => kind === 'validation' },
  {
    name: 'network or competence hub',
    holds: ({ kind, name }) => kind === 'network' || /kompetens/i.test(name.sv),
  },
  {
    name: 'young people',
    holds: ({ audience: { ageMax } }) => ageMax !== undefined && ageMax <= 25,
  },
  { name: 'jobs', holds: ({ kind }) => kind === 'employment_service' },
]

const isFrontPage = (url: string): boolean => new URL(url).pathname.length <= 1

function stateOf(services: readonly Service[]): CellState {
  if (services.length === 0) return 'not found'
  const isReachable = services.some(({ contact }) =>
    Boolean(
      contact.phone ??
        contact.email ??
        contact.booking ??
        (contact.url && !isFrontPage(contact.url)),
    ),
  )
  return isReachable ? 'verified' : 'domain only'
}

const cellOf = (services: readonly Service[]): Cell => ({
  state: stateOf(services),
  services: services.map(({ id }) => id),
})

const servicesOf = (records: readonly KnowledgeRecord[]): Service[] =>
  records.filter((record) => record.type === 'service').filter(({ isBackground }) => !isBackground)

/** Kinds of guidance by region; a service of a municipality counts for its region. */
export function coverageByRegion(
  records: readonly KnowledgeRecord[],
  places: readonly Place[],
): Matrix {
  const services = servicesOf(records)
  const regions = places.filter(({ code }) => code.length === 2)
  const isIn = ({ coverage }: Service, region: string): boolean =>
    coverage.regions.includes(region) ||
    coverage.municipalities.some((code) => code.startsWith(region))
  const rows = regions.map(({ code, name }) => ({
    name,
    cells: columns.map(({ holds }) =>
      cellOf(services.filter((service) => isIn(service, code) && holds(service))),
    ),
  }))
  return { columns: columns.map(({ name }) => name), rows }
}

/** A county’s own list of the counsellors of its municipalities is a way to each of them. */
const isForGuidance = ({ goal }: Service['audience']): boolean =>
  goal?.includes('guidance') === true

const municipalColumns: Column[] = [
  {
    name: 'adult guidance',
    holds: ({ level, kind, audience }) =>
      (level === 'municipal' && kind === 'guidance' && audience.ageMax === undefined) ||
      (level === 'regional' && kind === 'information' && isForGuidance(audience)),
  },
  { name: 'learning centre or exams', holds: has(/lärcentr|larcentr|campus|akademi|tent/i) },
]

/** Every municipality: guidance for adults, and a centre to study or sit exams at. */
export function coverageByMunicipality(
  records: readonly KnowledgeRecord[],
  places: readonly Place[],
): Matrix {
  const services = servicesOf(records)
  const rows = places
    .filter(({ code }) => code.length === 4)
    .map(({ code, name }) => {
      const own = services.filter(({ coverage }) => coverage.municipalities.includes(code))
      return { name, cells: municipalColumns.map(({ holds }) => cellOf(own.filter(holds))) }
    })
  return { columns: municipalColumns.map(({ name }) => name), rows }
}

/** Services that hold for the whole country or a sector, each a row of one cell. */
export function coverageOfOrganisations(records: readonly KnowledgeRecord[]): Matrix {
  const levels = ['sector', 'institution', 'national']
  const rows = servicesOf(records)
    .filter(({ level }) => levels.includes(level))
    .sort((a, b) => a.level.localeCompare(b.level) || a.name.sv.localeCompare(b.name.sv, 'sv'))
    .map((service) => ({
      name: `${service.level}: ${service.name.sv}`,
      cells: [cellOf([service])],
    }))
  return { columns: ['how to reach it'], rows }
}

const expectedFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      bodies: z.array(
        z.strictObject({
          name: z.string(),
          match: z.string().describe('Pattern for the organisation or the name of a service'),
        }),
      ),
    }),
  ),
})

/** Bodies that ought to be there, in groups. */
export type ExpectedGroup = z.infer<typeof expectedFile>['groups'][number]

/** Reads the bodies that ought to be there. */
export const readExpected = (
  file = path.join(import.meta.dirname, 'expected.yaml'),
): ExpectedGroup[] => expectedFile.parse(parse(readFileSync(file, 'utf8'))).groups

/** Each body that ought to be there, and whether a service of it is; one table a group. */
export function coverageOfExpected(
  records: readonly KnowledgeRecord[],
  groups: readonly ExpectedGroup[],
): { name: string; matrix: Matrix }[] {
  const services = servicesOf(records)
  return groups.map(({ name, bodies }) => ({
    name,
    matrix: {
      columns: ['how to reach it'],
      rows: bodies.map((body) => {
        const pattern = new RegExp(body.match, 'u')
        const own = services.filter(
          (service) => pattern.test(service.organisation) || pattern.test(service.name.sv),
        )
        return { name: body.name, cells: [cellOf(own)] }
      }),
    },
  }))
}

const audiences = [
  'pupil',
  'student',
  'employed',
  'on_notice',
  'unemployed',
  'self_employed',
  'parental_leave',
  'sick_leave',
] as const

/** Local services of each region by who may turn to them; services of the whole country are left out. */
export function coverageByAudience(
  records: readonly KnowledgeRecord[],
  places: readonly Place[],
): Matrix {
  const services = servicesOf(records).filter(({ kind }) => kind !== 'crisis')
  const local = services.filter(({ coverage }) => !coverage.national)
  const isFor = ({ audience }: Service, who: string): boolean =>
    !audience.employment || audience.employment.some((one) => one === who)
  const isIn = ({ coverage }: Service, region: string): boolean =>
    coverage.regions.includes(region) ||
    coverage.municipalities.some((code) => code.startsWith(region))
  const rows = places
    .filter(({ code }) => code.length === 2)
    .map(({ code, name }) => ({
      name,
      cells: audiences.map((who) =>
        cellOf(local.filter((service) => isIn(service, code) && isFor(service, who))),
      ),
    }))
  return { columns: [...audiences], rows }
}

/** Number of records by topic and type. */
export type TopicCount = { topic: string; statements: number; transitions: number; asks: number }

/** Topics with what answers for them, the poorest first. */
export function coverageByTopic(
  records: readonly KnowledgeRecord[],
  topics: readonly Topic[],
): TopicCount[] {
  return topics
    .map(({ id }) => {
      const own = records.filter((record) => record.topic === id)
      const asks = own.map((record) => ('asks' in record ? record.asks.sv.length : 0))
      return {
        topic: id,
        statements: own.filter(({ type }) => type === 'statement').length,
        transitions: own.filter(({ type }) => type === 'transition').length,
        asks: asks.reduce((sum, count) => sum + count, 0),
      }
    })
    .sort((a, b) => a.statements - b.statements)
}

/** How many cells are in each state. */
export function countStates(...matrices: Matrix[]): Record<CellState, number> {
  const counts: Record<CellState, number> = { verified: 0, 'domain only': 0, 'not found': 0 }
  for (const { rows } of matrices) {
    for (const { state } of rows.flatMap(({ cells }) => cells)) counts[state]++
  }
  return counts
}
