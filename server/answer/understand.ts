// Turn → Understanding: crisis first, then what is said to the service itself, then the questions.

import { readReply } from '../navigator/asked.ts'
import type { AnswerLang, Situation } from '../protocol.ts'
import { findMisuse } from '../safety/misuse.ts'
import type { AnswerDeps } from './deps.ts'
import { findFeeling } from './feelings.ts'
import { asksForChoice, findIntent, isOwnCase, isUnclear } from './intents.ts'
import { mergeSituations, readSituation } from './situation.ts'
import { findSmalltalk } from './smalltalk.ts'
import { writtenOut } from './spoken.ts'
import { standAlone } from './stand-alone.ts'
import type { Turn, Understanding } from './types.ts'

type Language = { lang: AnswerLang; writtenIn: string }

/** Language to answer in: the one written in if it is sv or en, else the page’s, else Swedish. */
function languageOf(turn: Turn, deps: AnswerDeps): Language {
  const detected = deps.knowledge.detectLanguage(turn.question)
  const earlier = turn.history.filter((m) => m.role === 'user').at(-1)?.content
  const guess = detected.confident || !earlier ? detected : deps.knowledge.detectLanguage(earlier)
  if (guess.confident && (guess.lang === 'sv' || guess.lang === 'en')) {
    return { lang: guess.lang, writtenIn: guess.lang }
  }
  if (guess.confident) return { lang: turn.pageLang ?? 'sv', writtenIn: guess.lang }
  const fallback = turn.pageLang ?? (guess.lang === 'en' ? 'en' : 'sv')
  return { lang: fallback, writtenIn: fallback }
}

/** Chips sent by the client replace what earlier messages told: the person may have deleted some. */
function situationOf(turn: Turn, deps: AnswerDeps): Situation {
  const read = (text: string) => readSituation(writtenOut(text), deps.knowledge.findPlace)
  const earlier = turn.history.filter((m) => m.role === 'user').map((m) => read(m.content))
  const known = turn.situation ? [turn.situation] : earlier
  const replied = readReply(turn.question, turn.history, deps.knowledge.findPlace)
  return mergeSituations(...known, read(turn.question), replied)
}

const answersIn = (history: Turn['history']): string =>
  history
    .filter(({ role }) => role === 'assistant')
    .map(({ content }) => content)
    .join('\n')

const misuseReply = {
  instructions: 'decline_instructions',
  content: 'decline_content',
  forgery: 'decline_forgery',
  task: 'decline_task',
  others_talk: 'about_privacy',
  off_topic: 'out_of_scope',
} as const

/** What the person wants, in the order of urgency. */
export function understand(turn: Turn, deps: AnswerDeps): Understanding {
  const { lang, writtenIn } = languageOf(turn, deps)
  const earlier = turn.history.filter((m) => m.role === 'user').map((m) => m.content)
  const crisis = deps.detectCrisis(turn.question, earlier)
  if (crisis?.certainty === 'sure') {
    const reply = crisis.isFollowUp ? 'crisis_follow_up' : `crisis_${crisis.kind}`
    const language = crisis.language ?? writtenIn
    return { kind: 'crisis', reply, lang, language, situation: turn.situation ?? {} }
  }
  const care = crisis !== null
  const situation = situationOf(turn, deps)
  const said = writtenOut(turn.question)
  const misuse = findMisuse(turn.question)
  if (misuse) {
    return {
      kind: 'canned',
      outcome: 'out_of_scope',
      reply: misuseReply[misuse],
      lang,
      care,
      situation,
    }
  }
  const smalltalk = findSmalltalk(said)
  if (smalltalk) return { kind: 'canned', ...smalltalk, lang, care, situation }
  const namesPlace = deps.knowledge.findPlace(turn.question) !== null
  const intent = findIntent(said, situation, namesPlace)
  if (intent) return { kind: 'canned', ...intent, lang, care, situation }
  const bridged = writtenIn === lang ? '' : deps.knowledge.bridge(turn.question, writtenIn)
  const questions = standAlone(bridged || said, turn.history, deps.knowledge.namesMatter)
  const feeling = findFeeling(said)
  return {
    kind: 'question',
    questions,
    lang,
    writtenIn,
    feeling,
    asksForChoice: asksForChoice(said, feeling),
    isUnclear: turn.history.length === 0 && isUnclear(said, deps.knowledge.namesMatter),
    isOwnCase: isOwnCase(said),
    answered: answersIn(turn.history),
    care,
    situation,
  }
}
