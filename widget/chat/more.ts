// The drawer "More": language, and what one can do with the conversation.
import type { TenantView } from '#server/tenants/wire.ts'
import { button, h } from './dom.ts'
import { mailAddress, talkText } from './plain-text.ts'
import type { Exchange } from './state.ts'
import { downloadText, printText } from './take-away.ts'
import { languageNames, type Texts } from './texts.ts'

/** What the drawer needs. */
export type MoreDeps = {
  texts: Texts
  tenant: TenantView | null
  exchanges: readonly Exchange[]
  copy: (text: string) => void
  setLang: (lang: string) => void
  erase: () => void
  close: () => void
}

function languageChoice({ texts, tenant, setLang }: MoreDeps): HTMLElement {
  const select = h('select', { lang: texts.lang })
  for (const lang of tenant?.languages ?? ['sv', 'en']) {
    const name = languageNames[lang]
    if (name) select.append(h('option', { value: lang, lang, selected: lang === texts.lang }, name))
  }
  select.addEventListener('change', () => setLang(select.value))
  return h('label', {}, texts.t('language'), select)
}

function eraseView({ texts, erase, close }: MoreDeps): HTMLElement {
  const { t } = texts
  const box = h('div', { class: 'row' })
  const ask = () => {
    const keep = button(t('eraseNo'), close)
    const question = h('p', { tabindex: '-1' }, t('eraseAsk'))
    box.replaceChildren(question, button(t('eraseYes'), erase, { class: 'primary' }), keep)
    question.focus()
  }
  box.append(button(t('erase'), ask))
  return box
}

/** The drawer for a conversation as it is now. */
export function moreView(deps: MoreDeps): HTMLElement {
  const { texts, tenant, exchanges, copy, close } = deps
  const { t } = texts
  const may = tenant?.features
  const box = h('div', {}, languageChoice(deps))
  if (exchanges.length === 0) return box
  const text = () => talkText(exchanges, texts)
  const actions = h('div', { class: 'tools' })
  const act = (name: string, action: () => void) => {
    actions.append(
      button(name, () => {
        close()
        action()
      }),
    )
  }
  act(t('copy'), () => copy(text()))
  if (may?.print !== false) act(t('print'), () => printText(t('title'), text()))
  if (may?.download !== false) act(t('download'), () => downloadText(text(), 'ledstang.txt'))
  if (may?.mail !== false) {
    const href = mailAddress(exchanges, texts)
    actions.append(h('a', { class: 'button', href, target: '_blank', rel: 'noopener' }, t('mail')))
  }
  box.append(actions, eraseView(deps))
  return box
}
