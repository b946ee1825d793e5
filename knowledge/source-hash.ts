// Tells whether an index was built from the content files as they are now.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const contentEndings = ['.yaml', '.txt', '.dic']

/** Hash over names and bytes of all content and language files below the folders. */
export function hashSources(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => contentEndings.some((ending) => name.endsWith(ending)))
      .sort()
    for (const name of files) hash.update(name).update(readFileSync(path.join(folder, name)))
  }
  return hash.digest('hex')
}
