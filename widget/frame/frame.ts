// Entry of the isolated frame and of the full page: one conversation, alone in its own document.

import { mount } from '../chat/chat.ts'
import type { Chat, ChatOptions, ColorScheme, Layout, Place } from '../contract.ts'
import { type FromFrame, pack, type ToFrame, unpack } from './messages.ts'

const pageStyles = `html, body { margin: 0; height: 100%; background: Canvas; color: CanvasText; }
body { color-scheme: light dark; }
#chat, #chat > * { display: block; }
:not(.page) > h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
main { height: 100%; }
.floating, .floating #chat { height: 100%; }`

const colour =
  /^(#[\da-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl|oklch|oklab|lab|lch)a?\([\d\s.,%/a-z-]{1,60}\))$/i

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
  return { host, root, container }
}

/** Takes the page’s colours over; anything that is not a plain colour is left out. */
function setLook(host: HTMLElement, scheme: ColorScheme, colours: Record<string, string>): void {
  if (scheme === 'auto') host.removeAttribute('color-scheme')
  else host.setAttribute('color-scheme', scheme === 'dark' ? 'dark' : 'light')
  for (const [name, value] of Object.entries(colours)) {
    const isColour = colour.test(value) && CSS.supports('color', value)
    if (/^[a-z-]{2,20}$/.test(name) && isColour) {
      host.style.setProperty(`--ls-${name}`, value)
    }
  }
}

function obey(message: ToFrame, chat: Chat, host: HTMLElement): void {
  if (message.type === 'ask') chat.ask(String(message.question))
  else if (message.type === 'context') chat.setContext(Object(message.context))
  else if (message.type === 'focus') chat.focus()
  else if (message.type === 'look') {
    const lang = String(message.lang)
    setLook(host, message.colorScheme, Object(message.colours))
    if (lang === document.documentElement.lang) return
    document.documentElement.lang = lang
    chat.setLang(lang)
  }
}

function start(): void {
  const query = new URLSearchParams(location.search)
  const parentOrigin = window.parent === window ? null : query.get('parent')
  const wanted = query.get('layout')
  const layout: Layout = parentOrigin ? (wanted === 'inline' ? 'inline' : 'floating') : 'page'
  const place = createPlace(layout)
  const send = (message: FromFrame) => {
    if (parentOrigin) window.parent.postMessage(pack(message), parentOrigin)
  }
  const options: ChatOptions = {
    server: location.origin,
    assets: new URL('.', import.meta.url).href,
    tenant: query.get('tenant') ?? 'demo',
    lang: query.get('lang') ?? document.documentElement.lang,
    layout,
    colorScheme: 'auto',
    title: document.title,
    onFailed: () => {},
    onEvent: (name, detail) => send({ type: 'event', name, detail }),
    onClose: layout === 'floating' ? () => send({ type: 'close' }) : null,
  }
  const chat = mount(place, options)
  const from = { window: window.parent, origin: parentOrigin ?? '' }
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = unpack<ToFrame>(event, from)
    if (message) obey(message, chat, place.host)
  })
  if (layout === 'floating') {
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) send({ type: 'close' })
    })
  }
  if (layout === 'inline') {
    const observer = new ResizeObserver(() =>
      send({
        type: 'height',
        pixels: Math.ceil(place.container.getBoundingClientRect().height) + 2,
      }),
    )
    observer.observe(place.container)
  }
  send({ type: 'ready' })
}

start()
