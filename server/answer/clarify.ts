// A follow-up that found nothing sure, made clearer by a model: its question by itself, and facts of the
// situation. Everything is held against the person’s own words; nothing here decides anything.
import { ModelFault } from '#server/llm/chat-model.ts'
import {
  type UnderstandAnswer,
  understandAnswer,
  understandPrompt,
} from '#server/llm/prompts/understand.ts'
import { type Situation, situation as situationSchema } from '../protocol.ts'
import type { AnswerDeps } from './deps.ts'
import { pattern } from './pattern.ts'
import { standAlone } from './stand-alone.ts'
import type { Evidence, Turn, Understanding } from './types.ts'
import type { Lexicon } from './verify/lexicon.ts'
import { carrierOf } from './verify/support.ts'
import { readSentence } from './verify/words.ts'

type Question = Extract<Understanding, { kind: 'question' }>
type Fact = UnderstandAnswer['facts'][number]

const maxTokens = 160

/** A fact is taken only where the person’s quoted words speak of its field at all. */
const cues: Record<Exclude<Fact['field'], 'age'>, RegExp> = {
  employment: pattern(
    /\b(jobb\p{L}*|arbet\p{L}*|anställ\p{L}*|uppsagd|varsl\p{L}*|firma|företag\p{L}*|plugg\p{L}*|stud\p{L}*|elev|gymnasiet|föräldraledig|sjuk\p{L}*|work\p{L}*|job|employ\p{L}*|laid off|student|leave)\b/u,
  ),
  agreement: pattern(/\b(kollektivavtal\p{L}*|avtal\p{L}*|collective agreement|union)\b/u),
  schooling: pattern(
    /\b(grundskol\p{L}*|gymnasi\p{L}*|nian|yh|yrkeshögskol\p{L}*|högskol\p{L}*|universitet\p{L}*|examen|degree|school|university|utomlands|abroad|hemland\p{L}*)\b/u,
  ),
}

const flat = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

function isGrounded({ field, value, quote }: Fact, own: string): boolean {
  if (quote.trim().length < 2 || !flat(own).includes(flat(quote))) return false
  return field === 'age'
    ? new RegExp(`(?<!\\d)${Number(value)}(?!\\d)`).test(quote)
    : cues[field].test(quote)
}

/** Facts that stand in the person’s own words; what the rules read already wins. */
export function groundedFacts(facts: readonly Fact[], own: string, known: Situation): Situation {
  const entries = facts
    .filter((fact) => isGrounded(fact, own))
    .map(({ field, value }) => [field, field === 'age' ? Number(value) : value] as const)
    .filter((entry) => situationSchema.safeParse(Object.fromEntries([entry])).success)
  return { ...Object.fromEntries(entries), ...known }
}

/** Whether every content word and number of a rephrased question was said in the conversation. */
export function isOwnQuestion(text: string, said: string, lexicon: Lexicon): boolean {
  const ground = readSentence(said, lexicon).words
  const words = readSentence(text, lexicon).words
  const content = words.filter(({ isContent, value }) => isContent || value !== null)
  const isSaid = (word: (typeof words)[number]) =>
    word.value === null
      ? carrierOf(word, ground, lexicon) !== null
      : ground.some(({ value }) => value === word.value)
  return content.length > 0 && content.every(isSaid)
}

/**
 * The understanding with a clearer question, or null where the rules’ own is kept: where something
 * sure was found, where nothing was said before, or where the model fails or adds anything.
 */
export async function clarify(
  turn: Turn,
  understood: Question,
  evidence: readonly Evidence[],
  { model, detectCrisis, knowledge }: AnswerDeps,
  signal: AbortSignal | undefined,
): Promise<Question | null> {
  if (!model || turn.history.length === 0 || evidence.some(({ answer }) => answer)) return null
  const { lang, situation } = understood
  const messages = understandPrompt(lang, turn.question, turn.history)
  const limits = { maxTokens, timeoutMs: model.firstMs, signal }
  try {
    const said = await model.desk.structured(messages, understandAnswer, limits)
    const own = [...turn.history.filter(({ role }) => role === 'user'), { content: turn.question }]
    const ownText = own.map(({ content }) => content).join('. ')
    const all = [...turn.history, { content: turn.question }].map(({ content }) => content)
    const isOwn = isOwnQuestion(said.question, all.join('. '), model.lexicons[lang])
    if (!isOwn || detectCrisis(said.question, [])) return null
    const facts = groundedFacts(said.facts, ownText, situation)
    return {
      ...understood,
      situation: facts,
      questions: standAlone(said.question, [], knowledge.namesMatter),
    }
  } catch (error) {
    if (error instanceof ModelFault) return null
    throw error
  }
}
