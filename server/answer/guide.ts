// "Who can help me?": lets the navigator lead where somebody asks whom to turn to. Rules stay with records.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import { askedFacts } from '../navigator/asked.ts'
import { nextQuestion } from '../navigator/changes.ts'
import { ifWords, joinClauses } from '../navigator/if-words.ts'
import { navigate, type Offer, type Refusal } from '../navigator/navigate.ts'
import type { AnswerLang, Message, Situation } from '../protocol.ts'
import { createBudget } from './budget.ts'
import type { AnswerDeps } from './deps.ts'
import {
  contactsBeside,
  contactsOf,
  isSentAway,
  maxContacts,
  withContacts,
} from './guide-contacts.ts'
import { withGoal } from './guide-goal.ts'
import { guidanceTopics, isMissed, isOfStudies, refusedOf } from './guide-missed.ts'
import { hasOwnLead } from './present/statement.ts'
import { type Turning, turningOf } from './turning.ts'
import type { Draft, DraftPart, Evidence, Understanding } from './types.ts'

type Question = Extract<Understanding, { kind: 'question' }>

const maxWords = 120
const maxAsked = 4

const isTold = ({ employment, sector, agreement, circumstances }: Situation): boolean =>
  Boolean(employment ?? sector ?? agreement ?? circumstances?.length)

const paragraph = (text: string, record: KnowledgeRecord | null): DraftPart => ({
  type: 'paragraph',
  piece: { text, record },
})

/** The record that carries an offer’s rule. */
const basisOf = (offer: Offer, deps: AnswerDeps): KnowledgeRecord =>
  deps.knowledge.get(offer.basis[0] ?? '') ?? offer.record

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function ifSentence(offer: Offer, lang: AnswerLang): string | null {
  const clauses = ifWords(offer.ifs, lang)
  if (clauses.length === 0) return null
  const joined = lowerFirst(joinClauses(clauses, lang))
  return lang === 'sv' ? `Det gäller ${joined}.` : `This holds ${joined}.`
}

/** The one question to end with; none after four, and none twice. */
function questionFor(
  situation: Situation,
  history: readonly Message[],
  { lang }: Question,
  deps: AnswerDeps,
): string | null {
  const asked = askedFacts(history)
  if (asked.length >= maxAsked) return null
  return nextQuestion(situation, deps, asked)?.words[lang] ?? null
}

/** What an offer says of itself: why it, on what terms, and what one gets there. */
function partsOf(offer: Offer, lang: AnswerLang, deps: AnswerDeps): DraftPart[] {
  const basis = basisOf(offer, deps)
  const { record } = offer
  const terms = ifSentence(offer, lang)
  const more = record.type === 'service' ? record.offers[lang] : null
  const answer = record.type === 'statement' ? record.answer[lang] : null
  return [
    paragraph(
      `${record.type === 'service' ? `${record.name[lang]}. ` : ''}${offer.why[lang]}`,
      basis,
    ),
    ...(terms ? [paragraph(terms, basis)] : []),
    ...(more ? [paragraph(more, record)] : []),
    ...(answer ? [paragraph(answer, record)] : []),
  ]
}

/** As many parts as there is room for, in order, with the question kept for the end. */
function withinLimit(parts: readonly DraftPart[], question: string | null): DraftPart[] {
  const budget = createBudget(maxWords)
  budget.spend(question)
  const kept = parts.filter((part) => part.type !== 'paragraph' || budget.take(part.piece.text))
  return question ? [...kept, paragraph(question, null)] : kept
}

/** The first doors in one sentence each, where next to nothing is known. */
const overview = (offers: readonly Offer[], lang: AnswerLang, deps: AnswerDeps): DraftPart[] =>
  offers.slice(0, maxContacts).map((offer) => paragraph(offer.why[lang], basisOf(offer, deps)))

/** Who decides at the first door, where somebody does. */
function decidedPart(offer: Offer, lang: AnswerLang, deps: AnswerDeps): DraftPart[] {
  const rule = basisOf(offer, deps)
  const sentence = 'decidedBy' in rule && deps.knowledge.decider(rule.decidedBy)?.sentence?.[lang]
  return sentence ? [paragraph(sentence, null)] : []
}

/** What the person is told no to comes first: it was asked for. */
const refusalParts = (refused: readonly Refusal[], lang: AnswerLang, deps: AnswerDeps) =>
  refused.map(({ record, because, basis }) => {
    const name = deps.knowledge.titleOf(record.id, lang)
    return paragraph(`${name}: ${because[lang]}`, deps.knowledge.get(basis[0] ?? '') ?? record)
  })

type Asked = { question: string | null; isKnown: boolean; refused: readonly Refusal[] }

/** An answer of the navigator alone. */
function guideAlone(
  offers: readonly Offer[],
  { question, isKnown, refused }: Asked,
  { lang }: Question,
  deps: AnswerDeps,
): Draft {
  const [first, ...others] = offers
  const second = others.find(({ tier }) => tier === 'second' || tier === 'status')
  const own = [
    ...refusalParts(refused, lang, deps),
    ...(first ? partsOf(first, lang, deps) : []),
    ...(second ? [paragraph(second.why[lang], basisOf(second, deps))] : []),
    ...(first ? decidedPart(first, lang, deps) : []),
  ]
  const parts = withinLimit(isKnown ? own : overview(offers, lang, deps), question)
  const outcome = isKnown || !question ? 'answered' : 'asks_back'
  return { outcome, lang, parts, contacts: contactsOf(offers), suggestions: [] }
}

