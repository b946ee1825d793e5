// Entry of the isolated frame and of the full page: one conversation, alone in its own document.

import { mountChat } from '../chat/chat.ts'
import type { Chat, ChatOptions, ColorScheme, Layout } from '../contract.ts'
import { type FromFrame, pack, type ToFrame, unpack } from './messages.ts'

const pageStyles = `html, body { margin: 0; height: 100%; background: Canvas; color: CanvasText; }
body { color-scheme: light dark; }
#chat, #chat > * { display: block; }
.floating, .floating #chat { height: 100%; }`

const colour =
  /^(#[\da-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl|oklch|oklab|lab|lch)a?\([\d\s.,%/a-z-]{1,60}\))$/i

type Place = { host: HTMLElement; root: ShadowRoot; container: HTMLElement; layout: Layout }

function createPlace(layout: Layout): Place {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(pageStyles)
  document.adoptedStyleSheets = [sheet]
  document.documentElement.className = layout
  document.body.className = layout
  const host =
    document.getElementById('chat') ?? document.body.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'open' })
  const inner = new CSSStyleSheet()
  inner.replaceSync(':host, .stage { display: block; } .stage.floating { height: 100%; }')
  root.adoptedStyleSheets = [inner]
  const container = document.createElement('div')
  container.className = `stage ${layout}`
  root.append(container)
  return { host, root, container, layout }
}

/** Takes the page’s colours over; anything that is not a plain colour is left out. */
function setLook(host: HTMLElement, scheme: ColorScheme, colours: Record<string, string>): void {
  if (scheme === 'auto') host.removeAttribute('color-scheme')
  else host.setAttribute('color-scheme', scheme === 'dark' ? 'dark' : 'light')
  for (const [name, value] of Object.entries(colours)) {
    if (/^[a-z-]{2,20}$/.test(name) && colour.test(value)) {
      host.style.setProperty(`--ls-${name}`, value)
    }
  }
}

function obey(message: ToFrame, chat: Chat, host: HTMLElement): void {
  switch (message.type) {
    case 'ask':
      return chat.ask(String(message.question))
    case 'context':
      return chat.setContext(Object(message.context))
    case 'focus':
      return chat.focus()
    case 'look':
      setLook(host, message.colorScheme, Object(message.colours))
      if (message.lang !== document.documentElement.lang) {
        document.documentElement.lang = String(message.lang)
        chat.setLang(String(message.lang))
      }
  }
}

function start(): void {
  const query = new URLSearchParams(location.search)
  const parentOrigin = window.parent === window ? null : query.get('parent')
  const wanted = query.get('layout')
  const layout: Layout = parentOrigin ? (wanted === 'inline' ? 'inline' : 'floating') : 'page'
  const { host, root, container } = createPlace(layout)
  const send = (message: FromFrame) => {
    if (parentOrigin) window.parent.postMessage(pack(message), parentOrigin)
  }
  const options: ChatOptions = {
    server: location.origin,
    assets: new URL('.', import.meta.url).href,
    tenant: query.get('tenant') ?? 'demo',
    lang: query.get('lang') ?? document.documentElement.lang,
    layout,
    onEvent: (name, detail) => send({ type: 'event', name, detail }),
    onClose: layout === 'floating' ? () => send({ type: 'close' }) : null,
  }
  const chat = mountChat(root, container, options)
  const from = { window: window.parent, origin: parentOrigin ?? '' }
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = unpack<ToFrame>(event, from)
    if (message) obey(message, chat, host)
  })
  if (layout === 'floating') {
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) send({ type: 'close' })
    })
  }
  if (layout === 'inline') {
    const observer = new ResizeObserver(() =>
      send({ type: 'height', pixels: Math.ceil(container.getBoundingClientRect().height) + 2 }),
    )
    observer.observe(container)
  }
  send({ type: 'ready' })
}

start()
