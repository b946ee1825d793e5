// The list of questions with their answers.
import { h } from './dom.ts'
import { createExchangeView, type ExchangeDeps, type ExchangeView } from './exchange.ts'
import type { Exchange } from './state.ts'

/** The list on the screen. */
export type Log = {
  element: HTMLElement
  add(exchange: Exchange): void
  /** Shows what has become of the last one. */
  update(exchange: Exchange): void
  removeLast(): void
  clear(): void
  scrollToLast(block: ScrollLogicalPosition): void
}

/** A list that a screen reader can walk through, and that never speaks by itself. */
export function createLog(deps: ExchangeDeps): Log {
  const label = deps.texts.t('exchanges')
  const element = h('div', { role: 'log', 'aria-live': 'off', 'aria-label': label })
  const views: ExchangeView[] = []
  return {
    element,
    add: (exchange) => {
      const view = createExchangeView(exchange, deps)
      views.push(view)
      element.append(view.element)
    },
    update: (exchange) => views.at(-1)?.update(exchange),
    removeLast: () => views.pop()?.element.remove(),
    clear: () => {
      views.length = 0
      element.replaceChildren()
    },
    scrollToLast: (block) => views.at(-1)?.element.scrollIntoView({ block }),
  }
}
