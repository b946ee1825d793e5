import { expect, test } from 'vitest'
import { emptyState, reduce, toMessages } from '#widget/state.ts'

const asked = { type: 'asked', question: 'Vad är YH?', isMasked: false } as const
const start = {
  type: 'received',
  event: { type: 'start', outcome: 'answered', lang: 'sv', situation: { age: 40 } },
} as const
const paragraph = {
  type: 'received',
  event: { type: 'block', block: { type: 'paragraph', text: 'En utbildning.', cites: [1] } },
} as const
const done = { type: 'received', event: { type: 'done' } } as const

test('an answer grows block by block and is then done', () => {
  const state = [asked, start, paragraph, done].reduce(reduce, emptyState)
  expect(state.exchanges[0]?.blocks).toHaveLength(1)
  expect(state.exchanges[0]?.status).toBe('done')
})

test('the situation that the server read is kept for the next question', () => {
  expect([asked, start].reduce(reduce, emptyState).situation).toEqual({ age: 40 })
})

test('a dropped connection marks the answer as failed and leaves it out of the next request', () => {
  const failed = [asked, start, { type: 'failed' } as const].reduce(reduce, emptyState)
  const next = reduce(failed, { ...asked, question: 'Igen?' })
  expect(toMessages(next)).toEqual([{ role: 'user', content: 'Igen?' }])
})

test('the request carries questions and answers in turn, the new question last', () => {
  const state = [asked, start, paragraph, done, asked].reduce(reduce, emptyState)
  expect(toMessages(state).map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
})
