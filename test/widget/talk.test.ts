import { expect, test } from 'vitest'
import type { ChatRequest } from '#server/protocol.ts'
import type { Client, ClientEvent } from '#widget/chat/client.ts'
import type { State } from '#widget/chat/state.ts'
import { createTalk } from '#widget/chat/talk.ts'

const start: ClientEvent = {
  type: 'start',
  outcome: 'answered',
  lang: 'sv',
  situation: { age: 40 },
}
const done: ClientEvent = { type: 'done' }

/** A client that answers with given events and remembers what it was asked. */
function createScript(...answers: ClientEvent[][]) {
  const requests: ChatRequest[] = []
  const client: Client = {
    async *ask(request, signal) {
      requests.push(request)
      for (const event of answers.shift() ?? []) {
        await Promise.resolve()
        if (signal.aborted) return
        yield event
      }
    },
    judge: async () => true,
    tenant: async () => null,
    place: async () => null,
  }
  return { client, requests }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

const last = (state: State) => state.exchanges.at(-1)

type Parts = Parameters<typeof createTalk>
/** A talk that must not break. */
const talkOver = (client: Parts[0], lang: Parts[1], listener: Parts[2]) =>
  createTalk(client, lang, listener, () => {
    throw new Error('the talk broke')
  })

test('the first question is sent without a situation, the next with what was read', async () => {
  const { client, requests } = createScript([start, done], [start, done])
  const talk = talkOver(
    client,
    () => 'sv',
    () => {},
  )
  talk.ask('Jag är 40')
  await settle()
  talk.ask('Kan jag få CSN?')
  await settle()
  expect(requests.map(({ situation }) => situation)).toEqual([undefined, { age: 40 }])
})

test('what the person took away is not told again', async () => {
  const { client, requests } = createScript([start, done], [start, done])
  const talk = talkOver(
    client,
    () => 'sv',
    () => {},
  )
  talk.ask('Jag är 40')
  await settle()
  talk.setSituation({})
  talk.ask('Kan jag få CSN?')
  await settle()
  expect(requests[1]?.situation).toEqual({})
})

test('a stream that ends too early is a dropped one; asking again replaces it', async () => {
  const { client } = createScript([start], [start, done])
  const talk = talkOver(
    client,
    () => 'sv',
    () => {},
  )
  talk.ask('Hej?')
  await settle()
  expect(last(talk.state())).toMatchObject({ status: 'failed', failure: 'dropped' })
  talk.retry()
  await settle()
  expect(talk.state().exchanges).toHaveLength(1)
  expect(last(talk.state())?.status).toBe('done')
})

test('while an answer runs a second question is not taken', async () => {
  const { client, requests } = createScript([start, done])
  const talk = talkOver(
    client,
    () => 'sv',
    () => {},
  )
  talk.ask('Ett?')
  talk.ask('Två?')
  await settle()
  expect(requests).toHaveLength(1)
})

test('what comes after the conversation was deleted is not shown', async () => {
  const { client } = createScript([start, done])
  const talk = talkOver(
    client,
    () => 'sv',
    () => {},
  )
  talk.ask('Hemligt?')
  talk.erase()
  await settle()
  expect(talk.state().exchanges).toEqual([])
  expect(talk.isRunning()).toBe(false)
})

test('personal data is gone before the state knows it', () => {
  const { client, requests } = createScript([])
  const talk = talkOver(
    client,
    () => 'sv',
    () => {},
  )
  talk.ask('Mitt nummer är 811218-9876')
  expect(JSON.stringify([talk.state(), requests])).not.toContain('811218')
  expect(last(talk.state())?.masked).toEqual(['personal_number'])
})

test('a talk that the page breaks says so, and asks no more', async () => {
  let broken = 0
  const client = { ask: async function* () {} } as unknown as Parts[0]
  const listener = () => {
    throw new TypeError('at is not a function')
  }
  const talk = createTalk(
    client,
    () => 'sv',
    listener,
    () => (broken += 1),
  )
  talk.ask('Vad är YH?')
  await settle()
  expect(broken).toBeGreaterThan(0)
})
