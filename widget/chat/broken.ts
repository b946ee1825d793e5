// What stands in place of a conversation that a page has broken by changing the language’s own functions.
// It uses as few of them as can be.
import type { ChatOptions } from '../contract.ts'
import type { Texts } from './texts.ts'

/** Shows that the conversation broke here, and the way to the page where it works. */
export function showBroken(
  container: HTMLElement,
  { server, tenant, title }: Pick<ChatOptions, 'server' | 'tenant' | 'title'>,
  { t, lang, dir }: Texts,
): void {
  const note = document.createElement('p')
  note.className = 'notice failure'
  note.setAttribute('role', 'alert')
  note.lang = lang
  note.dir = dir
  note.textContent = `${t('failure.failed')} `
  const link = document.createElement('a')
  link.href = `${server}/chatt?tenant=${encodeURIComponent(tenant)}&lang=${encodeURIComponent(lang)}`
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = `${title} (${t('opensNew')})`
  note.append(link)
  container.textContent = ''
  container.append(note)
}
