// What is shown before the first question: who speaks, what is new, what one may ask.
import type { TenantView } from '#server/tenants/wire.ts'
import { contactItem } from './blocks.ts'
import { button, h } from './dom.ts'
import type { Texts } from './texts.ts'

type Event = TenantView['events'][number]

function eventView(event: Event, texts: Texts, ask: (question: string) => void): HTMLElement {
  const { title, text, services, questions } = event
  const contacts = services.map((service) => contactItem(service, texts))
  const buttons = questions.map((question) =>
    h(
      'li',
      {},
      button(question, () => ask(question)),
    ),
  )
  return h(
    'section',
    { class: 'event', part: 'event' },
    h('h3', { class: 'head' }, title),
    h('p', {}, text),
    contacts.length > 0 && h('ul', { class: 'plain' }, ...contacts),
    buttons.length > 0 && h('ul', { class: 'plain' }, ...buttons),
  )
}

/** Greeting, events, notices and questions of a tenant. */
export function startView(
  tenant: TenantView | null,
  texts: Texts,
  ask: (question: string) => void,
): HTMLElement {
  const box = h('div', { class: 'start' })
  if (!tenant) return box
  const { lang, greeting, notices, events, questions, paused } = tenant
  const own = h('div', { lang, dir: 'ltr' })
  own.append(h('p', {}, paused ?? greeting))
  for (const notice of notices) own.append(h('p', { class: 'notice' }, notice))
  for (const event of events) own.append(eventView(event, texts, ask))
  const buttons = questions.map((question) =>
    h(
      'li',
      {},
      button(question, () => ask(question)),
    ),
  )
  if (buttons.length > 0 && !paused) own.append(h('ul', { class: 'plain' }, ...buttons))
  box.append(own)
  return box
}
