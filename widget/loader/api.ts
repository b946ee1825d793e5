// window.Ledstang: commands, also from before the script was there.
import type { LedstangChat } from './element.ts'

type Listener = (event: Event) => void
type Command = [name: string, ...args: unknown[]]

const actions = ['open', 'close', 'toggle', 'ask', 'setContext', 'destroy'] as const
const listeners = { on: 'addEventListener', off: 'removeEventListener' } as const
type Action = (typeof actions)[number]

/** `window.Ledstang`: a function that takes commands, with a method of the same name for each. */
export type LedstangApi = ((...command: Command) => void) & {
  push: (command: Command) => void
  on: (name: string, listener: Listener) => void
  off: (name: string, listener: Listener) => void
} & Record<Action, (...args: unknown[]) => void>

/** What the page put at `window.Ledstang` before: a list, or a function with a list `q`. */
const earlyCommands = (early: unknown): Command[] => {
  const list = Array.isArray(early) ? early : (early as { q?: unknown } | undefined)?.q
  return Array.isArray(list) ? (list as Command[]) : []
}

/**
 * The API over the element that `find` gives. Commands that come before there is an element are
 * kept until `flush`.
 */
export function createApi(find: () => LedstangChat | null, early: unknown) {
  let waiting: Command[] = []
  const act = (name: Action, args: unknown[]) => {
    const element = find()
    // No push and splice: old pages have put their own in the place of them.
    if (!element) waiting = [...waiting, [name, ...args]]
    else if (name === 'ask') element.ask(args[0])
    else if (name === 'setContext') element.setContext(Object(args[0]))
    else element[name]()
  }
  const run = ([name, ...args]: Command) => {
    if (name === 'on' || name === 'off') {
      document[listeners[name]](`ledstang-${args[0]}`, args[1] as Listener)
    } else for (const action of actions) if (action === name) act(action, args)
  }
  const api = ((...command: Command) => run(command)) as LedstangApi
  api.push = run
  for (const name of [...actions, 'on', 'off'] as const) {
    api[name] = (...args: unknown[]) => run([name, ...args])
  }
  const flush = () => {
    const due = waiting
    waiting = []
    for (const command of due) run(command)
  }
  const replay = () => {
    for (const command of earlyCommands(early)) run(command)
  }
  return { api, flush, replay }
}
