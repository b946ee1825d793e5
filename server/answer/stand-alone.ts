// Turns what the person wrote into questions that can be searched by themselves.
import type { Message } from '../protocol.ts'
import { neutralise } from './neutral.ts'
import { pattern } from './pattern.ts'
import { withoutToldAge } from './told.ts'
import type { StandAloneQuestion } from './types.ts'

/** Tells whether a text names a matter of the field, such as a form of education. */
type NamesMatter = (text: string) => boolean

const goesOn = pattern(
  /^(ok(ej)?|okay|tack|aha|jaha|bra)?[\s,.!]*(och|men|så|fast|även|and|but|so|what about|how about)\b/,
)
const bareQuestion = pattern(
  /^(hur|när|var|varför|vem|vart|vad|måste|behöver|kan|får|how|when|where|why|who|what|do|does|can)\b/,
)

const opening = /^\s*(hej(san)?|hallå|tjena|hello|hi|hey|god (dag|morgon|kväll))[\s!,.:)]+/i
const maxQuestions = 2
const shortInWords = 14

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Whether a message can only be understood with what was said before. */
export function leansOnContext(text: string, namesMatter: NamesMatter): boolean {
  return wordCount(text) <= shortInWords && (goesOn.test(text) || !namesMatter(text))
}

/** The latest own message and the latest answer; enough to know the subject. */
function contextOf(history: readonly Message[]): string[] {
  const latest = (role: Message['role']) => history.findLast((m) => m.role === role)?.content
  return [latest('user'), latest('assistant')].flatMap((text) => (text ? [text.slice(0, 400)] : []))
}

/** Splits "A? B?" and "A och hur B?" into its questions; one sentence stays whole. */
export function splitQuestions(text: string): string[] {
  const marked = text
    .replace(/\?+/g, '?\n')
    .replace(
      / (?:och|samt|and) (?=(?:hur|när|var|vart|vem|vad|vilka|kan|får|måste|how|when|where|who|what|can|do)\b)/gi,
      '\n',
    )
  const parts = marked
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => wordCount(part) >= 3)
  return parts.length >= 2 ? parts : [text]
}

/**
 * The questions in a message, each with the context it leans on. The whole message comes first,
 * since its sentences often explain one another; parts follow where it holds several questions.
 */
export function standAlone(
  text: string,
  history: readonly Message[],
  namesMatter: NamesMatter,
): StandAloneQuestion[] {
  const asked = neutralise(text.replace(opening, '').trim() || text)
  const about = { context: contextOf(history), leans: leansOnContext(asked, namesMatter) }
  const bare = history.length === 0 ? withoutToldAge(asked) : asked
  const parts = splitQuestions(bare)
  if (parts.length < 2) return [{ text: bare, ...about }]
  const whole = { text: bare, ...about }
  const questions = parts.filter((part) => part.endsWith('?') || bareQuestion.test(part))
  return questions.length < 2
    ? [whole]
    : [whole, ...questions.slice(0, maxQuestions).map((part) => ({ text: part, ...about }))]
}
