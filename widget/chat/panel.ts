// The whole conversation as elements, in one language. A change of language builds it anew.
import type { Situation } from '#server/protocol.ts'
import { h } from './dom.ts'
import { createExchangeView, type ExchangeView } from './exchange.ts'
import { createParts, headerView, type PanelDeps, spokenEnd } from './parts.ts'
import { situationView } from './situation.ts'
import { startView } from './start.ts'
import type { Action, Exchange, State } from './state.ts'
import type { Texts } from './texts.ts'

/** The panel on the screen. */
export type Panel = {
  element: HTMLElement
  /** Shows what an action changed. */
  follow(state: State, action: Action): void
  /** Shows what has become known of the tenant. */
  showTenant(): void
  focus(): void
  draft: { get(): string; set(text: string): void }
}

const notesOf = ({ t }: Texts): HTMLElement[] => {
  const disclosure = h('p', { class: 'disclosure', part: 'disclosure' }, t('disclosure'))
  const answersIn = t('answersIn')
  return answersIn ? [disclosure, h('p', { class: 'disclosure' }, answersIn)] : [disclosure]
}

type FrameParts = { header: HTMLElement; scroll: HTMLElement[]; foot: HTMLElement[] }

/** The frame around everything; a floating one scrolls within itself, by keyboard too. */
function frameView({ options, texts }: PanelDeps, parts: FrameParts): HTMLElement {
  const { lang, dir, t } = texts
  const scroll = h('div', { class: 'scroll' }, ...parts.scroll)
  if (options.layout === 'floating') {
    scroll.tabIndex = 0
    scroll.setAttribute('role', 'group')
    scroll.setAttribute('aria-label', t('conversation'))
  }
  return h(
    'section',
    { class: `chat ${options.layout}`, part: 'panel', 'aria-labelledby': 'title', lang, dir },
    parts.header,
    scroll,
    ...parts.foot,
  )
}

/** Builds the panel for the conversation as it is now. */
export function createPanel(deps: PanelDeps): Panel {
  const { options, texts, client, talk, tenant } = deps
  const { announcer, tools, composer, exchangeDeps } = createParts(deps)
  const views: ExchangeView[] = []
  const start = h('div', {})
  const log = h('div', { role: 'log', 'aria-live': 'off', 'aria-label': texts.t('conversation') })
  const facts = h('div', {})
  const isFloating = options.layout === 'floating'
  const header = h('div', {})
  const element = frameView(deps, {
    header,
    scroll: [...notesOf(texts), start, log, facts],
    foot: [announcer.element, composer.form],
  })
  const showSituation = (situation: Situation) => {
    const hadFocus = facts.contains((facts.getRootNode() as ShadowRoot).activeElement)
    const set = talk.setSituation
    const view = situationView(situation, {
      texts,
      place: client.place,
      set,
      announce: announcer.announce,
    })
    facts.replaceChildren(view)
    if (hadFocus) (view.querySelector<HTMLElement>('h3') ?? composer.field).focus()
  }
  const showTenant = () => {
    header.replaceChildren(headerView(deps, [tools.row, tools.drawer]))
    const isNew = talk.state().exchanges.length === 0
    start.replaceChildren(...(isNew ? [startView(tenant(), texts, exchangeDeps.ask)] : []))
  }
  const add = (exchange: Exchange) => {
    const view = createExchangeView(exchange, exchangeDeps)
    views.push(view)
    log.append(view.element)
  }
  const clear = (state: State) => {
    views.length = 0
    log.replaceChildren()
    showTenant()
    showSituation(state.situation)
    composer.field.focus()
  }
  const begin = (last: Exchange) => {
    start.replaceChildren()
    add(last)
    views.at(-1)?.element.scrollIntoView({ block: isFloating ? 'start' : 'nearest' })
  }
  const grow = (last: Exchange, state: State) => {
    views.at(-1)?.update(last)
    if (last.status !== 'done' && last.status !== 'failed') return
    announcer.announce(spokenEnd(state, texts))
    showSituation(state.situation)
  }
  const follow = (state: State, action: Action) => {
    const last = state.exchanges.at(-1)
    composer.setRunning(talk.isRunning() || action.type === 'asked')
    if (action.type === 'erased') clear(state)
    else if (action.type === 'withdrawn') views.pop()?.element.remove()
    else if (action.type === 'situation') showSituation(state.situation)
    else if (last && action.type === 'asked') begin(last)
    else if (last) grow(last, state)
  }
  for (const exchange of talk.state().exchanges) add(exchange)
  showTenant()
  showSituation(talk.state().situation)
  composer.setRunning(talk.isRunning())
  return {
    element,
    follow,
    showTenant,
    focus: () => composer.field.focus(),
    draft: {
      get: () => composer.field.value,
      set: (value) => {
        composer.field.value = value
      },
    },
  }
}
