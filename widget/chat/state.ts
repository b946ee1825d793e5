// The conversation as a value. Pure: (state, action) → state.
import type { PersonalData } from '#server/privacy/mask.ts'
import type { AnswerLang, Block, Message, Outcome, Situation } from '#server/protocol.ts'
import type { ClientEvent, Failure, Said } from './client.ts'

/** One question with its answer. */
export type Exchange = {
  question: string
  /** Kinds of personal data that were taken out of the question. */
  masked: PersonalData[]
  blocks: Block[]
  status: 'waiting' | 'streaming' | 'done' | 'failed'
  /** What the server does while the answer is not there, as it last said. */
  stage: Extract<ClientEvent, { type: 'status' }>['stage']
  /** How many replies come before this one, while it waits. */
  ahead: number
  outcome: Outcome | null
  /** Language of the answer, known when it starts. */
  lang: AnswerLang | null
  failure: Failure | null
  waitSeconds: number
  /** What the site itself says of the failure. */
  said: Said | null
}

/** All that the widget remembers, in memory only. */
export type State = { exchanges: Exchange[]; situation: Situation }

/** What may happen. */
export type Action =
  | { type: 'asked'; question: string; masked: PersonalData[] }
  | { type: 'received'; event: ClientEvent }
  | { type: 'ended' }
  | { type: 'withdrawn' }
  | { type: 'situation'; situation: Situation }
  | { type: 'erased' }

/** A conversation that has not begun. */
export const emptyState: State = { exchanges: [], situation: {} }

function updateLast(state: State, change: (last: Exchange) => Exchange): State {
  const last = state.exchanges.at(-1)
  return last ? { ...state, exchanges: [...state.exchanges.slice(0, -1), change(last)] } : state
}

const fail = (
  state: State,
  failure: Failure,
  { waitSeconds, said }: Pick<Exchange, 'waitSeconds' | 'said'> = { waitSeconds: 0, said: null },
): State => updateLast(state, (last) => ({ ...last, status: 'failed', failure, waitSeconds, said }))

function receive(state: State, event: ClientEvent): State {
  switch (event.type) {
    case 'status':
      return updateLast(state, (last) => ({ ...last, stage: event.stage, ahead: event.ahead ?? 0 }))
    case 'start': {
      const { outcome, lang, situation } = event
      const next = updateLast(state, (last) => ({ ...last, status: 'streaming', outcome, lang }))
      return { ...next, situation }
    }
    case 'block':
      return updateLast(state, (last) => ({ ...last, blocks: [...last.blocks, event.block] }))
    case 'done':
      return updateLast(state, (last) => ({ ...last, status: 'done' }))
    case 'error':
      return fail(state, 'failed')
    case 'failure':
      return fail(state, event.failure, event)
    default:
      return state
  }
}

const newExchange = (question: string, masked: PersonalData[]): Exchange => ({
  question,
  masked,
  blocks: [],
  status: 'waiting',
  stage: 'understanding',
  ahead: 0,
  outcome: null,
  lang: null,
  failure: null,
  waitSeconds: 0,
  said: null,
})

/** The state after an action. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'asked': {
      const exchange = newExchange(action.question, action.masked)
      return { ...state, exchanges: [...state.exchanges, exchange] }
    }
    case 'received':
      return receive(state, action.event)
    case 'ended': {
      const { status } = state.exchanges.at(-1) ?? {}
      return status === 'waiting' || status === 'streaming' ? fail(state, 'dropped') : state
    }
    case 'withdrawn':
      return { ...state, exchanges: state.exchanges.slice(0, -1) }
    case 'situation':
      return { ...state, situation: action.situation }
    default:
      return emptyState
  }
}

const textOf = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'notice' ? block.text : ''

/** Most messages that are sent along; the server reads no more. */
const maxMessages = 13

/** The conversation as the server wants it; failed exchanges are left out. */
export function toMessages({ exchanges }: State): Message[] {
  return exchanges
    .filter(({ status }, i) => status === 'done' || i === exchanges.length - 1)
    .flatMap(({ question, blocks }) => {
      const asked: Message = { role: 'user', content: question }
      const content = blocks.map(textOf).filter(Boolean).join(' ')
      return content ? [asked, { role: 'assistant' as const, content }] : [asked]
    })
    .slice(-maxMessages)
}
