// Turns what the person wrote into questions that can be searched by themselves.
import type { Message } from '../protocol.ts'
import { neutralise } from './neutral.ts'
import { pattern } from './pattern.ts'
import { withoutToldAge } from './told.ts'
import type { StandAloneQuestion } from './types.ts'

/** Tells whether a text names a matter of the field, such as a form of education. */
type NamesMatter = (text: string) => boolean

const goesOn = pattern(
  /^(ok(ej)?|okay|tack|aha|jaha|bra|jo|ja|nej|hm+|mm|yes|thanks|great)?[\s,.!]*(och|å|o|men|så|fast|även|and|but|so|what about|how about)\b/,
)
/** A short question that ends by pointing back: "får man csn för det?" */
const pointsBack = pattern(
  /\b(då|för (det|den|dem)|till (det|den)|av (det|den)|med (det|den)|dit|där|sen|också|det|den|for (it|that|this)|then|there|it|too|as well)\s*[?!.]*$/,
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
  if (wordCount(text) > shortInWords) return false
  return goesOn.test(text) || pointsBack.test(text) || !namesMatter(text)
}

/** Own messages that are looked through for the matter of the conversation. */
const remembered = 4

/** The latest own message that names a matter, and the latest answer; enough to know the subject. */
function contextOf(history: readonly Message[], namesMatter: NamesMatter): string[] {
  const own = history.filter(({ role }) => role === 'user').slice(-remembered)
  const anchor = own.findLast(({ content }) => namesMatter(content)) ?? own.at(-1)
  const answer = history.findLast(({ role }) => role === 'assistant')
  return [anchor, answer].flatMap((message) => (message ? [message.content.slice(0, 400)] : []))
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
  const about = {
    context: contextOf(history, namesMatter),
    leans: leansOnContext(asked, namesMatter),
  }
  const bare = history.length === 0 ? withoutToldAge(asked) : asked
  const parts = splitQuestions(bare)
  if (parts.length < 2) return [{ text: bare, ...about }]
  const whole = { text: bare, ...about }
  const questions = parts.filter((part) => part.endsWith('?') || bareQuestion.test(part))
  return questions.length < 2
    ? [whole]
    : [whole, ...questions.slice(0, maxQuestions).map((part) => ({ text: part, ...about }))]
}
