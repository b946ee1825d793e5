import { afterAll, expect, test } from 'vitest'
import { likelyContact } from '#server/answer/contacts.ts'
import { retrieveEvidence } from '#server/answer/retrieve.ts'
import { understand } from '#server/answer/understand.ts'
import { createTurn } from '#server/create-turn.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const { answering, knowledge } = await openTestAnswering()
afterAll(() => knowledge.close())

async function likelyFor(text: string): Promise<string[]> {
  const turn = createTurn({ messages: [{ role: 'user', content: text }] })
  const understanding = understand(turn, answering())
  if (understanding.kind !== 'question') return []
  const evidence = await retrieveEvidence(understanding, answering())
  return likelyContact(evidence, answering()).map(({ id }) => id)
}

test('a question whose nearest records agree on the topic is sent to who knows that topic', async () => {
  expect(await likelyFor('sjukpenning sjukskriven')).toEqual(['nat-forsakringskassan'])
})

test('a question about nothing in particular is sent to nobody in particular', async () => {
  expect(await likelyFor('vad kostar en pizza i Borlänge')).toEqual([])
})
