// "Ask a person": the tenant’s own channels, always one press away.
import type { TenantView } from '#server/tenants/wire.ts'
import { contactItem } from './blocks.ts'
import { h } from './dom.ts'
import type { Texts } from './texts.ts'

/** The people of a tenant; general advice while they are not known. */
export function peopleView(tenant: TenantView | null, texts: Texts): HTMLElement {
  const { t } = texts
  const contacts = tenant?.people ?? []
  const box = h('div', { class: 'people' }, h('h3', { class: 'head', tabindex: '-1' }, t('person')))
  if (contacts.length === 0) box.append(h('p', {}, t('personFallback')))
  else {
    const items = contacts.map((contact) => contactItem(contact, texts))
    const lang = tenant?.lang ?? 'sv'
    box.append(h('ul', { class: 'plain', lang, dir: 'ltr' }, ...items))
  }
  return box
}
