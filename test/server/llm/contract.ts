// What every chat model must do; run against scripted ones, LangChain’s, fake servers and real ones.
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { ChatModel } from '#server/llm/chat-model.ts'

const limits = { maxTokens: 60, timeoutMs: 120_000 }
const messages = [{ role: 'user' as const, content: 'Svara med ett ord: hej' }]

/** Tests that hold for any working model. */
export function testChatModel(name: string, open: () => ChatModel | Promise<ChatModel>): void {
  test(`${name}: streams text`, async () => {
    let text = ''
    for await (const chunk of (await open()).stream(messages, limits)) text += chunk
    expect(text.trim()).not.toBe('')
  })

  test(`${name}: keeps to the limit of tokens`, async () => {
    let text = ''
    for await (const chunk of (await open()).stream(messages, { ...limits, maxTokens: 2 }))
      text += chunk
    expect(text.length).toBeLessThanOrEqual(2 * 8)
  })

  test(`${name}: gives a value of a schema`, async () => {
    const schema = z.strictObject({ follows: z.boolean() })
    const asked = [
      {
        role: 'user' as const,
        content: 'Är Sverige ett land? Svara med JSON: {"follows": true} eller {"follows": false}',
      },
    ]
    expect(schema.safeParse(await (await open()).structured(asked, schema, limits)).success).toBe(
      true,
    )
  })

  test(`${name}: ends when the caller leaves`, async () => {
    const left = new AbortController()
    left.abort()
    const stream = (await open()).stream(messages, { ...limits, signal: left.signal })
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'left' })
  })
}
