// Runs the conversation: what is asked goes out, what comes back changes the state. Knows no DOM.
import { mask } from '#server/privacy/mask.ts'
import type { ChatRequest, Situation } from '#server/protocol.ts'
import type { Client, ClientEvent } from './client.ts'
import { type Action, emptyState, reduce, type State, toMessages } from './state.ts'

/** A running conversation. */
export type Talk = {
  state(): State
  isRunning(): boolean
  ask(question: string): void
  stop(): void
  /** Asks the last question again. */
  retry(): void
  setSituation(situation: Situation): void
  erase(): void
}

/** Hears of each change, with what caused it. */
export type TalkListener = (state: State, action: Action) => void

/** What is sent: the first time without a situation, so that the server reads it from the words. */
function requestOf(state: State, lang: ChatRequest['lang']): ChatRequest {
  const { situation, exchanges } = state
  const isUnread = exchanges.length === 1 && Object.keys(situation).length === 0
  return {
    messages: toMessages(state),
    ...(lang ? { lang } : {}),
    ...(isUnread ? {} : { situation }),
  }
}

const isLast = ({ type }: ClientEvent): boolean =>
  type === 'done' || type === 'failure' || type === 'error'

/**
 * A conversation over `client`; `lang` gives the language of the page at the time of asking, `onBroken` hears
 * that it cannot go on, since the page has taken away what it needs.
 */
export function createTalk(
  client: Client,
  lang: () => ChatRequest['lang'],
  listener: TalkListener,
  onBroken: () => void,
): Talk {
  let state = emptyState
  let running: AbortController | null = null
  const dispatch = (action: Action) => {
    try {
      state = reduce(state, action)
      listener(state, action)
    } catch {
      running?.abort()
      onBroken()
    }
  }
  const take = (event: ClientEvent) => {
    if (isLast(event)) running = null
    dispatch({ type: 'received', event })
  }
  const run = async () => {
    const own = new AbortController()
    running = own
    for await (const event of client.ask(requestOf(state, lang()), own.signal)) {
      if (running !== own) return // it has ended, or was erased meanwhile
      take(event)
    }
    if (running !== own) return
    running = null
    dispatch({ type: 'ended' })
  }
  const ask = (question: string) => {
    const { text, found } = mask(question.trim())
    if (text === '' || running) return
    dispatch({ type: 'asked', question: text, masked: found })
    run().catch(onBroken)
  }
  return {
    state: () => state,
    isRunning: () => running !== null,
    ask,
    stop: () => running?.abort(),
    retry: () => {
      const last = state.exchanges.at(-1)
      if (!last || running) return
      dispatch({ type: 'withdrawn' })
      dispatch({ type: 'asked', question: last.question, masked: last.masked })
      run().catch(onBroken)
    },
    setSituation: (situation) => dispatch({ type: 'situation', situation }),
    erase: () => {
      running?.abort()
      running = null
      dispatch({ type: 'erased' })
    },
  }
}
