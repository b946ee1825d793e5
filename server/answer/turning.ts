// Whether a message asks whom to turn to, or goes on telling of the person.
import { repliesTo } from '../navigator/asked.ts'
import type { Message, Situation } from '../protocol.ts'
import { claims } from './guide-missed.ts'
import { pattern } from './pattern.ts'

const whom = [
  /\b(vem|vilka|vart|var|någon|nån|who|whom|where|anyone|someone)\b[^.?!]{0,60}\b(hjälp\p{L}*|\p{L}*vägled\p{L}*|coach\p{L}*|vända|vänder|prata|pratar|snacka|snackar|tala|talar|bolla|help\p{L}*|turn|talk|speak|guide|guidance)\b/u,
  /\bhjälp\p{L}* (av|från) (någon|nån) annan\b/u,
  /\bvilken (omställningsorganisation|organisation|myndighet|instans)\b[^.?!]{0,30}\b(hjälp\p{L}*|\p{L}*vägled\p{L}*|vända|gäller|hör|tillhör)\b/u,
  /\bvad (kan|gör|ska)\b[^.?!]{0,25}\b(arbetsförmedlingen|af|kommunen|facket)\b[^.?!]{0,10}\bgöra för (mig|oss)\b/,
].map(pattern)
const bare = pattern(
  /^(hej\p{L}*[,!. ]+|hi[,!. ]+|hello[,!. ]+)?(vem|vart|vilka|who|where|whom) (kan|ska|skall|bör|can|should|do|vänder|hjälper) ?(jag|man|i)? ?(hjälpa|vägleda|vägleder|coacha|vända|prata|tala|turn|help|guide|talk)? ?(mig|oss|me|us)? ?(to|med|till)?( nu| då)?[?!. ]*$/u,
)
const firstPerson = pattern(/\b(jag|ja|mig|min|mitt|mina|i|i'm|my|me)\b/)

/** How somebody asks whom to turn to. */
export type Turning = { text: string; isReply: boolean; isBare: boolean; closes: boolean }

/** "har inte gått ut gymnasiet": the subject is left out, as in talk. */
const ofOneself = pattern(/^(är|har|jobbar|arbetar|går|bor|saknar|driver|äger)\b/)

const asksSomething = pattern(
  /[?]|\b(vad|hur|vem|vilk\p{L}*|var|vart|när|varför|kan jag|kan man|får jag|får man|ska jag|måste|finns|vill veta|undrar|what|how|who|which|where|when|why|can i|do i|is there|should i)\b/u,
)

/** Whether a message in a conversation only tells more of the person, as an answer to nothing. */
const tellsMore = (text: string, history: readonly Message[]): boolean =>
  history.length > 0 &&
  (firstPerson.test(text) || ofOneself.test(text)) &&
  !asksSomething.test(text)

/** The question that closes a story: "…, vem kan vägleda mig?" */
const lastSentence = (text: string): string => text.split(/(?<=[.?!,])\s+/).at(-1) ?? text

/** How the text asks whom to turn to, or goes on telling; null where it asks something else. */
export function turningOf(
  text: string,
  history: readonly Message[],
  { employment }: Situation,
): Turning | null {
  const isReply = repliesTo(text, history) !== null
  const isBare = bare.test(text)
  const closes = employment !== undefined && bare.test(lastSentence(text))
  const isWhom = whom.some((t) => t.test(text)) || claims.test(text)
  const isOfOneself = firstPerson.test(text) || employment !== undefined
  const asks = isReply || isBare || closes || (isOfOneself && isWhom)
  return asks || tellsMore(text, history) ? { text, isReply, isBare, closes } : null
}
