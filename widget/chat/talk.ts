// Runs the conversation: what is asked goes out, what comes back changes the state. Knows no DOM.
import { mask } from '#server/privacy/mask.ts'
import type { ChatRequest, Situation } from '#server/protocol.ts'
import type { Client } from './client.ts'
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

/** A conversation over `client`; `lang` gives the language of the page at the time of asking. */
export function createTalk(
  client: Client,
  lang: () => ChatRequest['lang'],
  listener: TalkListener,
): Talk {
  let state = emptyState
  let running: AbortController | null = null
  const dispatch = (action: Action) => {
    state = reduce(state, action)
    listener(state, action)
  }
  const requestOf = (): ChatRequest => {
    const pageLang = lang()
    const { situation } = state
    const isFirst = state.exchanges.length === 1 && Object.keys(situation).length === 0
    return {
      messages: toMessages(state),
      ...(pageLang ? { lang: pageLang } : {}),
      ...(isFirst ? {} : { situation }),
    }
  }
  const run = async () => {
    const own = new AbortController()
    running = own
    for await (const event of client.ask(requestOf(), own.signal)) {
      if (running !== own) return // erased meanwhile
      if (event.type === 'done' || event.type === 'failure') running = null
      dispatch({ type: 'received', event })
      if (running === null) return
    }
    if (running !== own) return
    running = null
    dispatch({ type: 'ended' })
  }
  const ask = (question: string) => {
    const { text, found } = mask(question.trim())
    if (text === '' || running) return
    dispatch({ type: 'asked', question: text, masked: found })
    void run()
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
      void run()
    },
    setSituation: (situation) => dispatch({ type: 'situation', situation }),
    erase: () => {
      running?.abort()
      running = null
      dispatch({ type: 'erased' })
    },
  }
}
