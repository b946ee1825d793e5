// Reads the YAML files of the server. A file is parsed once and kept as JSON beside the index, by the hash of
// its text: parsing all of them would be a tenth of a start.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

const defaultFolder = path.join(import.meta.dirname, '../var/yaml-cache')

function readKept(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // not kept yet
  }
}

function keep(file: string, content: unknown): void {
  const temporary = `${file}.${randomUUID()}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(temporary, JSON.stringify(content))
    renameSync(temporary, file)
  } catch {
    // a folder that cannot be written costs time at each start, and nothing else
  }
}

/**
 * The content of a YAML file, unchecked; `folder` is where parsed files are kept.
 * @throws {YAMLParseError} where the file is no YAML
 */
export function readYaml(file: string, folder = defaultFolder): unknown {
  const text = readFileSync(file, 'utf8')
  const kept = path.join(folder, `${createHash('sha256').update(text).digest('hex')}.json`)
  const known = readKept(kept)
  if (known !== undefined) return known
  const content: unknown = parse(text)
  keep(kept, content)
  return content
}