/** Whether the person is known to be right at the door, but for how long and how old. */
const isSure = ({ ifs }: Offer): boolean =>
  Object.keys(ifs).every((name) => name === 'workHistory' || name === 'ageTo' || name === 'ageFrom')

type Beside = { answer: KnowledgeRecord; situation: Situation; deps: AnswerDeps }

/** A record’s answer, led by the person’s own door and closed with the question that helps. */
function guideBeside(
  draft: Draft,
  offers: readonly Offer[],
  question: string | null,
  { answer, situation, deps }: Beside,
): Draft {
  const [first] = offers
  const isSaid = first?.basis.includes(answer.id) || hasOwnLead(answer, situation)
  const leads = first && !isSaid && isSure(first) && first.tier !== 'second'
  const lead = leads ? [paragraph(first.why[draft.lang], basisOf(first, deps))] : []
  const asks = answer.type === 'statement' && answer.question ? null : question
  return {
    ...draft,
    parts: withinLimit([...lead, ...draft.parts], asks),
    contacts: contactsBeside(draft, offers),
  }
}

/** Whether nothing was found for somebody who asks whom to turn to about studies or work. */
const isLost = ({ outcome }: Draft, { text }: Turning): boolean =>
  outcome === 'no_evidence' && isOfStudies.test(text)

type Led = {
  offers: readonly Offer[]
  refusals: readonly Refusal[]
  question: string | null
  turning: Turning
  found: Evidence | null
  situation: Situation
  deps: AnswerDeps
}

/** The record’s answer, with the own door before it where it is of guidance, else with its contacts. */
function besideRecord(own: Draft, led: Led): Draft {
  const { offers, refusals, question, turning, found, situation, deps } = led
  const answer = found?.answer
  if (answer && guidanceTopics.has(answer.topic))
    return guideBeside(own, offers, question, { answer, situation, deps })
  return turning.closes || isSentAway(own, refusals) ? withContacts(own, offers, refusals) : own
}

/**
 * The draft, led by the navigator where somebody asks whom to turn to; as it was for all else.
 * @param draft what the records say
 */
export function guide(
  draft: Draft,
  { understanding, evidence, history }: GuideContext,
  deps: AnswerDeps,
): Draft {
  const turning = turningOf(
    understanding.questions[0]?.text ?? '',
    history,
    understanding.situation,
  )
  if (!turning || evidence.length > 1) return draft
  const situation = withGoal(understanding.situation, turning.text)
  const { offers, refusals } = navigate(situation, deps)
  if (offers.length === 0) return draft
  const answer = evidence[0]?.answer ?? null
  const question = questionFor(situation, history, understanding, deps)
  const isKnown = isTold(situation)
  const hasDoor = isKnown || situation.goal !== undefined
  const refused = refusedOf(turning.text, refusals)
  const asked = { offers, refused, text: turning.text, situation }
  const isOwn = isKnown ? isOwnDoor(answer, asked, turning, deps) : isLost(draft, turning)
  if (turning.isReply || turning.isBare || isOwn)
    return guideAlone(offers, { question, isKnown: hasDoor, refused }, understanding, deps)
  const found = evidence[0] ?? null
  const own = withoutGuess(draft, found?.also?.record ?? null, situation)
  const led = { offers, refusals, question, turning, found, situation, deps }
  return isKnown ? besideRecord(own, led) : own
}

/** Whether somebody of a group with a door of its own closes a story with "who can help me?". */
const isForGroup = (
  { closes }: Turning,
  [first]: readonly Offer[],
  answer: KnowledgeRecord | null,
  { employment }: Situation,
): boolean =>
  closes &&
  first?.tier === 'goal' &&
  employment !== 'sick_leave' &&
  !(answer && 'topic' in answer && guidanceTopics.has(answer.topic))

/** Whether the navigator speaks alone to somebody whose situation is known. */
const isOwnDoor = (
  answer: KnowledgeRecord | null,
  asked: Parameters<typeof isMissed>[1],
  turning: Turning,
  deps: AnswerDeps,
): boolean =>
  isMissed(answer, asked, deps) || isForGroup(turning, asked.offers, answer, asked.situation)

/** Without the second guess at a transition organisation, which fits one sector only, where none is told. */
function withoutGuess(draft: Draft, also: KnowledgeRecord | null, { sector }: Situation): Draft {
  if (also?.topic !== 'omstallningsorganisation' || sector) return draft
  const isOfIt = (part: DraftPart) => part.type === 'paragraph' && part.piece.record === also
  return { ...draft, parts: draft.parts.filter((part) => !isOfIt(part)) }
}

/** What the navigator looks at beside the draft. */
export type GuideContext = {
  understanding: Question
  evidence: readonly Evidence[]
  history: readonly Message[]
}
