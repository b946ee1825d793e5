import { afterAll, expect, test } from 'vitest'
import { chooseContacts, likelyContact } from '#server/answer/contacts.ts'
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

/** Ids of the services that an answer from one record shows. */
function contactsOf(id: string, situation: Parameters<typeof chooseContacts>[1]['situation']) {
  const record = knowledge.get(id)
  return record ? chooseContacts([record], { situation }, answering()).map((one) => one.id) : []
}

test('no record whose next service is none to turn to leaves a person without a contact', () => {
  const isBackground = (id: string | null | undefined) => {
    const service = id ? knowledge.get(id) : null
    return service?.type === 'service' && service.isBackground
  }
  const records = knowledge.list().flatMap(({ id }) => knowledge.get(id) ?? [])
  const told = records.filter((one) => 'next' in one && isBackground(one.next))
  expect(told.length).toBeGreaterThan(0)
  expect(told.map(({ id }) => id).filter((id) => contactsOf(id, {}).length === 0)).toEqual([])
})

test('a right at universities leads to those of the person’s region, where one is known', () => {
  const [near] = contactsOf('hog-ratt', { region: '24' })
  expect(near).toBe('hog-umu')
  expect(contactsOf('hog-ratt', {})).toEqual(['kom-generisk-hemkommun'])
})
