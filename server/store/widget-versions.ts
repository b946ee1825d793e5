// The versions of the widget that are given out: the built one, and those given out before. A site that
// pins a version keeps it, also when a deployment brings a folder with the newest alone.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const current = z.strictObject({
  version: z.string().regex(/^1-[\da-f]{12}$/),
  integrity: z.record(z.string(), z.string()),
})

const fileName = /^[a-z-]{2,20}\.(js|json)$/
const versionName = /^1-[\da-f]{12}$/

/** The newest version with the integrity of its files. */
export type CurrentVersion = z.infer<typeof current>

/** Versions by name; what stands under a name never changes. */
export type WidgetVersions = {
  /** The newest one; from now on it is kept. */
  current(): CurrentVersion
  /** Bytes of a file; null where there is no such version or file. */
  read(version: string, file: string): Promise<Uint8Array | null>
}

/** Where versions lie. */
export type WidgetFolders = {
  /** Where `npm run widget` builds. */
  built: string
  /** Where versions that were given out stay; none: they go with the built ones. */
  kept?: string | undefined
}

/** Copies a version whole or not at all. */
function keep(version: string, built: string, kept: string): void {
  const target = path.join(kept, version)
  if (existsSync(target)) return
  const draft = `${target}.${process.pid}`
  mkdirSync(kept, { recursive: true })
  cpSync(path.join(built, version), draft, { recursive: true })
  try {
    renameSync(draft, target)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // another process was first
  }
}

const readOrNull = (file: string): Promise<Uint8Array | null> => readFile(file).catch(() => null)

/** Opens the versions of `folders`; `onFault` hears of a version that could not be kept. */
export function openWidgetVersions(
  { built, kept }: WidgetFolders,
  onFault: (detail: string) => void,
): WidgetVersions {
  let newest: string | null = null
  return {
    current: () => {
      const found = current.parse(
        JSON.parse(readFileSync(path.join(built, 'current.json'), 'utf8')),
      )
      if (found.version !== newest && kept) {
        try {
          keep(found.version, built, kept)
        } catch (error) {
          onFault(`${kept}: ${error instanceof Error ? error.message : String(error)}`)
        }
      }
      newest = found.version
      return found
    },
    read: async (version, file) => {
      if (!versionName.test(version) || !fileName.test(file)) return null
      const fresh = await readOrNull(path.join(built, version, file))
      return fresh ?? (kept ? readOrNull(path.join(kept, version, file)) : null)
    },
  }
}
