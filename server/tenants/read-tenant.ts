// One tenant: its file, and the folder of its own records beside it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Knowledge, NationalKnowledge } from '#knowledge/knowledge.ts'
import { lookFaults } from './look.ts'
import { type Tenant, tenantFile } from './schema.ts'

/** What tenants read records with. */
export type TenantKnowledge = Pick<NationalKnowledge, 'withOwn'> & Knowledge

/** A tenant with the records that its visitors are answered from. */
export type TenantWithKnowledge = { tenant: Tenant; knowledge: Knowledge }

const idOf = (file: string): string => path.basename(file, '.json')

/** Where the records of a tenant’s own lie. */
const recordsFolder = (file: string): string => path.join(path.dirname(file), idOf(file), 'records')

/** Files of a tenant with the times of their last change, so that a change of any is seen. */
export function stampOf(file: string): string {
  const folder = recordsFolder(file)
  const own = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const files = [file, ...own.sort().map((name) => path.join(folder, name))]
  return files.map((one) => `${one} ${statSync(one).mtimeMs}`).join('\n')
}

/** What a tenant names that is not there, as "field: what is wrong". */
function referenceFaults(tenant: Tenant, { get, place }: Pick<Knowledge, 'get' | 'place'>) {
  const channels = [
    ...tenant.people.map((one, i) => [`people.${i}`, one] as const),
    ...tenant.events.flatMap((event, e) =>
      event.services.map((one, i) => [`events.${e}.services.${i}`, one] as const),
    ),
  ]
  const unknown = channels.flatMap(([field, one]) =>
    'record' in one && get(one.record)?.type !== 'service'
      ? [`${field}.record: there is no service "${one.record}"`]
      : [],
  )
  const places = (['region', 'municipality'] as const).flatMap((field) => {
    const code = tenant.area[field]
    return code && !place(code) ? [`area.${field}: there is no place "${code}"`] : []
  })
  return [...unknown, ...places]
}

const mostFaults = 5

/**
 * The knowledge with the tenant’s own records over it.
 * @throws {Error} that names file, record, field and what is expected
 */
function withOwnRecords(file: string, national: TenantKnowledge): Knowledge {
  const folder = recordsFolder(file)
  if (!existsSync(folder)) return national
  const { knowledge, problems } = national.withOwn(folder)
  if (knowledge) return knowledge
  const told = problems
    .slice(0, mostFaults)
    .map((p) => `${p.file}: ${p.record ?? '(file)'}: ${p.field}: ${p.message}`)
  const rest = problems.length > mostFaults ? `; and ${problems.length - mostFaults} more` : ''
  throw new Error(`${idOf(file)}/records/${told.join(`; ${idOf(file)}/records/`)}${rest}`)
}

/**
 * Reads one tenant.
 * @throws {Error} that names the file, the field and what is expected
 */
export function readTenant(file: string, national: TenantKnowledge): TenantWithKnowledge {
  const name = path.basename(file)
  let raw: unknown
  try {
    raw = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${name}: this is not JSON (${String(cause)})`, { cause })
  }
  const parsed = tenantFile.safeParse(raw)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((i) => `${i.path.join('.') || 'file'}: ${i.message}`)
    throw new Error(`${name}: ${faults.join('; ')}`)
  }
  const tenant = parsed.data
  const knowledge = withOwnRecords(file, national)
  const faults = [...lookFaults(tenant.look), ...referenceFaults(tenant, knowledge)]
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`)
  return { tenant, knowledge }
}
