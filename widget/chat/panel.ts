// The whole conversation as elements, in one language. A change of language builds it anew.
import type { Situation } from '#server/protocol.ts'
import type { TenantView } from '#server/tenants/wire.ts'
import type { ChatOptions } from '../contract.ts'
import type { Client } from './client.ts'
import { createComposer } from './composer.ts'
import { button, h } from './dom.ts'
import { createExchangeView, type ExchangeView } from './exchange.ts'
import { moreView } from './more.ts'
import { peopleView } from './people.ts'
import { situationView } from './situation.ts'
import { startView } from './start.ts'
import type { Action, State } from './state.ts'
import { copyText } from './take-away.ts'
import type { Talk } from './talk.ts'
import type { Texts } from './texts.ts'
import { createTools } from './tools.ts'

const longestQuestion = 2000

/** What the panel shows and calls. */
export type PanelDeps = {
  options: ChatOptions
  texts: Texts
  client: Client
  talk: Talk
  tenant: () => TenantView | null
  setLang: (lang: string) => void
}

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

/** One polite announcement; the same text twice is still heard twice. */
function createAnnouncer() {
  const element = h('p', { class: 'visually-hidden', role: 'status' })
  const announce = (text: string) => {
    element.textContent = element.textContent === text ? `${text}\u00a0` : text
  }
  return { element, announce }
}

/** What a screen reader is told when an answer has ended: that it has, and its text. */
function spokenEnd(state: State, { t }: Texts): string {
  const last = state.exchanges.at(-1)
  if (!last) return ''
  if (last.status === 'failed') {
    return t(`failure.${last.failure ?? 'failed'}`, { n: last.waitSeconds })
  }
  const spoken = last.blocks.flatMap((b) =>
    b.type === 'paragraph' || b.type === 'notice' ? [b.text] : [],
  )
  return `${t('done')} ${spoken.join(' ')}`
}

function headerView({ options, texts, tenant }: PanelDeps, tools: HTMLElement[]): HTMLElement {
  const { onClose } = options
  const name = tenant()?.name
  const title = h('h2', { id: 'title' }, texts.t('title'), name ? h('small', {}, name) : null)
  const close = onClose && button(texts.t('close'), onClose, { class: 'small', part: 'close' })
  return h('header', { part: 'header' }, title, close, ...tools)
}

function createParts(deps: PanelDeps) {
  const { texts, client, talk, tenant, setLang } = deps
  const announcer = createAnnouncer()
  const copy = async (text: string) => {
    announcer.announce(texts.t((await copyText(text)) ? 'copied' : 'copyFailed'))
  }
  const erase = () => {
    tools.close()
    talk.erase()
    announcer.announce(texts.t('erased'))
  }
  const tools = createTools([
    {
      name: 'people',
      label: texts.t('person'),
      part: 'person',
      content: () => peopleView(tenant(), texts),
    },
    {
      name: 'more',
      label: texts.t('more'),
      part: 'more',
      content: () =>
        moreView({
          texts,
          tenant: tenant(),
          exchanges: talk.state().exchanges,
          copy: (text) => void copy(text),
          setLang,
          erase,
          close: () => tools.close(),
        }),
    },
  ])
  const composer = createComposer(texts, () => tenant()?.maxQuestionLength ?? longestQuestion, {
    ask: (question) => talk.ask(question),
    stop: () => talk.stop(),
  })
  const exchangeDeps = {
    texts,
    judge: client.judge,
    announce: announcer.announce,
    ask: (question: string) => {
      composer.field.focus()
      talk.ask(question)
    },
    retry: () => {
      composer.field.focus()
      talk.retry()
    },
    openPeople: () => tools.open('people'),
    copy: (text: string) => void copy(text),
    isJudged: () => tenant()?.features.feedback ?? false,
  }
  return { announcer, tools, composer, exchangeDeps }
}

/** Builds the panel for the conversation as it is now. */
export function createPanel(deps: PanelDeps): Panel {
  const { options, texts, client, talk, tenant } = deps
  const { announcer, tools, composer, exchangeDeps } = createParts(deps)
  const views: ExchangeView[] = []
  const start = h('div', {})
  const log = h('div', { role: 'log', 'aria-live': 'off', 'aria-label': texts.t('conversation') })
  const facts = h('div', {})
  const notes = [h('p', { class: 'disclosure', part: 'disclosure' }, texts.t('disclosure'))]
  if (texts.t('answersIn')) notes.push(h('p', { class: 'disclosure' }, texts.t('answersIn')))
  const isFloating = options.layout === 'floating'
  const scroll = h(
    'div',
    {
      class: 'scroll',
      tabindex: isFloating ? '0' : null,
      role: isFloating ? 'group' : null,
      'aria-label': isFloating ? texts.t('conversation') : null,
    },
    ...notes,
    start,
    log,
    facts,
  )
  const header = h('div', {})
  const element = h(
    'section',
    {
      class: `chat ${options.layout}`,
      part: 'panel',
      'aria-labelledby': 'title',
      lang: texts.lang,
      dir: texts.dir,
    },
    header,
    scroll,
    announcer.element,
    composer.form,
  )
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
  const add = (exchange: State['exchanges'][number]) => {
    const view = createExchangeView(exchange, exchangeDeps)
    views.push(view)
    log.append(view.element)
  }
  const follow = (state: State, action: Action) => {
    const last = state.exchanges.at(-1)
    composer.setRunning(talk.isRunning() || action.type === 'asked')
    if (action.type === 'erased') {
      views.length = 0
      log.replaceChildren()
      showTenant()
      showSituation(state.situation)
      composer.field.focus()
    } else if (action.type === 'withdrawn') views.pop()?.element.remove()
    else if (action.type === 'situation') showSituation(state.situation)
    else if (action.type === 'asked' && last) {
      start.replaceChildren()
      add(last)
      views.at(-1)?.element.scrollIntoView({ block: isFloating ? 'start' : 'nearest' })
    } else if (last) {
      views.at(-1)?.update(last)
      if (last.status === 'done' || last.status === 'failed') {
        announcer.announce(spokenEnd(state, texts))
        showSituation(state.situation)
      }
    }
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
