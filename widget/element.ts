// <ledstang-chat origin="…" lang="sv" tenant="…">: holds the state and calls the view.
import { mask } from '#server/privacy/mask.ts'
import { askServer } from './client.ts'
import { h } from './dom.ts'
import { type Action, emptyState, reduce, type State, toMessages } from './state.ts'
import { type Strings, strings, type WidgetLang } from './strings.ts'
import { styles } from './styles.ts'
import { exchangeView } from './view.ts'

const longestQuestion = 2000

/** Origin of this script, so that an embedding page need not name the server. */
const scriptOrigin = new URL(import.meta.url).origin

/**
 * The conversation as a custom element.
 * Attributes: `origin` (server), `lang` (sv, en), `tenant`, `color-scheme` (light).
 * Events: `ledstang-answer` when an answer is complete (no text in it).
 */
export class LedstangChatElement extends HTMLElement {
  #state: State = emptyState
  #root: ShadowRoot | null = null
  #talk: HTMLElement = h('div', { class: 'talk' })
  #announcer: HTMLElement = h('p', { class: 'visually-hidden', role: 'status' })
  #running: AbortController | null = null

  /** Language of the widget: its own `lang`, else the page’s, else Swedish. */
  get #lang(): WidgetLang {
    const lang = this.lang || document.documentElement.lang
    return lang.toLowerCase().startsWith('en') ? 'en' : 'sv'
  }

  get #strings(): Strings {
    return strings[this.#lang]
  }

  connectedCallback(): void {
    if (this.#root) return
    this.#root = this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    this.#root.adoptedStyleSheets = [sheet]
    this.#root.append(this.#panel())
  }

  disconnectedCallback(): void {
    this.#running?.abort()
  }

  /** Asks a question as if the person had written it. */
  ask(question: string): void {
    const { text, found } = mask(question.trim())
    if (text === '' || this.#running) return
    this.#dispatch({ type: 'asked', question: text, isMasked: found.length > 0 })
    void this.#run()
  }

  #panel(): HTMLElement {
    const { title, disclosure } = this.#strings
    return h(
      'section',
      { class: 'panel', part: 'panel', 'aria-labelledby': 'title', lang: this.#lang },
      h('h2', { id: 'title' }, title),
      h('p', { class: 'disclosure' }, disclosure),
      this.#talk,
      this.#announcer,
      this.#form(),
    )
  }

  #form(): HTMLElement {
    const { label, placeholder, send, tooLong } = this.#strings
    const error = h('p', { class: 'error', id: 'error', role: 'alert' })
    const field = h('textarea', {
      id: 'question',
      rows: '3',
      'aria-describedby': 'error hint',
      autocomplete: 'off',
    })
    const submit = (event: Event) => {
      event.preventDefault()
      const isTooLong = field.value.length > longestQuestion
      error.textContent = isTooLong ? tooLong : ''
      if (isTooLong || field.value.trim() === '' || this.#running) return
      this.ask(field.value)
      field.value = ''
    }
    const onEnter = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && !event.shiftKey) submit(event)
    }
    field.addEventListener('keydown', onEnter)
    return h(
      'form',
      { onsubmit: submit },
      h('label', { for: 'question' }, label),
      h('small', { id: 'hint' }, placeholder),
      field,
      error,
      h('button', { type: 'submit', class: 'primary' }, send),
    )
  }

  async #run(): Promise<void> {
    const running = new AbortController()
    this.#running = running
    const { situation } = this.#state
    const tenant = this.getAttribute('tenant')
    const request = {
      messages: toMessages(this.#state),
      lang: this.#lang,
      ...(tenant ? { tenant } : {}),
      ...(situation ? { situation } : {}),
    }
    try {
      const origin = this.getAttribute('origin') ?? scriptOrigin
      for await (const event of askServer(origin, request, running.signal)) {
        this.#dispatch({ type: 'received', event })
      }
      if (this.#state.exchanges.at(-1)?.status !== 'done') this.#dispatch({ type: 'failed' })
    } catch {
      if (!running.signal.aborted) this.#dispatch({ type: 'failed' })
    } finally {
      this.#running = null
      this.#finish()
    }
  }

  /** One announcement per finished answer, never token by token. */
  #finish(): void {
    const last = this.#state.exchanges.at(-1)
    if (!last) return
    const spoken = last.blocks.flatMap((b) =>
      b.type === 'paragraph' || b.type === 'notice' ? [b.text] : [],
    )
    const { done, failed } = this.#strings
    this.#announcer.textContent = last.status === 'done' ? `${done} ${spoken.join(' ')}` : failed
    this.dispatchEvent(new CustomEvent('ledstang-answer', { bubbles: true, composed: true }))
  }

  #retry(): void {
    if (this.#running) return
    const last = this.#state.exchanges.at(-1)
    if (!last) return
    this.#state = { ...this.#state, exchanges: this.#state.exchanges.slice(0, -1) }
    this.#talk.lastElementChild?.remove()
    this.ask(last.question)
  }

  #dispatch(action: Action): void {
    this.#state = reduce(this.#state, action)
    const last = this.#state.exchanges.at(-1)
    if (!last) return
    const handlers = { ask: (q: string) => this.ask(q), retry: () => this.#retry() }
    const view = exchangeView(last, this.#strings, handlers)
    if (action.type === 'asked') {
      this.#talk.append(view)
      view.scrollIntoView?.({ block: 'nearest' })
    } else this.#talk.lastElementChild?.replaceWith(view)
  }
}
