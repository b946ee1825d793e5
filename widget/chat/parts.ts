// What the panel is put together from, and how the parts call each other.
import type { TenantView } from '#server/tenants/wire.ts'
import type { ChatOptions } from '../contract.ts'
import type { Client } from './client.ts'
import { type Composer, createComposer } from './composer.ts'
import { button, h } from './dom.ts'
import { moreView } from './more.ts'
import { peopleView } from './people.ts'
import type { State } from './state.ts'
import { copyText } from './take-away.ts'
import type { Talk } from './talk.ts'
import type { Texts } from './texts.ts'
import { createTools } from './tools.ts'
import { isTouch } from './touch.ts'

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

/** What is said aloud: in the language of the interface, and the words of an answer in theirs. */
export type Spoken = [text: string, answer?: { text: string; lang: string | null }]

/** One polite announcement; the same text twice is still heard twice. */
function createAnnouncer() {
  const element = h('p', { class: 'visually-hidden', role: 'status' })
  const announce = (...[text, answer]: Spoken) => {
    const words = answer ? [`${text} `, h('span', { lang: answer.lang }, answer.text)] : [text]
    const before = element.textContent
    element.replaceChildren(...words)
    if (element.textContent === before) element.append('\u00a0')
  }
  return { element, announce }
}

/** What a screen reader is told when an answer has ended: that it has, and its text. */
export function spokenEnd(state: State, { t }: Texts): Spoken {
  const last = state.exchanges.at(-1)
  if (!last) return ['']
  if (last.status === 'failed') {
    if (last.said) return ['', last.said]
    return [t(`failure.${last.failure ?? 'failed'}`, { n: last.waitSeconds })]
  }
  const spoken = last.blocks.flatMap((b) => {
    if (b.type === 'card') return [`${b.title}. ${b.text}`]
    return b.type === 'paragraph' || b.type === 'notice' ? [b.text] : []
  })
  return [t('done'), { text: spoken.join(' '), lang: last.lang }]
}

/** Title, tools and the way out. */
export function headerView(
  { options, texts, tenant }: PanelDeps,
  tools: HTMLElement[],
): HTMLElement {
  const { onClose } = options
  const name = tenant()?.name
  const title = h('h2', { id: 'title' }, texts.t('title'), name ? h('small', {}, name) : null)
  const close = onClose && button(texts.t('close'), onClose, { class: 'small', part: 'close' })
  return h('header', { part: 'header' }, title, close, ...tools)
}

/** Where one writes next; on a phone at the question, as the keyboard would cover the answer. */
function focusAfterAsking({ form, field }: Composer): void {
  const asked = form.parentElement?.querySelector<HTMLElement>('article:last-of-type .asked')
  if (isTouch() && asked) asked.focus({ preventScroll: true })
  else field.focus()
}

/** The parts that call each other. */
export function createParts(deps: PanelDeps) {
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
  const ask = (question: string) => {
    talk.ask(question)
    focusAfterAsking(composer)
  }
  const composer = createComposer(texts, () => tenant()?.maxQuestionLength ?? longestQuestion, {
    ask,
    stop: () => talk.stop(),
  })
  const exchangeDeps = {
    texts,
    judge: client.judge,
    announce: announcer.announce,
    ask,
    retry: () => {
      talk.retry()
      focusAfterAsking(composer)
    },
    openPeople: () => tools.open('people'),
    copy: (text: string) => void copy(text),
    isJudged: () => tenant()?.features.feedback ?? false,
  }
  return { announcer, tools, composer, exchangeDeps }
}
