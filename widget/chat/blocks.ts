// Typed blocks of an answer → elements.
import type { Block, ContactView, SourceView } from '#server/protocol.ts'
import { dateInWords } from './dates.ts'
import { button, h, isWebAddress, outsideLink } from './dom.ts'
import type { Texts } from './texts.ts'

/** What the blocks of one answer share: its sources come after the text that cites them. */
export type BlockContext = {
  texts: Texts
  ask: (question: string) => void
  /** Links of citations by number, waiting for their source. */
  citations: Map<number, HTMLAnchorElement[]>
}

type Contact = Omit<ContactView, 'id' | 'opening'> & {
  opening?: string | null
  note?: string | null
}

function sourceItem(source: SourceView, { texts }: BlockContext): HTMLElement {
  const { n, title, url, publisher, published, checked } = source
  const { t, lang } = texts
  const dates = [
    publisher,
    published ? dateInWords(published, lang) : t('undated'),
    t('read', { date: dateInWords(checked, lang) }),
  ].join(', ')
  const link = outsideLink(url, title, `${title}, ${publisher} (${t('opensNew')})`)
  link.setAttribute('lang', source.lang)
  return h('li', { value: String(n) }, link, h('small', {}, dates))
}

/** Gives the citations of a source their address: one press opens it at the quoted words. */
function resolveCitations(source: SourceView, { texts, citations }: BlockContext): void {
  const { n, title, url, publisher } = source
  for (const link of citations.get(n) ?? []) {
    link.href = url
    const label = texts.t('source', { n, title: `${title}, ${publisher}` })
    link.setAttribute('aria-label', `${label} (${texts.t('opensNew')})`)
  }
}

function citation(n: number, { citations }: BlockContext): HTMLElement {
  const link = h('a', { class: 'cite', target: '_blank', rel: 'noopener noreferrer' }, `[${n}]`)
  citations.set(n, [...(citations.get(n) ?? []), link])
  return link
}

/** A text with its citations after it. */
const cited = (text: string, cites: readonly number[], context: BlockContext) => [
  text,
  ...cites.flatMap((n) => [' ', citation(n, context)]),
]

/** A place to turn to: name, ways to reach it, hours. */
export function contactItem(contact: Contact, texts: Texts): HTMLElement {
  const { name, url, phone, email, hours, opening, booking, note } = contact
  const { t } = texts
  const own = { lang: texts.lang, dir: texts.dir } // among the words of an answer in another language
  const tel = phone?.replace(/[^\d+]/g, '')
  const outside = (to: string, text: string) => outsideLink(to, text, `${text} (${t('opensNew')})`)
  return h(
    'li',
    { class: 'contact' },
    url && isWebAddress(url) ? outside(url, name) : h('strong', {}, name),
    h(
      'div',
      { class: 'ways' },
      phone && tel ? h('a', { href: `tel:${tel}` }, phone) : null,
      email ? h('a', { href: `mailto:${email}` }, email) : null,
      booking && isWebAddress(booking) ? h('span', own, outside(booking, t('book'))) : null,
    ),
    hours && opening ? h('small', {}, opening) : null,
    hours ? h('small', {}, hours) : h('small', own, t('hoursUnknown')),
    note ? h('small', {}, note) : null,
  )
}

function suggestionsView(items: readonly string[], { texts, ask }: BlockContext): HTMLElement {
  const buttons = items.map((text) =>
    h(
      'li',
      {},
      button(text, () => ask(text)),
    ),
  )
  const head = h('h4', { lang: texts.lang, dir: texts.dir }, texts.t('suggestions'))
  return h('div', { class: 'more' }, head, h('ul', { class: 'plain' }, ...buttons))
}

function sourcesView(items: readonly SourceView[], context: BlockContext): HTMLElement {
  const { texts } = context
  for (const source of items) resolveCitations(source, context)
  return h(
    'div',
    { class: 'sources', lang: texts.lang, dir: texts.dir },
    h('h4', {}, texts.t('sources')),
    h('ol', {}, ...items.map((source) => sourceItem(source, context))),
  )
}

function cardView(card: Extract<Block, { type: 'card' }>, context: BlockContext): HTMLElement {
  const { title, text, url, cites } = card
  const opens = `${title} (${context.texts.t('opensNew')})`
  const head = url && isWebAddress(url) ? outsideLink(url, title, opens) : title
  return h(
    'section',
    { class: 'card', part: 'card' },
    h('h4', {}, head),
    h('p', {}, ...cited(text, cites, context)),
  )
}

/** One block as an element; null for a kind that this version does not know. */
export function blockView(block: Block, context: BlockContext): HTMLElement | null {
  switch (block.type) {
    case 'paragraph':
      return h('p', {}, ...cited(block.text, block.cites, context))
    case 'list':
    case 'steps': {
      const items = block.items.map(({ text, cites }) =>
        h('li', {}, ...cited(text, cites, context)),
      )
      return h(block.type === 'list' ? 'ul' : 'ol', {}, ...items)
    }
    case 'card':
      return cardView(block, context)
    case 'notice':
      return h('p', { class: 'notice', dir: 'auto', lang: block.lang ?? null }, block.text)
    case 'handoff': {
      const items = block.contacts.map((contact) => contactItem(contact, context.texts))
      const head = h('h4', {}, block.text)
      return h('div', { class: 'handoff' }, head, h('ul', { class: 'plain' }, ...items))
    }
    case 'sources':
      return sourcesView(block.items, context)
    case 'suggestions':
      return suggestionsView(block.items, context)
    default:
      return null
  }
}
