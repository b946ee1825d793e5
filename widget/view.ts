// State → elements.
import type { Block, ContactView, SourceView } from '#server/protocol.ts'
import { h } from './dom.ts'
import type { Exchange } from './state.ts'
import type { Strings } from './strings.ts'

/** What the view calls back. */
export type Handlers = { ask: (question: string) => void; retry: () => void }

const outside = (url: string, text: string, strings: Strings, label?: string) =>
  h(
    'a',
    {
      href: url,
      target: '_blank',
      rel: 'noopener noreferrer',
      'aria-label': `${label ?? text} (${strings.opensNew})`,
    },
    text,
  )

function sourceItem(source: SourceView, strings: Strings) {
  const { n, title, url, publisher, published, checked } = source
  const dates = `${publisher}, ${published ?? strings.undated} (${strings.read} ${checked})`
  const label = `${title}, ${publisher}`
  return h('li', { value: String(n) }, outside(url, title, strings, label), h('small', {}, dates))
}

function contactItem(contact: ContactView, strings: Strings) {
  const { name, url, phone, email, hours } = contact
  const tel = phone?.replace(/[^\d+]/g, '')
  return h(
    'li',
    {},
    url ? outside(url, name, strings) : h('strong', {}, name),
    phone && tel ? h('a', { href: `tel:${tel}`, class: 'way' }, phone) : null,
    email ? h('a', { href: `mailto:${email}`, class: 'way' }, email) : null,
    h('small', {}, hours ?? strings.hoursUnknown),
  )
}

const cited = (text: string, cites: readonly number[]) => [
  text,
  ...cites.map((n) => h('sup', {}, ` [${n}]`)),
]

function blockView(block: Block, strings: Strings, handlers: Handlers): Node {
  switch (block.type) {
    case 'paragraph':
      return h('p', {}, ...cited(block.text, block.cites))
    case 'list':
    case 'steps': {
      const items = block.items.map(({ text, cites }) => h('li', {}, ...cited(text, cites)))
      return h(block.type === 'list' ? 'ul' : 'ol', {}, ...items)
    }
    case 'card':
      return h('section', { class: 'card' }, h('h4', {}, block.title), h('p', {}, block.text))
    case 'notice':
      return h('p', { class: 'notice' }, block.text)
    case 'handoff': {
      const items = block.contacts.map((contact) => contactItem(contact, strings))
      return h('div', { class: 'handoff' }, h('h4', {}, block.text), h('ul', {}, ...items))
    }
    case 'sources': {
      const items = block.items.map((source) => sourceItem(source, strings))
      return h('div', { class: 'sources' }, h('h4', {}, strings.sources), h('ol', {}, ...items))
    }
    default: {
      const buttons = block.items.map((text) =>
        h('li', {}, h('button', { type: 'button', onclick: () => handlers.ask(text) }, text)),
      )
      return h('div', { class: 'more' }, h('h4', {}, strings.suggestions), h('ul', {}, ...buttons))
    }
  }
}

/** One question with its answer. */
export function exchangeView(
  exchange: Exchange,
  strings: Strings,
  handlers: Handlers,
): HTMLElement {
  const { question, blocks, status, isMasked } = exchange
  const isWaiting = status === 'waiting'
  return h(
    'article',
    {},
    h('h3', { class: 'asked' }, h('span', { class: 'who' }, `${strings.you}: `), question),
    isMasked && h('p', { class: 'notice' }, strings.masked),
    h(
      'div',
      { class: 'answer', 'aria-busy': status === 'streaming' || isWaiting ? 'true' : 'false' },
      isWaiting && h('p', { class: 'working' }, strings.working),
      ...blocks.map((block) => blockView(block, strings, handlers)),
      status === 'failed' &&
        h(
          'p',
          { class: 'notice' },
          `${strings.failed} `,
          h('button', { type: 'button', onclick: () => handlers.retry() }, strings.retry),
        ),
    ),
  )
}
