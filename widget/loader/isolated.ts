// The conversation in a frame of the server’s own origin: the page can neither read nor change it.
// A file of its own, fetched when such a conversation is opened.
import type { Chat, ChatEventName, ColorScheme, Context } from '../contract.ts'
import { type FromFrame, pack, type ToFrame, unpack } from '../frame/messages.ts'
import type { Settings } from './settings.ts'

const readyLimitMs = 15_000

/** What the frame tells the page. */
export type FrameHandlers = {
  onFailed: () => void
  onClose: (() => void) | null
  onEvent: (name: ChatEventName, detail: Record<string, string>) => void
}

const colourNames = ['accent', 'on-accent', 'surface', 'text', 'muted', 'line', 'soft', 'focus']

/** The page’s own colours, which do not reach into a frame by themselves. */
function coloursOf(host: HTMLElement): Record<string, string> {
  const style = getComputedStyle(host)
  const colours: Record<string, string> = {}
  for (const name of colourNames) {
    for (const key of [name, `dark-${name}`]) {
      const value = style.getPropertyValue(`--ls-${key}`).trim()
      if (value) colours[key] = value
    }
  }
  return colours
}

function createFrame(server: string, settings: Settings, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  const { tenant, lang } = settings
  const layout = settings.isFloating ? 'floating' : 'inline'
  const query = new URLSearchParams({ tenant, lang, layout, parent: location.origin })
  frame.title = title
  frame.setAttribute('part', 'frame')
  // The frame keeps its own origin: without it, messages could not be checked by their origin.
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
  )
  frame.allow = 'clipboard-write'
  frame.referrerPolicy = 'no-referrer'
  frame.src = `${server}/embed/frame?${query}`
  return frame
}

/** Shows a chat in a frame. */
export type MountIsolated = (
  host: HTMLElement,
  container: HTMLElement,
  frame: { server: string; settings: Settings; title: string },
  handlers: FrameHandlers,
) => Chat

/** A chat in a sandboxed frame in `container`, with the same face as a chat in the page. */
export const mountIsolated: MountIsolated = (
  host,
  container,
  { server, settings, title },
  handlers,
) => {
  const frame = createFrame(server, settings, title)
  const waiting: ToFrame[] = []
  let isReady = false
  let { lang } = settings
  const send = (message: ToFrame) => {
    if (isReady) frame.contentWindow?.postMessage(pack(message), server)
    else waiting.push(message)
  }
  const look = (colorScheme: ColorScheme) =>
    send({ type: 'look', lang, colorScheme, colours: coloursOf(host) })
  const timer = setTimeout(handlers.onFailed, readyLimitMs)
  const receive = (message: FromFrame) => {
    if (message.type === 'ready') {
      clearTimeout(timer)
      isReady = true
      for (const waited of waiting.splice(0)) send(waited)
    } else if (message.type === 'close') handlers.onClose?.()
    else if (message.type === 'event') handlers.onEvent(message.name, message.detail)
    else if (!settings.isFloating) frame.style.setProperty('height', `${Number(message.pixels)}px`)
  }
  const onMessage = (event: MessageEvent<unknown>) => {
    const from = { window: frame.contentWindow, origin: server }
    const message = unpack<FromFrame>(event, from)
    if (message) receive(message)
  }
  window.addEventListener('message', onMessage)
  container.replaceChildren(frame)
  look(settings.colorScheme)
  return {
    ask: (question) => send({ type: 'ask', question }),
    setContext: (context: Context) => send({ type: 'context', context }),
    setLang: (next) => {
      lang = next
      look(settings.colorScheme)
    },
    focus: () => {
      frame.focus()
      send({ type: 'focus' })
    },
    destroy: () => {
      clearTimeout(timer)
      window.removeEventListener('message', onMessage)
      frame.remove()
    },
  }
}
