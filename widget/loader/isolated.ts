// The conversation in a frame of the server’s own origin: the page can neither read nor change it.
// A file of its own, fetched when such a conversation is opened.
import type { Chat, ChatOptions, Mount } from '../contract.ts'
import { type FromFrame, pack, type ToFrame, unpack } from '../frame/messages.ts'

const readyLimitMs = 15_000
/** A frame speaks before it has loaded: one that has not is none of ours, but the browser’s word that it was refused. */
const loadedLimitMs = 2000

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

function createFrame({ server, tenant, lang, layout, title }: ChatOptions): HTMLIFrameElement {
  const frame = document.createElement('iframe')
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

/** Talks to a frame; what is said before it is ready waits. */
function createChannel(frame: HTMLIFrameElement, options: ChatOptions) {
  const { server, layout, onClose, onEvent, onFailed } = options
  let waiting: ToFrame[] = []
  let timer = setTimeout(onFailed, readyLimitMs)
  let isReady = false
  const send = (message: ToFrame) => {
    if (isReady) frame.contentWindow?.postMessage(pack(message), server)
    else waiting = [...waiting, message]
  }
  frame.addEventListener('load', () => {
    if (isReady) return
    clearTimeout(timer)
    timer = setTimeout(onFailed, loadedLimitMs)
  })
  const begin = () => {
    clearTimeout(timer)
    isReady = true
    for (const waited of waiting) send(waited)
  }
  const receive = (message: FromFrame) => {
    if (message.type === 'ready') begin()
    else if (message.type === 'close') onClose?.()
    else if (message.type === 'event') onEvent(message.name, message.detail)
    else if (layout === 'inline') {
      frame.style.setProperty('height', `${Number(message.pixels)}px`)
    }
  }
  const onMessage = (event: MessageEvent<unknown>) => {
    const from = { window: frame.contentWindow, origin: server }
    const message = unpack<FromFrame>(event, from)
    if (message) receive(message)
  }
  window.addEventListener('message', onMessage)
  const end = () => {
    clearTimeout(timer)
    window.removeEventListener('message', onMessage)
  }
  return { send, end }
}

/** A chat in a sandboxed frame, with the same face as a chat in the page. */
export const mount: Mount = ({ host, container }, options): Chat => {
  const frame = createFrame(options)
  const { send, end } = createChannel(frame, options)
  const look = (lang: string) =>
    send({ type: 'look', lang, colorScheme: options.colorScheme, colours: coloursOf(host) })
  container.replaceChildren(frame)
  look(options.lang)
  return {
    ask: (question) => send({ type: 'ask', question }),
    setContext: (context) => send({ type: 'context', context }),
    setLang: look,
    focus: () => {
      frame.focus()
      send({ type: 'focus' })
    },
    destroy: () => {
      end()
      frame.remove()
    },
  }
}
