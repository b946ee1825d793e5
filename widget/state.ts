// The conversation as a value. Pure: (state, action) → state.
import type { Block, ChatEvent, Message, Situation } from '#server/protocol.ts'

/** One question with its answer. */
export type Exchange = {
  question: string
  blocks: Block[]
  status: 'waiting' | 'streaming' | 'done' | 'failed'
  isMasked: boolean
}

/** All that the widget remembers, in memory only. */
export type State = { exchanges: Exchange[]; situation: Situation | null }

/** What may happen. */
export type Action =
  | { type: 'asked'; question: string; isMasked: boolean }
  | { type: 'received'; event: ChatEvent }
  | { type: 'failed' }

/** A conversation that has not begun. */
export const emptyState: State = { exchanges: [], situation: null }

function updateLast(state: State, change: (last: Exchange) => Exchange): State {
  const last = state.exchanges.at(-1)
  return last ? { ...state, exchanges: [...state.exchanges.slice(0, -1), change(last)] } : state
}

function receive(state: State, event: ChatEvent): State {
  switch (event.type) {
    case 'start': {
      const next = updateLast(state, (last) => ({ ...last, status: 'streaming' }))
      return { ...next, situation: event.situation }
    }
    case 'block':
      return updateLast(state, (last) => ({ ...last, blocks: [...last.blocks, event.block] }))
    case 'done':
      return updateLast(state, (last) => ({ ...last, status: 'done' }))
    case 'error':
      return updateLast(state, (last) => ({ ...last, status: 'failed' }))
    default:
      return state
  }
}

/** The state after an action. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'asked': {
      const { question, isMasked } = action
      const exchange: Exchange = { question, isMasked, blocks: [], status: 'waiting' }
      return { ...state, exchanges: [...state.exchanges, exchange] }
    }
    case 'received':
      return receive(state, action.event)
    default:
      return updateLast(state, (last) => ({ ...last, status: 'failed' }))
  }
}

const textOf = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'notice' ? block.text : ''

/** The conversation as the server wants it; failed exchanges are left out. */
export function toMessages({ exchanges }: State): Message[] {
  return exchanges
    .filter(({ status }, i) => status === 'done' || i === exchanges.length - 1)
    .flatMap(({ question, blocks }) => {
      const asked: Message = { role: 'user', content: question }
      const content = blocks.map(textOf).filter(Boolean).join(' ')
      return content ? [asked, { role: 'assistant' as const, content }] : [asked]
    })
}
