import { expect, test } from 'vitest'
import { type Action, emptyState, reduce, type State, toMessages } from '#widget/chat/state.ts'

const play = (...actions: Action[]): State => actions.reduce(reduce, emptyState)

const asked: Action = { type: 'asked', question: 'Vad är YH?', masked: [] }
const start: Action = {
  type: 'received',
  event: { type: 'start', outcome: 'answered', lang: 'sv', situation: { age: 40 } },
}
const paragraph: Action = {
  type: 'received',
  event: { type: 'block', block: { type: 'paragraph', text: 'En utbildning.', cites: [1] } },
}
const done: Action = { type: 'received', event: { type: 'done' } }

test('an answer grows block by block and is then done', () => {
  const state = play(asked, start, paragraph, done)
  expect(state.exchanges[0]?.blocks).toHaveLength(1)
  expect(state.exchanges[0]?.status).toBe('done')
})

test('a waiting question knows how many come before it, until the answer is written', () => {
  const status = (stage: 'waiting' | 'writing', ahead?: number): Action => ({
    type: 'received',
    event: { type: 'status', stage, ...(ahead === undefined ? {} : { ahead }) },
  })
  expect(play(asked, status('waiting', 2)).exchanges[0]).toMatchObject({
    stage: 'waiting',
    ahead: 2,
  })
  const written = play(asked, status('waiting', 2), status('writing')).exchanges[0]
  expect(written).toMatchObject({ stage: 'writing', ahead: 0, status: 'waiting' })
})

test('the situation that the server read is kept for the next question', () => {
  expect(play(asked, start).situation).toEqual({ age: 40 })
})

test('a dropped connection marks the answer as failed and leaves it out of the next request', () => {
  const failed = play(asked, start, { type: 'ended' })
  const next = reduce(failed, { type: 'asked', question: 'Igen?', masked: [] })
  expect(toMessages(next)).toEqual([{ role: 'user', content: 'Igen?' }])
})

test('the request carries questions and answers in turn, the new question last', () => {
  const state = play(asked, start, paragraph, done, asked)
  expect(toMessages(state).map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
})
