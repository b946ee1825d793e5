// Entry of the chat bundle: shows a conversation where the loader or the frame wants it.
import type { ChatRequest } from '#server/protocol.ts'
import type { TenantView } from '#server/tenants/wire.ts'
import type { Chat, ChatOptions, Mount } from '../contract.ts'
import { showBroken } from './broken.ts'
import { createClient } from './client.ts'
import { soundSituation } from './facts.ts'
import { createPanel, type Panel } from './panel.ts'
import type { Action, State } from './state.ts'
import { styles } from './styles.ts'
import { createTalk } from './talk.ts'
import { fetchTexts, nearestLanguage, swedishTexts, type Texts } from './texts.ts'

/** The languages that the server knows; the simple one is Swedish to it. */
function serverLang(lang: string): NonNullable<ChatRequest['lang']> {
  return (lang === 'sv-simple' ? 'sv' : lang) as NonNullable<ChatRequest['lang']>
}

/** A sheet with the tenant’s colours; only hexadecimal values are ever put in. */
function lookSheet({ look }: TenantView): CSSStyleSheet {
  const rules = Object.entries(look)
    .filter(([name, value]) => /^[a-z-]+$/.test(name) && /^#[\da-f]{6}$/i.test(value))
    .map(([name, value]) => `--lt-${name}: ${value};`)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:host { ${rules.join(' ')} }`)
  return sheet
}

function createStyles(root: ShadowRoot) {
  const own = new CSSStyleSheet()
  own.replaceSync(styles)
  const before = root.adoptedStyleSheets
  root.adoptedStyleSheets = [...before, own]
  return {
    add: (sheet: CSSStyleSheet) => {
      root.adoptedStyleSheets = [...before, own, sheet]
    },
    remove: () => {
      root.adoptedStyleSheets = before
    },
  }
}

/** Tells the page of what happens, without a word of what was written. */
function tell({ onEvent }: ChatOptions, state: State, action: Action): void {
  const last = state.exchanges.at(-1)
  if (action.type === 'asked') onEvent('ask', {})
  if (last?.status === 'done' && action.type === 'received' && action.event.type === 'done') {
    onEvent('answer', { outcome: last.outcome ?? 'failed' })
  }
  const isFailure = action.type === 'received' && action.event.type === 'failure'
  if (isFailure || action.type === 'ended') onEvent('error', { kind: last?.failure ?? 'failed' })
}

/** Shows a conversation in the page. */
export const mount: Mount = ({ root, container }, options): Chat => {
  const sheets = createStyles(root)
  const client = createClient(options.server, options.tenant)
  let texts: Texts = swedishTexts()
  let wantedLang = nearestLanguage(options.lang)
  let tenant: TenantView | null = null
  let panel: Panel | null = null
  let wantsFocus = false
  let isGone = false

  const talk = createTalk(
    client,
    () => serverLang(wantedLang),
    (state, action) => {
      panel?.follow(state, action)
      tell(options, state, action)
    },
    () => showBroken(container, options, texts),
  )
  const show = () => {
    if (isGone) return
    const draft = panel?.draft.get() ?? ''
    const hadFocus = panel?.element.contains(root.activeElement) ?? false
    panel = createPanel({ options, texts, client, talk, tenant: () => tenant, setLang })
    panel.draft.set(draft)
    container.replaceChildren(panel.element)
    if (hadFocus || wantsFocus) panel.focus()
  }
  const setLang = (lang: string) => {
    wantedLang = nearestLanguage(lang)
    askTenant()
    void fetchTexts(options.assets, wantedLang)
      .catch(() => texts) // the language stays as it was
      .then((fetched) => {
        texts = fetched
        show()
      })
  }
  const meetTenant = (view: TenantView) => {
    const isFirst = tenant === null // later, the person may have taken the area of the site away
    tenant = view
    sheets.add(lookSheet(view))
    const { situation, exchanges } = talk.state()
    if (isFirst && exchanges.length === 0) talk.setSituation({ ...view.situation, ...situation })
    panel?.showTenant()
  }
  const askTenant = () => {
    const lang = wantedLang
    void client.tenant(lang).then((view) => {
      if (view && !isGone && lang === wantedLang) meetTenant(view)
    })
  }
  if (wantedLang === 'sv') {
    show()
    askTenant()
  } else setLang(wantedLang)
  options.onEvent('ready', {})

  return {
    ask: (question) => talk.ask(question),
    setContext: ({ situation }) => {
      const sound = soundSituation(situation, texts)
      talk.setSituation({ ...talk.state().situation, ...sound })
    },
    setLang,
    focus: () => {
      wantsFocus = true
      panel?.focus()
    },
    destroy: () => {
      isGone = true
      talk.erase()
      sheets.remove()
      container.replaceChildren()
    },
  }
}
