// The whole conversation as elements, in one language. A change of language builds it anew.
import type { Situation } from '#server/protocol.ts'
import { h } from './dom.ts'
import { createLog, type Log } from './log.ts'
import { createParts, headerView, type PanelDeps, spokenEnd } from './parts.ts'
import { situationView } from './situation.ts'
import { startView } from './start.ts'
import type { Action, Exchange, State } from './state.ts'
import type { Texts } from './texts.ts'
import { isTouch } from './touch.ts'

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
    {
      class: `chat ${options.layout}`,
      part: 'panel',
      tabindex: '-1',
      'aria-labelledby': 'title',
      lang,
      dir,
    },
    parts.header,
    scroll,
    ...parts.foot,
  )
}

type Parts = ReturnType<typeof createParts>

/** The chips of what has been told; keeps the focus near where it was. */
function createFacts({ texts, client, talk }: PanelDeps, { announcer, composer }: Parts) {
  const element = h('div', {})
  const show = (situation: Situation) => {
    const hadFocus = element.contains((element.getRootNode() as ShadowRoot).activeElement)
    const { place } = client
    const { announce } = announcer
    const view = situationView(situation, { texts, place, set: talk.setSituation, announce })
    element.replaceChildren(view)
    if (hadFocus) (view.querySelector<HTMLElement>('h3') ?? composer.field).focus()
  }
  return { element, show }
}

/** Gives the focus back to what had it before its surroundings changed, or to what comes nearest. */
function keepFocus(focused: Element | null | undefined, nearest: HTMLElement): void {
  if (!(focused instanceof HTMLElement)) return
  if (focused.isConnected) focused.focus({ preventScroll: true })
  else nearest.focus()
}

/** Header and start, which change when the tenant becomes known. */
function createTop(deps: PanelDeps, { tools, composer, exchangeDeps }: Parts) {
  const header = h('div', {})
  const start = h('div', {})
  const show = () => {
    const isNew = deps.talk.state().exchanges.length === 0
    const focused = (header.getRootNode() as ShadowRoot).activeElement
    header.replaceChildren(headerView(deps, [tools.row, tools.drawer]))
    const view = isNew ? [startView(deps.tenant(), deps.texts, exchangeDeps.ask)] : []
    start.replaceChildren(...view)
    keepFocus(focused, composer.field)
  }
  return { header, start, show }
}

/** Shows what each action changes. */
function createFollower(
  { options, texts, talk }: PanelDeps,
  { announcer, composer }: Parts,
  {
    log,
    facts,
    top,
  }: { log: Log; facts: ReturnType<typeof createFacts>; top: ReturnType<typeof createTop> },
): Panel['follow'] {
  const clear = (state: State) => {
    log.clear()
    top.show()
    facts.show(state.situation)
    composer.field.focus()
  }
  const begin = (last: Exchange) => {
    top.start.replaceChildren()
    log.add(last)
    log.scrollToLast(options.layout === 'floating' ? 'start' : 'nearest')
  }
  const grow = (last: Exchange, state: State) => {
    log.update(last)
    if (last.status !== 'done' && last.status !== 'failed') return
    announcer.announce(...spokenEnd(state, texts))
    facts.show(state.situation)
  }
  return (state, action) => {
    const last = state.exchanges.at(-1)
    composer.setRunning(talk.isRunning() || action.type === 'asked')
    if (action.type === 'erased') clear(state)
    else if (action.type === 'withdrawn') log.removeLast()
    else if (action.type === 'situation') facts.show(state.situation)
    else if (last && action.type === 'asked') begin(last)
    else if (last) grow(last, state)
  }
}

/** Builds the panel for the conversation as it is now. */
export function createPanel(deps: PanelDeps): Panel {
  const { texts, talk } = deps
  const parts = createParts(deps)
  const { announcer, composer, exchangeDeps } = parts
  const log = createLog(exchangeDeps)
  const facts = createFacts(deps, parts)
  const top = createTop(deps, parts)
  const element = frameView(deps, {
    header: top.header,
    scroll: [...notesOf(texts), top.start, log.element, facts.element],
    foot: [announcer.element, composer.form],
  })
  const { exchanges, situation } = talk.state()
  for (const exchange of exchanges) log.add(exchange)
  top.show()
  facts.show(situation)
  composer.setRunning(talk.isRunning())
  return {
    element,
    follow: createFollower(deps, parts, { log, facts, top }),
    showTenant: top.show,
    focus: () => (isTouch() ? element : composer.field).focus(),
    draft: {
      get: () => composer.field.value,
      set: (value) => {
        composer.field.value = value
      },
    },
  }
}
