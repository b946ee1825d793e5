// The tenants as they are now. Files are read again when they change; a faulty change is reported
// and the last sound version stays, so that nobody's conversation ends because of a typing error.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Knowledge } from '#knowledge/knowledge.ts'
import {
  readTenant,
  stampOf,
  type TenantKnowledge,
  type TenantWithKnowledge,
} from './read-tenant.ts'
import type { Tenant } from './schema.ts'
import { restingText } from './view.ts'

/** How old a look at the files may be: a change acts within this time. */
const freshMs = 250

const bilingual = z.strictObject({ sv: z.string(), en: z.string() })
const pauseFile = z.strictObject({
  all: z.union([z.boolean(), bilingual]).default(false),
  tenants: z.array(z.string()).default([]),
})
type Pause = z.infer<typeof pauseFile>
type Bilingual = z.infer<typeof bilingual>

/** Tenants by id, always as the files say. */
export type Tenants = {
  has(id: string): boolean
  get(id: string): Tenant | undefined
  /** What a tenant’s visitors are answered from: its own records over the national ones. */
  knowledge(id: string | null | undefined): Knowledge
  ids(): string[]
  /** Why a tenant rests, in both languages; null while it answers. Without id: the whole service. */
  paused(id?: string): Bilingual | null
}

/** What reading tenants needs. */
export type TenantsOptions = {
  folder: string
  /** An operator’s switch: while this file exists and says so, the service rests. */
  pauseFile: string
  now: () => Date
  knowledge: TenantKnowledge
  onFault: (detail: string) => void
}

/** Tenant files of a folder with what tells a change; names with "_" are templates. */
function listFiles(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((n) => n.endsWith('.json') && !n.startsWith('_'))
  return new Map(
    names.map((name) => {
      const file = path.join(folder, name)
      return [file, stampOf(file)]
    }),
  )
}

const idOf = (file: string): string => path.basename(file, '.json')

/** The operator’s switch. A file that cannot be read pauses everything: somebody meant to. */
function readPause(file: string): Pause {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return { all: false, tenants: [] } // no file, no pause
  }
  try {
    return pauseFile.parse(JSON.parse(text))
  } catch {
    return { all: true, tenants: [] }
  }
}

/** The tenants of a folder, read again file by file where the time of change differs. */
function createReader({ folder, knowledge }: TenantsOptions) {
  const known = new Map<string, TenantWithKnowledge>()
  let files = new Map<string, string>()
  const read = (onFault: (error: unknown) => void) => {
    const listed = listFiles(folder)
    const isGone = (file: string) => !listed.has(file)
    for (const file of [...files.keys()].filter(isGone)) known.delete(idOf(file))
    const isChanged = ([file, stamp]: [string, string]) => files.get(file) !== stamp
    for (const [file] of [...listed].filter(isChanged)) {
      try {
        known.set(idOf(file), readTenant(file, knowledge))
      } catch (error) {
        onFault(error)
      }
    }
    files = listed
  }
  return { known, read }
}

const asText = (value: boolean | Bilingual): Bilingual | null =>
  value === true ? restingText : value === false ? null : value

/**
 * Opens the tenants of a folder.
 * @throws {Error} if a file is faulty at the start; later faults go to `onFault`
 */
export function openTenants(options: TenantsOptions): Tenants {
  const { now, onFault } = options
  const { known, read } = createReader(options)
  let pause = readPause(options.pauseFile)
  let lookedAt = now().getTime()
  const current = (): Map<string, TenantWithKnowledge> => {
    const at = now().getTime()
    if (Math.abs(at - lookedAt) >= freshMs) {
      lookedAt = at
      pause = readPause(options.pauseFile)
      read((error) => onFault(error instanceof Error ? error.message : String(error)))
    }
    return known
  }
  read((error) => {
    throw error
  })
  return {
    has: (id) => current().has(id),
    get: (id) => current().get(id)?.tenant,
    knowledge: (id) => (id ? current().get(id)?.knowledge : undefined) ?? options.knowledge,
    ids: () => [...current().keys()].sort(),
    paused: (id) => {
      const tenants = current()
      const all = asText(pause.all)
      if (all || id === undefined) return all
      if (pause.tenants.includes(id)) return restingText
      return asText(tenants.get(id)?.tenant.paused ?? false)
    },
  }
}
