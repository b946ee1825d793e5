// A short measurement of a model: does it write, how fast, does it keep to a form, can it judge.
import { type ChatModel, ModelFault } from './chat-model.ts'
import { judgeAnswer, judgePrompt } from './prompts/judge.ts'
import { understandAnswer, understandPrompt } from './prompts/understand.ts'

/** A sentence with the text that it is held against. */
export type Claim = { lang: 'sv' | 'en'; sentence: string; text: string; isTrue: boolean }

/** Figures of a model; shares from 0 to 1, null where the model gave nothing. */
export type ModelFigures =
  | { fault: string }
  | {
      firstTokenMs: number
      charactersPerSecond: number
      validJson: number
      judgedRight: number
    }

const limits = { maxTokens: 80, timeoutMs: 120_000 }
const judged = 12

async function speedOf(model: ChatModel, now: () => number) {
  const begun = now()
  let first: number | null = null
  let characters = 0
  const messages = [{ role: 'user' as const, content: 'Berätta kort vad komvux är.' }]
  for await (const chunk of model.stream(messages, limits)) {
    first ??= now()
    characters += chunk.length
  }
  const firstTokenMs = Math.round((first ?? now()) - begun)
  const seconds = (now() - (first ?? begun)) / 1000
  return { firstTokenMs, charactersPerSecond: Math.round(characters / Math.max(seconds, 0.001)) }
}

/** Share of calls that give a value of the asked form. */
async function share(calls: readonly (() => Promise<boolean>)[]): Promise<number> {
  let right = 0
  for (const call of calls) {
    const isRight = await call().catch((error: unknown) => {
      if (error instanceof ModelFault) return false
      throw error
    })
    if (isRight) right += 1
  }
  return Math.round((100 * right) / Math.max(1, calls.length)) / 100
}

const questions = [
  'Jag är 45 och jobbar utan kollektivavtal, kan jag plugga?',
  'Hur lång är den?',
  'Jag gick ut gymnasiet i Syrien.',
]

/** Measures a model with a dozen calls; a missing or unreachable one gives its fault. */
export async function measureModel(
  model: ChatModel,
  claims: readonly Claim[],
  now: () => number,
): Promise<ModelFigures> {
  try {
    const speed = await speedOf(model, now)
    const validJson = await share(
      questions.map((question) => async () => {
        await model.structured(understandPrompt('sv', question, []), understandAnswer, {
          ...limits,
          maxTokens: 200,
        })
        return true
      }),
    )
    const step = Math.max(1, Math.floor(claims.length / judged))
    const some = claims.filter((_, i) => i % step === 0).slice(0, judged)
    const judgedRight = await share(
      some.map(({ lang, sentence, text, isTrue }) => async () => {
        const { follows } = await model.structured(
          judgePrompt(lang, sentence, text),
          judgeAnswer,
          limits,
        )
        return follows === isTrue
      }),
    )
    return { ...speed, validJson, judgedRight }
  } catch (error) {
    if (error instanceof ModelFault) return { fault: error.code }
    throw error
  }
}
