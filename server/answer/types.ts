// What the stages hand to one another. Stages return values; nothing shares a mutable context.
import type { Hit, KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { AnswerLang, Message, Outcome, Situation } from '../protocol.ts'
import type { Feeling } from './feelings.ts'

/** A question in its conversation, cleaned and masked. */
export type Turn = {
  question: string
  /** Earlier messages, oldest first. */
  history: Message[]
  /** Language of the page, used where the question itself does not tell. */
  pageLang: AnswerLang | null
  /** What the client keeps; null where it sent nothing. */
  situation: Situation | null
  tenant: string | null
}

/** Keys of the canned replies in replies.yaml. */
export type ReplyKey = string

/** One question of the person’s, made independent of what was said before. */
export type StandAloneQuestion = {
  text: string
  /** The latest own message and the latest answer before it, where there are any. */
  context: string[]
  /** Whether the question can only be understood with its context. */
  leans: boolean
}

/** What the person wants. */
export type Understanding =
  | {
      kind: 'crisis'
      reply: ReplyKey
      lang: AnswerLang
      /** ISO 639-1 code of the language that the words of crisis are in. */
      language: string
      situation: Situation
    }
  | {
      kind: 'canned'
      outcome: Outcome
      reply: ReplyKey
      /** Whether guidance where the person lives is shown. */
      isLocal?: boolean
      /** Whether numbers to call come first: the text may tell of a crisis. */
      care?: boolean
      lang: AnswerLang
      situation: Situation
    }
  | {
      kind: 'question'
      questions: StandAloneQuestion[]
      lang: AnswerLang
      /** ISO 639-1 code of the language that the person wrote in. */
      writtenIn: string
      /** A feeling that the answer should meet before it tells facts. */
      feeling: Feeling | null
      /** Whether the person asks what to become or to choose: nobody else can decide that. */
      asksForChoice: boolean
      /** Whether numbers to call come first: the text may tell of a crisis. */
      care?: boolean
      /** A first message that asks about "it" and names nothing. */
      isUnclear: boolean
      /** Asks for the outcome of the person’s own case: the rule is told, and who decides. */
      isOwnCase: boolean
      /** All that was answered before, so that nothing is asked twice. */
      answered?: string
      situation: Situation
    }

/** What was found for one question. */
export type Evidence = {
  question: StandAloneQuestion
  hits: Hit[]
  /** The record that answers; null where none is sure enough. */
  answer: KnowledgeRecord | null
  /** A statement that may be meant as well. */
  also: Rival | null
  /** A route, programme or form of education that is shown as a card beside the answer. */
  route: KnowledgeRecord | null
}

/** A second statement for one question: told before all else where it is close, else where there is room. */
export type Rival = { record: KnowledgeRecord; isClose: boolean }

/**
 * A piece of text with the record that it rests on; null for canned text. With `card`, it is shown under
 * that title, with the page to read on.
 */
export type Piece = {
  text: string
  record: KnowledgeRecord | null
  card?: { title: string; url: string | null }
}

/** An answer before sources are numbered. */
export type Draft = {
  outcome: Outcome
  lang: AnswerLang
  parts: DraftPart[]
  /** Services to turn to, in order. */
  contacts: KnowledgeRecord[]
  suggestions: string[]
}

/** A block before sources are numbered. */
export type DraftPart =
  | { type: 'paragraph'; piece: Piece }
  | { type: 'list' | 'steps'; pieces: Piece[] }
  | { type: 'card'; record: KnowledgeRecord; title: string; text: string; url: string | null }
  | {
      type: 'notice'
      tone: 'stale' | 'language' | 'privacy' | 'machine'
      text: string
      /** Language of the text, where not that of the answer. */
      lang?: string
    }
