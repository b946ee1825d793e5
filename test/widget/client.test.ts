import { expect, test } from 'vitest'
import { takeEvents } from '#widget/chat/client.ts'

test('takes whole events and keeps what has not yet arrived', () => {
  const buffer = 'event: done\ndata: {"type":"done"}\n\nevent: blo'
  expect(takeEvents(buffer)).toEqual({ events: [{ type: 'done' }], rest: 'event: blo' })
})

test('an event over several data lines is joined', () => {
  const buffer = 'data: {"type":\ndata: "done"}\n\n'
  expect(takeEvents(buffer).events).toEqual([{ type: 'done' }])
})

test('a comment frame is no event', () => {
  expect(takeEvents(': keep alive\n\n')).toEqual({ events: [], rest: '' })
})
