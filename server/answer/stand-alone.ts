// Turns what the person wrote into questions that can be searched by themselves.
import type { Message } from '../protocol.ts'
import { neutralise } from './neutral.ts'
import { pattern } from './pattern.ts'
import type { StandAloneQuestion } from './types.ts'

const pointing = [
  /^(ok(ej)?|okay|tack|aha|jaha|bra)?[\s,.!]*(och|men|så|fast|även|and|but|so|what about|how about)\b/,
  /\b(det|den|dom|de|där|dit|då|sådan|sån|it|that|this|those|them|there)\b/,
].map(pattern)
const bareQuestion = pattern(
  /^(hur|när|var|varför|vem|vart|vad|måste|behöver|kan|får|how|when|where|why|who|what|do|does|can)\b/,
)

/** Words that name no subject of their own: "hur lång är utbildningen?" needs to know which. */
const general = pattern(
  /^(utbildning\p{L}*|kurs\p{L}*|ansökan|ansöka|ansöker|söker|pengar\p{L}*|beslut\p{L}*|platsen?|svaret|kostar|längre|länge|mycket|behöver|hjälp\p{L}*|program\p{L}*|course\p{L}*|programme|money|decision|apply|longer|long|place)$/u,
)
const abbreviations = pattern(/^(csn|yh|sfi|uhr|trr|tsl|syv|kpu|lia|hp)$/)

const namesSubject = (text: string): boolean =>
  text
    .split(/[^\p{L}\p{N}-]+/u)
    .some((word) => abbreviations.test(word) || (word.length >= 6 && !general.test(word)))

const opening = /^\s*(hej(san)?|hallå|tjena|hello|hi|hey|god (dag|morgon|kväll))[\s!,.:)]+/i
const maxQuestions = 2
const shortInWords = 14

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Whether a message can only be understood with what was said before. */
export function leansOnContext(text: string): boolean {
  if (wordCount(text) > shortInWords) return false
  return (
    pointing.some((test) => test.test(text)) || (bareQuestion.test(text) && !namesSubject(text))
  )
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
export function standAlone(text: string, history: readonly Message[]): StandAloneQuestion[] {
  const bare = neutralise(text.replace(opening, '').trim() || text)
  const about = { context: contextOf(history), leans: leansOnContext(bare) }
  const parts = splitQuestions(bare)
  if (parts.length < 2) return [{ text: bare, ...about }]
  const whole = { text: bare, ...about }
  const asked = parts.filter((part) => part.endsWith('?') || bareQuestion.test(part))
  return asked.length < 2
    ? [whole]
    : [whole, ...asked.slice(0, maxQuestions).map((part) => ({ text: part, ...about }))]
}
