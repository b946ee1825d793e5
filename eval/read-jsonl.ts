// Reads JSON Lines through a schema.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

function readJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`${where}: the line is not JSON`)
  }
}

/** @throws {Error} that names file and line of the first faulty row */
export function readJsonl<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const parsed = schema.safeParse(readJson(line, `${file}:${i + 1}`))
    if (parsed.success) return [parsed.data]
    throw new Error(`${file}:${i + 1}: ${z.prettifyError(parsed.error)}`)
  })
}
