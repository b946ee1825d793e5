// Evidence → Draft, without any model: the direct answer, what it depends on, the next step, who to turn to.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { AnswerLang, Outcome } from '../protocol.ts'
import { crisisParagraphs } from '../safety/crisis-languages.ts'
import { createBudget } from './budget.ts'
import { closingOf } from './closing.ts'
import { chooseContacts, likelyContact } from './contacts.ts'
import type { AnswerDeps } from './deps.ts'
import { deciderSentence, staleNotice } from './notices.ts'
import { phrases } from './phrases.ts'
import type { Presented } from './present/presented.ts'
import { presentRecord, routeCard } from './present/record.ts'
import { hasOwnLead, topicLead } from './present/statement.ts'
import { chooseSuggestions } from './suggestions.ts'
import type { Draft, DraftPart, Evidence, Piece, Rival, Understanding } from './types.ts'

type Question = Extract<Understanding, { kind: 'question' }>
type Canned = Exclude<Understanding, { kind: 'question' }>

/** Longest answer, in words, sources apart. */
const maxWords = 120

/** A canned reply as a draft; `{place}` becomes the municipality that the person named. */
export function composeCanned(understanding: Canned, deps: AnswerDeps): Draft {
  const { lang, situation, kind } = understanding
  const outcome: Outcome = kind === 'crisis' ? 'crisis' : understanding.outcome
  const draft = composeReply(understanding.reply, outcome, lang, deps)
  if (kind === 'crisis') return inOtherLanguages(draft, understanding, deps)
  if (!understanding.isLocal) return draft
  const place = situation.municipality ? deps.knowledge.place(situation.municipality) : null
  const local = chooseContacts([], understanding, deps)
  const parts = draft.parts.map((part) =>
    part.type === 'paragraph'
      ? paragraph({ ...part.piece, text: part.piece.text.replace('{place}', place?.name ?? '') })
      : part,
  )
  return { ...draft, parts, contacts: local.length > 0 ? local : draft.contacts }
}

/**
 * A crisis reply for somebody who writes in another language than Swedish and English: first in that
 * language, where there is a text, then in both, so that the numbers are sure to be understood.
 */
function inOtherLanguages(
  draft: Draft,
  { language, reply }: Extract<Canned, { kind: 'crisis' }>,
  deps: AnswerDeps,
): Draft {
  if (language === 'sv' || language === 'en') return draft
  const own = crisisParagraphs(language, deps.crisisLanguages)
  if (own.length === 0) return draft
  const other = draft.lang === 'sv' ? 'en' : 'sv'
  const texts = own.map((text) => paragraph({ text, record: null }))
  const parts = [...texts, ...draft.parts, ...composeReply(reply, 'crisis', other, deps).parts]
  return { ...draft, parts }
}

function composeReply(key: string, outcome: Outcome, lang: AnswerLang, deps: AnswerDeps): Draft {
  const reply = deps.replies[key]
  if (!reply) throw new Error(`replies.yaml has no reply "${key}"`)
  const contacts = reply.contacts.flatMap((id) => deps.knowledge.get(id) ?? [])
  const parts = reply.parts.map((text) => paragraph({ text: text[lang], record: null }))
  return { outcome, lang, parts, contacts, suggestions: [] }
}

/** Records that answer, and those that may be meant as well. */
type Chosen = {
  answers: readonly KnowledgeRecord[]
  rivals: readonly Rival[]
  /** Shown as a card, as far as there is room. */
  route: KnowledgeRecord | null
}

/** The records that answer, the most direct first; at most one per question asked. */
function answersOf(evidence: readonly Evidence[]): KnowledgeRecord[] {
  const records = evidence.flatMap(({ answer }) => answer ?? [])
  return records.filter((record, i) => records.findIndex((r) => r.id === record.id) === i)
}

function outcomeOf(
  answers: readonly KnowledgeRecord[],
  evidence: readonly Evidence[],
  {
    asksForChoice,
    isUnclear,
    isOwnCase,
  }: Pick<Question, 'asksForChoice' | 'isUnclear' | 'isOwnCase'>,
): Outcome {
  const endings = answers.map((record) =>
    record.type === 'statement' ? record.ending : 'answered',
  )
  if (endings[0] !== 'answered') return endings[0] ?? 'no_evidence'
  if (asksForChoice || isUnclear) return 'asks_back'
  if (isOwnCase) return 'hands_over'
  const isPartial = evidence.length > 1 && evidence.some(({ answer }) => !answer)
  return isPartial ? 'partly_answered' : 'answered'
}

type Context = Pick<
  Question,
  'lang' | 'situation' | 'feeling' | 'asksForChoice' | 'isUnclear' | 'isOwnCase' | 'answered'
>

/** What an answer opens with, said in any case: the feeling is met, then the leads, then what answers. */
function mainOf(
  first: KnowledgeRecord,
  presented: readonly Presented[],
  { lang, situation, feeling, isOwnCase }: Context,
  deps: AnswerDeps,
): Piece[] {
  const lead = hasOwnLead(first, situation)
    ? null
    : topicLead(deps.knowledge.leading(first.topic), { lang, situation })
  const met = feeling ? [{ text: phrases[lang].meets[feeling], record: null }] : []
  const limit = isOwnCase ? [{ text: phrases[lang].ownCase, record: null }] : []
  return [...met, ...limit, ...(lead ? [lead] : []), ...presented.flatMap((record) => record.main)]
}

