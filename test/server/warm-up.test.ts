import { expect, test } from 'vitest'
import type { ModelTier } from '#server/answer/generate/tier.ts'
import { warmUp } from '#server/warm-up.ts'
import { openTestAnswering } from '../helpers/app.ts'

const { answering } = await openTestAnswering()

/** Warms up until `most` questions were asked; gives them. A model that is touched would throw. */
async function askedUntil(most: number): Promise<string[]> {
  const asked: string[] = []
  const stopped = new AbortController()
  const deps = answering()
  const untouchable = new Proxy(
    {},
    {
      get: () => {
        throw new Error('the model was asked')
      },
    },
  ) as ModelTier
  const detectCrisis: typeof deps.detectCrisis = (text, earlier) => {
    asked.push(text)
    if (asked.length >= most) stopped.abort()
    return deps.detectCrisis(text, earlier)
  }
  await warmUp({ ...deps, detectCrisis, model: untouchable }, stopped.signal)
  return asked
}

test('asks in both languages, each question once, never a model, and stops when it is told', async () => {
  const asked = await askedUntil(12)
  expect(asked).toHaveLength(12)
  expect(new Set(asked).size).toBe(12)
  expect(new Set(asked.map((text) => answering().knowledge.detectLanguage(text).lang)).size).toBe(2)
})

test('a server that is stopped at once asks nothing more than it began', async () => {
  expect(await askedUntil(1)).toHaveLength(1)
})
