// One question with its answer. Grows block by block: what is on the screen is never built again.
import { type BlockContext, blockView } from './blocks.ts'
import { button, h } from './dom.ts'
import { type JudgementDeps, judgementView } from './judgement.ts'
import { exchangeText } from './plain-text.ts'
import type { Exchange } from './state.ts'
import type { TextKey } from './texts.ts'

/** What an exchange calls back. */
export type ExchangeDeps = JudgementDeps & {
  ask: (question: string) => void
  retry: () => void
  openPeople: () => void
  copy: (text: string) => void
  isJudged: () => boolean
}

/** The element of an exchange, and how it follows the state. */
export type ExchangeView = { element: HTMLElement; update: (exchange: Exchange) => void }

/** From when somebody who waits is told so aloud. */
const heardAfterMs = 2000
const slowAfterMs = 8000

function failureView(exchange: Exchange, deps: ExchangeDeps): HTMLElement {
  const { t } = deps.texts
  const failure = exchange.failure ?? 'failed'
  const key: TextKey = `failure.${failure}`
  const isForPeople = failure === 'paused' || failure === 'failed' || failure === 'refused'
  return h(
    'div',
    { class: 'notice failure' },
    exchange.said
      ? h('p', { lang: exchange.said.lang, dir: 'ltr' }, exchange.said.text)
      : h('p', {}, t(key, { n: exchange.waitSeconds })),
    h(
      'div',
      { class: 'row' },
      button(t('retry'), deps.retry),
      isForPeople && button(t('person'), deps.openPeople),
    ),
  )
}

function footView(exchange: Exchange, deps: ExchangeDeps): HTMLElement {
  const { texts, copy } = deps
  const copyButton = button(texts.t('copy'), () => copy(exchangeText(exchange, texts)), {
    class: 'small',
  })
  const isJudged = deps.isJudged() && exchange.outcome !== 'crisis'
  return h(
    'div',
    { class: 'foot', lang: texts.lang, dir: texts.dir },
    h('div', { class: 'row' }, copyButton),
    isJudged && judgementView(exchange, deps),
  )
}

function questionView({ question, masked }: Exchange, { texts }: ExchangeDeps): HTMLElement[] {
  const { t } = texts
  const kinds = masked.map((kind) => t(`kind.${kind}`)).join(', ')
  const who = h('span', { class: 'who' }, `${t('you')}: `)
  const head = h('h3', { class: 'asked', tabindex: '-1' }, who, h('bdi', {}, question))
  return kinds ? [head, h('p', { class: 'notice' }, t('masked', { kinds }))] : [head]
}

/**
 * The text that stands while more is to come: what is done, how many come before, or that it takes
 * long. A screen reader hears of it only where somebody has to wait.
 */
function createWorking({ texts: { t }, announce }: ExchangeDeps) {
  const element = h('p', { class: 'working' }, t('working'))
  let isLate = false
  const say = () => {
    if (element.isConnected) announce(element.textContent)
  }
  const timers = [
    setTimeout(say, heardAfterMs),
    setTimeout(() => {
      isLate = true
      element.textContent = t('slow')
      say()
    }, slowAfterMs),
  ]
  const show = ({ stage, ahead }: Exchange) => {
    if (stage === 'waiting') element.textContent = t('queue', { n: ahead })
    else if (!isLate) element.textContent = t(stage === 'writing' ? 'writing' : 'working')
  }
  const end = () => {
    for (const timer of timers) clearTimeout(timer)
    element.remove()
  }
  return { element, show, end }
}

/** Whether more may be long in coming: nothing is there yet, or a model writes. */
const isWorking = ({ blocks, stage }: Exchange): boolean =>
  blocks.length === 0 || stage === 'waiting' || stage === 'writing'

/** A view of `first` and of what becomes of it. */
export function createExchangeView(first: Exchange, deps: ExchangeDeps): ExchangeView {
  const { texts, ask } = deps
  const context: BlockContext = { texts, ask, citations: new Map() }
  const working = createWorking(deps)
  const body = h('div', { class: 'body' })
  const answer = h('div', { class: 'answer', part: 'answer', 'aria-busy': 'true' })
  answer.append(body, working.element)
  const element = h('article', { part: 'exchange' }, ...questionView(first, deps), answer)
  let shown = 0
  let isEnded = false
  const end = (exchange: Exchange) => {
    if (isEnded) return
    isEnded = true
    answer.setAttribute('aria-busy', 'false')
    const isDone = exchange.status === 'done'
    answer.append(isDone ? footView(exchange, deps) : failureView(exchange, deps))
  }
  const grow = ({ blocks, lang }: Exchange) => {
    if (lang) {
      body.lang = lang
      body.dir = 'ltr'
    }
    for (const block of blocks.slice(shown)) {
      const view = blockView(block, context)
      if (view) body.append(view)
    }
    shown = blocks.length
  }
  const update = (exchange: Exchange) => {
    const { status } = exchange
    grow(exchange)
    const isOver = status === 'done' || status === 'failed'
    if (isOver || !isWorking(exchange)) working.end()
    else working.show(exchange)
    if (isOver) end(exchange)
  }
  update(first)
  return { element, update }
}
