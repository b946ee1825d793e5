// The questions that the evaluation asks, as plain text, so that no way of asking copies one.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const line = z.object({ question: z.string(), history: z.array(z.unknown()).nullish() })

const questionsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => line.parse(JSON.parse(text)))
    .filter(({ history }) => !history?.length)
    .map(({ question }) => question)

/**
 * Questions of every .jsonl file in the folders that stand by themselves (a follow-up is nobody’s way of
 * asking); a folder that is not there holds none.
 */
export function readEvalQuestions(folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .flatMap((name) => questionsIn(path.join(folder, name))),
    )
}
