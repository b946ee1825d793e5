// A tenant is a site that embeds the service: one JSON file beside this one.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Schema of a tenant file; its name without .json is the tenant’s id. */
const tenant = z.strictObject({
  name: z.string().min(2).describe('Name of the site, as a visitor knows it'),
  regions: z
    .array(z.string().regex(/^\d\d$/))
    .describe('County codes; empty for the whole country'),
  greeting: z.strictObject({ sv: z.string(), en: z.string() }),
})

/** A site that embeds the service. */
export type Tenant = z.infer<typeof tenant>
/** Tenants by id. */
export type Tenants = ReadonlyMap<string, Tenant>

/**
 * Reads all tenant files of a folder.
 * @throws {Error} that names the file and the field
 */
export function loadTenants(folder: string): Tenants {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    files.map((name) => {
      const parsed = tenant.safeParse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
      if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`)
      return [name.replace(/\.json$/, ''), parsed.data]
    }),
  )
}
