import { expect, test } from 'vitest'
import { type ChatModel, ModelFault } from '#server/llm/chat-model.ts'
import { createDesk, type Place } from '#server/llm/desk.ts'
import { createScriptedModel } from '#server/llm/scripted.ts'

const options = { parallel: 1, maxWaiting: 2, waitMs: 5000, breakAfter: 2, breakMs: 60_000 }
const limits = { maxTokens: 10, timeoutMs: 1000 }
const speaking = createScriptedModel(() => ['hej'])

async function untilServed(place: Place): Promise<number[]> {
  const ahead: number[] = []
  for await (const count of place.changes) ahead.push(count)
  return ahead
}

test('says honestly how many are ahead, and lets them in one by one', async () => {
  const desk = createDesk(speaking, options)
  const first = desk.queue(undefined)
  await untilServed(first)
  const second = desk.queue(undefined)
  const third = desk.queue(undefined)
  const waits = Promise.all([untilServed(second).then(() => second.leave()), untilServed(third)])
  first.leave()
  const [, ahead] = await waits
  expect(ahead[0]).toBe(1)
  expect(ahead.at(-1)).toBe(0)
  third.leave()
})

test('too many waiting is said at once', async () => {
  const desk = createDesk(speaking, { ...options, maxWaiting: 1 })
  const first = desk.queue(undefined)
  await untilServed(first)
  desk.queue(undefined)
  expect(() => desk.queue(undefined)).toThrow(ModelFault)
})

test('who leaves the queue does not hold it up', async () => {
  const desk = createDesk(speaking, options)
  const first = desk.queue(undefined)
  await untilServed(first)
  const left = new AbortController()
  const second = desk.queue(left.signal)
  const waiting = untilServed(second)
  left.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'left' })
  second.leave()
  const third = desk.queue(undefined)
  first.leave()
  await untilServed(third)
})

/** A model whose calls are counted and always fail. */
function failing(): { model: ChatModel; calls: () => number } {
  let calls = 0
  const model = createScriptedModel(() => {
    calls += 1
    throw new Error('down')
  })
  return { model, calls: () => calls }
}

test('the breaker opens after faults in a row and spares the server', async () => {
  const { model, calls } = failing()
  const desk = createDesk(model, options)
  const ask = async () => {
    for await (const _ of desk.stream([], limits)) break
  }
  await expect(ask()).rejects.toMatchObject({ code: 'unreachable' })
  await expect(ask()).rejects.toMatchObject({ code: 'unreachable' })
  await expect(ask()).rejects.toMatchObject({ code: 'busy' })
  expect(calls()).toBe(2)
})

test('people who leave do not open the breaker', async () => {
  const desk = createDesk(speaking, options)
  const left = new AbortController()
  left.abort()
  const ask = async () => {
    for await (const _ of desk.stream([], { ...limits, signal: left.signal })) break
  }
  for (let i = 0; i < 3; i++) await expect(ask()).rejects.toMatchObject({ code: 'left' })
  for await (const chunk of desk.stream([], limits)) expect(chunk).toBe('hej')
})
