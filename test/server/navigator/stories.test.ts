// Stories as people write them → the facts that are read, and the first door that the conversation names.
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonl } from '#eval/read-jsonl.ts'
import { answer } from '#server/answer/answer.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import { createTurn } from '#server/create-turn.ts'
import { situation } from '#server/protocol.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const story = z.strictObject({
  id: z.string(),
  said: z.string(),
  facts: situation.describe(
    'All that is read, but for the county that follows from the municipality',
  ),
  first: z.string().describe('The contact that is named first'),
  never: z.array(z.string()),
})
const file = path.join(import.meta.dirname, '../../../eval/navigator/stories.jsonl')
const { answering } = await openTestAnswering()
const deps = answering()

test.each(readJsonl(file, story))('$id: $said', async ({ said, facts, first, never }) => {
  const turn = createTurn({ messages: [{ role: 'user', content: said }] })
  const response = await collectAnswer(answer(turn, deps))
  const { region: _, ...read } = response.situation
  const contacts = response.blocks.flatMap((block) =>
    block.type === 'handoff' ? block.contacts.map(({ id }) => id) : [],
  )
  expect(read).toEqual(facts)
  expect(contacts[0]).toBe(first)
  expect(contacts.filter((id) => never.includes(id))).toEqual([])
})
