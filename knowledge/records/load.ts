// Reads the content files. A fault is a Problem that names file, record, field and remedy; nothing is dropped silently.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { type KnowledgeRecord, type RecordType, recordTypes } from './registry.ts'
import { type Source, source } from './source.ts'
import { type Place, place } from './types/place.ts'
import { type Decider, decidersFile, type Topic, topicsFile } from './vocabulary.ts'

/** A fault in a content file. */
export type Problem = { file: string; record: string | null; field: string; message: string }

/** Everything that the content files hold, and what is wrong with them. */
export type Content = {
  records: KnowledgeRecord[]
  places: Place[]
  topics: Topic[]
  deciders: Decider[]
  problems: Problem[]
}

const recordFile = z.strictObject({
  sources: z.record(z.string(), z.unknown()),
  records: z.array(z.unknown()),
})
const placeFile = z.strictObject({ source, records: z.array(place) })

type Read = { value: unknown; problems: Problem[] }

function readYaml(dataDir: string, file: string): Read {
  try {
    return { value: parse(readFileSync(path.join(dataDir, file), 'utf8')), problems: [] }
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    const message = `${error.message.split('\n')[0]} Quote texts that hold ": " or begin with a sign.`
    return { value: null, problems: [{ file, record: null, field: '(yaml)', message }] }
  }
}

function problemsOf(file: string, record: string | null, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    file,
    record,
    field: issue.path.join('.') || '(whole)',
    message: issue.message,
  }))
}

function parseSources(file: string, raw: Record<string, unknown>, problems: Problem[]) {
  const sources = new Map<string, Source>()
  for (const [key, value] of Object.entries(raw)) {
    const parsed = source.safeParse(value)
    if (parsed.success) sources.set(key, parsed.data)
    else problems.push(...problemsOf(file, `sources.${key}`, parsed.error))
  }
  return sources
}

const idOf = (raw: unknown, position: number): string =>
  typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : `record ${position + 1}`

function loadRecords(dataDir: string, file: string, type: RecordType, content: Content): void {
  const { value, problems } = readYaml(dataDir, file)
  content.problems.push(...problems)
  if (problems.length > 0) return
  const parsed = recordFile.safeParse(value)
  if (!parsed.success) {
    content.problems.push(...problemsOf(file, null, parsed.error))
    return
  }
  const sources = parseSources(file, parsed.data.sources, content.problems)
  for (const [position, raw] of parsed.data.records.entries()) {
    const result = recordTypes[type].schema.safeParse(raw)
    const id = idOf(raw, position)
    if (!result.success) {
      content.problems.push(...problemsOf(file, id, result.error))
      continue
    }
    const cites = result.data.sources.flatMap((key) => sources.get(key) ?? [])
    if (cites.length < result.data.sources.length) {
      const message = `a name in sources is not a key of this file’s sources, or that source is faulty`
      content.problems.push({ file, record: id, field: 'sources', message })
      continue
    }
    content.records.push({ ...result.data, type, file, cites } as KnowledgeRecord)
  }
}

function loadOne<T>(
  dataDir: string,
  file: string,
  schema: z.ZodType<T>,
  content: Content,
): T | null {
  const { value, problems } = readYaml(dataDir, file)
  content.problems.push(...problems)
  if (problems.length > 0) return null
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  content.problems.push(...problemsOf(file, null, parsed.error))
  return null
}

function yamlFilesBelow(dataDir: string, folder: string): string[] {
  const whole = path.join(dataDir, folder)
  if (!existsSync(whole)) return []
  return readdirSync(whole)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)
    .sort()
}

function loadAllRecords(dataDir: string, content: Content): void {
  for (const [type, { folder }] of Object.entries(recordTypes)) {
    for (const file of yamlFilesBelow(dataDir, folder)) {
      loadRecords(dataDir, file, type as RecordType, content)
    }
  }
}

/**
 * Loads every content file below `dataDir`.
 * @returns records that are sound, and a problem for each fault; never throws for faulty content.
 */
export function loadContent(dataDir: string): Content {
  const content: Content = { records: [], places: [], topics: [], deciders: [], problems: [] }
  content.topics = loadOne(dataDir, 'topics.yaml', topicsFile, content)?.topics ?? []
  content.deciders = loadOne(dataDir, 'deciders.yaml', decidersFile, content)?.deciders ?? []
  for (const file of yamlFilesBelow(dataDir, 'places')) {
    content.places.push(...(loadOne(dataDir, file, placeFile, content)?.records ?? []))
  }
  loadAllRecords(dataDir, content)
  return content
}

/**
 * Loads the records of a site’s own; places, topics and deciders are those of the country.
 * @returns records that are sound, and a problem for each fault; never throws for faulty content.
 */
export function loadOwnRecords(
  folder: string,
  { places, topics, deciders }: Pick<Content, 'places' | 'topics' | 'deciders'>,
): Content {
  const content: Content = { records: [], places, topics, deciders, problems: [] }
  const folders = Object.values(recordTypes).map((type) => type.folder)
  const strange = readdirSync(folder).filter((name) => !(folders as string[]).includes(name))
  for (const name of strange) {
    const message = `is read by nobody: records lie in ${folders.join(', ')}`
    content.problems.push({ file: name, record: null, field: '(folder)', message })
  }
  loadAllRecords(folder, content)
  return content
}