/** What is said as far as there is room: what it depends on, who decides, what may be meant as well. */
function moreOf(
  { answers, rivals, route }: Chosen,
  presented: readonly Presented[],
  decider: Piece | null,
  context: Context,
): Piece[] {
  const { lang, feeling, asksForChoice } = context
  const more = presented.flatMap((record) => record.more)
  if (decider) more.push(decider)
  const also = alsoPiece(rivals, answers, lang)
  if (also) more.splice(also.isClose ? 0 : more.length, 0, also.piece)
  if (asksForChoice || feeling === 'lost') {
    more.unshift({ text: phrases[lang].counsellor, record: null })
  }
  const card = route && !answers.includes(route) ? routeCard(route, context) : null
  return card ? [...more, card] : more
}

/** The parts of one answer, in reading order, in at most `maxWords` where what must be said allows it. */
function partsOf(chosen: Chosen, context: Context, deps: AnswerDeps): DraftPart[] {
  const { answers } = chosen
  const { lang } = context
  const [first] = answers
  if (!first) return []
  const budget = createBudget(maxWords)
  const presented = answers.map((record) => presentRecord(record, context))
  const main = mainOf(first, presented, context, deps)
  const notice = staleNotice(answers, lang, deps.today)
  const closing = closingOf(first, presented[0]?.nextStep ?? null, context, deps)
  for (const piece of [...main, ...closing]) budget.spend(wholeText(piece))
  budget.spend(notice)
  const decides = (said: readonly Piece[]) =>
    deciderSentence(first, lang, said.map((piece) => piece.text).join(' '), deps)
  const sentence = decides(main)
  const decider = sentence ? { text: sentence, record: first } : null
  const fitting: Piece[] = []
  for (const piece of moreOf(chosen, presented, decider, context)) {
    const isSaid = piece === decider && decides([...main, ...fitting]) === null
    if (!isSaid && budget.take(wholeText(piece))) fitting.push(piece)
  }
  return [
    ...main.map(paragraph),
    ...(notice ? [{ type: 'notice', tone: 'stale', text: notice } as const] : []),
    ...fitting.map(paragraph),
    ...closing.map(paragraph),
  ]
}

/** The answer of a rival, said to be a maybe. */
function alsoPiece(
  rivals: readonly Rival[],
  answers: readonly KnowledgeRecord[],
  lang: AnswerLang,
): { piece: Piece; isClose: boolean } | null {
  const rival = rivals.find(({ record }) => !answers.includes(record))
  if (rival?.record.type !== 'statement') return null
  const { record, isClose } = rival
  return { piece: { text: `${phrases[lang].also} ${record.answer[lang]}`, record }, isClose }
}

const wholeText = ({ text, card }: Piece): string => (card ? `${card.title}. ${text}` : text)

function paragraph(piece: Piece): DraftPart {
  const { text, record, card } = piece
  return card && record ? { type: 'card', record, text, ...card } : { type: 'paragraph', piece }
}

/** Joins neighbouring pieces of one record into one paragraph, so that it reads as a whole. */
function joinParagraphs(parts: DraftPart[]): DraftPart[] {
  const joined: DraftPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.type === 'paragraph' && last?.type === 'paragraph' && joined.length === 1) {
      if (part.piece.record === last.piece.record && last.piece.text.length < 90) {
        last.piece = { ...last.piece, text: `${last.piece.text} ${part.piece.text}` }
        continue
      }
    }
    joined.push({ ...part })
  }
  return joined
}

/** Whether a record answers for all forms of education at once, so that it holds for an unnamed one. */
const isOverview = ({ topic }: KnowledgeRecord): boolean => topic === 'kostnader'

/** A draft from what was found; where nothing holds, an honest "I do not know" with a place to turn. */
export function composeAnswer(
  understanding: Question,
  evidence: readonly Evidence[],
  deps: AnswerDeps,
): Draft {
  const { lang, writtenIn } = understanding
  const found = answersOf(evidence)
  const answers = understanding.isUnclear ? found.filter(isOverview) : found
  const language = writtenIn === lang ? [] : languageNotice(writtenIn, lang)
  if (answers.length === 0) {
    const draft = understanding.isUnclear
      ? composeReply('unclear', 'asks_back', lang, deps)
      : composeReply('no_evidence', 'no_evidence', lang, deps)
    const guidance = chooseContacts([], understanding, deps)
    const contacts = [...likelyContact(evidence, deps), ...guidance]
    return {
      ...draft,
      parts: [...language, ...draft.parts],
      contacts: contacts.length > 0 ? [...new Set(contacts)] : draft.contacts,
      suggestions: chooseSuggestions([], evidence, lang, deps),
    }
  }
  const rivals = evidence.length === 1 ? evidence.flatMap(({ also }) => also ?? []) : []
  const route = evidence[0]?.route ?? null
  const parts = joinParagraphs(partsOf({ answers, rivals, route }, understanding, deps))
  return {
    outcome: outcomeOf(answers, evidence, understanding),
    lang,
    parts: [...language, ...parts],
    contacts: chooseContacts(answers, understanding, deps),
    suggestions: chooseSuggestions(answers, evidence, lang, deps),
  }
}

function languageNotice(writtenIn: string, lang: AnswerLang): DraftPart[] {
  const text = phrases[lang].otherLanguage(writtenIn)
  return text ? [{ type: 'notice', tone: 'language', text, lang: writtenIn }] : []
}
