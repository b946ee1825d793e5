import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { mask } from '#server/privacy/mask.ts'

const row = z.object({ question: z.string() })
const questions = readFileSync('/work/shared/questions/dev.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => row.parse(JSON.parse(line)).question)

test('masks nothing in questions without personal data', () => {
  expect(questions.filter((question) => mask(question).found.length > 0)).toEqual([])
})
