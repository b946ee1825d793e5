// Which of the navigator’s questions a conversation holds, and what a short reply to one says.
import type { AnswerLang, Message, Situation } from '../protocol.ts'
import { type Askable, askable, questionTexts } from './changes.ts'

type PlaceLookup = (text: string) => { municipality?: string; region?: string } | null

const langs: readonly AnswerLang[] = ['sv', 'en']

const asksIn = (text: string): Askable[] =>
  askable.filter((_, at) => langs.some((lang) => text.includes(questionTexts(lang)[at] ?? '\n')))

/** Facts that have been asked for, oldest first. */
export const askedFacts = (history: readonly Message[]): Askable[] =>
  history.flatMap(({ role, content }) => (role === 'assistant' ? asksIn(content) : []))

const yes = /^(ja|japp|jo|jajamän|yes|yep|yeah|det har|vi har)(?![\p{L}])/iu
const no = /^(nej|nä|nope|no|nix|inte)(?![\p{L}])/iu
const unsure = /(vet (inte|ej)|ingen aning|osäker|don.?t know|no idea|not sure|unsure)/i

const sectors: [NonNullable<Situation['sector']>, RegExp][] = [
  ['municipal_or_regional', /kommun|region|municipal/i],
  ['state', /stat(en|lig|ligt)?(?![\p{L}])|myndighet|the state|agency/iu],
  ['church', /kyrka|church/i],
  ['nonprofit', /förening|ideell|association|non-?profit/i],
]
const employments: [NonNullable<Situation['employment']>, RegExp][] = [
  ['parental_leave', /föräldraledig|mammaledig|pappaledig|parental leave|maternity leave/i],
  ['sick_leave', /sjukskriven|sick leave/i],
  ['on_notice', /uppsagd|varslad|under notice|laid off/i],
  [
    'self_employed',
    /(?<!\p{L})(eget|egen|egna)(?!\p{L})|egenföretag|frilans|own business|self-?employed/iu,
  ],
  [
    'unemployed',
    /utan jobb|utan arbete|arbetslös|without|unemployed|inget jobb|no job|^(nej|nä|no)(?!\p{L})/iu,
  ],
  ['student', /(?<!\p{L})(studerar|pluggar|student)(?!\p{L})/iu],
  ['employed', /jobb|arbet|anställd|work|job|^(ja|yes)(?!\p{L})/iu],
]

const choose = <T>(options: [T, RegExp][], text: string): T | undefined =>
  options.find(([, when]) => when.test(text))?.[0]

function agreementIn(text: string): Situation['agreement'] {
  if (unsure.test(text)) return 'unsure'
  if (yes.test(text)) return 'yes'
  return no.test(text) ? 'no' : undefined
}

function workHistoryIn(text: string): Situation['workHistory'] {
  if (unsure.test(text)) return undefined
  if (yes.test(text)) return 'enough'
  return no.test(text) ? 'short' : undefined
}

const ageIn = (text: string): number | undefined => {
  const years = Number(/(?<!\d)(\d{2})(?!\d)/.exec(text)?.[1])
  return years >= 13 && years <= 90 ? years : undefined
}

const readers: Record<Askable, (text: string, findPlace: PlaceLookup) => Situation> = {
  employment: (text) => ({ employment: choose(employments, text) }) as Situation,
  agreement: (text) => ({ agreement: agreementIn(text) }) as Situation,
  sector: (text) => ({ sector: choose(sectors, text) }) as Situation,
  workHistory: (text) => ({ workHistory: workHistoryIn(text) }) as Situation,
  municipality: (text, findPlace) => findPlace(`i ${text}`) ?? {},
  age: (text) => ({ age: ageIn(text) }) as Situation,
}

const longestReply = 12

/** The fact that the latest answer asked for, where the message is a short reply to it. */
export function repliesTo(text: string, history: readonly Message[]): Askable | null {
  const latest = history.findLast(({ role }) => role === 'assistant')
  const fact = latest ? asksIn(latest.content).at(-1) : undefined
  const isShort = text.split(/\s+/).length <= longestReply && !text.includes('?')
  return fact && isShort ? fact : null
}

/** What a short reply to the navigator’s latest question says; nothing where it is none. */
export function readReply(
  text: string,
  history: readonly Message[],
  findPlace: PlaceLookup,
): Situation {
  const fact = repliesTo(text, history)
  if (!fact) return {}
  const read = readers[fact](text.trim(), findPlace)
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
