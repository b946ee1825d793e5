// Contacts of an answer say whether they are open at the moment of the answer, where hours are known.
import { expect, test } from 'vitest'
import type { Loaded } from '#knowledge/knowledge.ts'
import { toEvents } from '#server/answer/citations.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import type { Draft } from '#server/answer/types.ts'
import { createSwedishCalendar } from '#server/navigator/holidays.ts'
import type { Block } from '#server/protocol.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const { knowledge } = await openTestAnswering()
const dayKind = createSwedishCalendar()
const known: Loaded<'service'> = (() => {
  const service = knowledge.services().find(({ isBackground }) => !isBackground)
  if (!service) throw new Error('no service')
  const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
  const hours = [{ channel: 'phone' as const, days: [...days], from: '09:00', to: '16:00' }]
  const cites = service.cites.map((cite) => ({ ...cite, checked: '2026-03' }))
  return { ...service, hours, cites }
})()
const unknown = { ...known, id: 'unknown', hours: null }

async function answerAt(iso: string | null, contacts: Draft['contacts'], lang: 'sv' | 'en' = 'sv') {
  const draft: Draft = { outcome: 'answered', lang, parts: [], contacts, suggestions: [] }
  const clock = iso ? { now: () => new Date(iso), dayKind } : undefined
  async function* events() {
    yield* toEvents(draft, {}, clock)
  }
  const response = await collectAnswer(events())
  const handoff = response.blocks.find((block: Block) => block.type === 'handoff')
  return { text: response.text, openings: handoff?.contacts.map(({ opening }) => opening) }
}

test.each([
  ['2026-11-23T09:00:00Z', 'Öppet nu, stänger 16.'],
  ['2026-11-23T16:00:00Z', 'Stängt nu, öppnar i morgon 9.'],
  ['2026-12-24T10:00:00Z', 'Stängt nu, öppnar måndag 28 december 9.'],
])('at %s a contact with known hours says: %s', async (iso, words) => {
  const { text, openings } = await answerAt(iso, [known])
  expect(openings).toEqual([words])
  expect(text).toContain(words)
})

test('unknown hours are said to be unknown, each contact by itself', async () => {
  const { text, openings } = await answerAt('2026-11-23T09:00:00Z', [known, unknown], 'en')
  expect(openings).toEqual(['Open now, closes at 16.', 'Opening hours are not known here.'])
  expect(text).toContain('(Open now, closes at 16)')
  expect(text).toContain('(Opening hours are not known here)')
})

test('hours from the page of an earlier year are told with that year', async () => {
  const old = { ...known, cites: known.cites.map((cite) => ({ ...cite, checked: '2023-05' })) }
  const { openings } = await answerAt('2026-11-23T09:00:00Z', [old])
  expect(openings).toEqual(['Öppet nu, stänger 16. Tiderna lästes 2023.'])
})

test('without a clock nothing is said of what is open', async () => {
  const { text, openings } = await answerAt(null, [known, unknown])
  expect(openings).toEqual([null, null])
  expect(text).not.toMatch(/öppet|öppettid/i)
})
