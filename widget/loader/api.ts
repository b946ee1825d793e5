// window.Ledstang: commands, also from before the script was there.
import type { LedstangChat } from './element.ts'

type Listener = (event: Event) => void
type Command = [name: string, ...args: unknown[]]

const actions = ['open', 'close', 'toggle', 'ask', 'setContext', 'destroy'] as const
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
  const waiting: Command[] = []
  const act = (name: Action, args: unknown[]) => {
    const element = find()
    if (!element) return void waiting.push([name, ...args])
    if (name === 'ask') element.ask(String(args[0] ?? ''))
    else if (name === 'setContext') element.setContext(Object(args[0]))
    else element[name]()
  }
  const on = (name: string, listener: Listener) =>
    document.addEventListener(`ledstang-${name}`, listener)
  const off = (name: string, listener: Listener) =>
    document.removeEventListener(`ledstang-${name}`, listener)
  const run = ([name, ...args]: Command) => {
    if (name === 'on') on(String(args[0]), args[1] as Listener)
    else if (name === 'off') off(String(args[0]), args[1] as Listener)
    else for (const action of actions) if (action === name) act(action, args)
  }
  const api = ((...command: Command) => run(command)) as LedstangApi
  api.push = (command) => run(command)
  api.on = on
  api.off = off
  for (const action of actions) api[action] = (...args: unknown[]) => act(action, args)
  const flush = () => {
    for (const command of waiting.splice(0)) run(command)
  }
  const replay = () => {
    for (const command of earlyCommands(early)) run([...command] as Command)
  }
  return { api, flush, replay }
}
