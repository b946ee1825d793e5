// Entry of the loader, a classic script. Its only effects: <ledstang-chat> and window.Ledstang.
import { createApi, type LedstangApi } from './api.ts'
import { createElementClass, type LedstangChat } from './element.ts'
import { createMountLoader } from './load-chat.ts'
import { attributeNames } from './settings.ts'

declare global {
  interface Window {
    Ledstang?: LedstangApi
  }
}

const tag = 'ledstang-chat'

const findScript = (): HTMLScriptElement | null =>
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector('script[src*="/widget/"][src$="/loader.js"]')

const findElement = (): LedstangChat | null => document.querySelector<LedstangChat>(tag)

/** An element for a script with data-tenant, unless the page has one already. */
function createFromScript(script: HTMLScriptElement): void {
  if (!script.hasAttribute('data-tenant') || findElement()) return
  const element = document.createElement(tag)
  element.setAttribute('mode', 'floating')
  for (const name of attributeNames) {
    const value = script.getAttribute(`data-${name}`)
    if (value !== null) element.setAttribute(name, value)
  }
  const attach = () => {
    if (!element.isConnected && element.dataset.destroyed === undefined) {
      document.body?.append(element)
    }
  }
  // Pages that swap their body while navigating lose the element: it is put back, talk and all. Later,
  // and in the end once a second: a page that takes out what it does not know must not hang.
  let losses = 0
  element.addEventListener('ledstang-detached', () => setTimeout(attach, losses++ > 50 ? 1000 : 0))
  attach()
}

function start(): void {
  const script = findScript()
  if (!customElements.get(tag)) {
    const server = script ? new URL(script.src).origin : location.origin
    const early: unknown = window.Ledstang
    const { api, flush, replay } = createApi(findElement, early)
    window.Ledstang = api
    const loadMount = createMountLoader()
    const LedstangChatElement = createElementClass({ server, loadMount, onConnected: flush })
    // The browser's own way, where a page has put another in its place.
    CustomElementRegistry.prototype.define.call(customElements, tag, LedstangChatElement)
    replay()
  }
  if (!script) return
  if (document.body) createFromScript(script)
  else document.addEventListener('DOMContentLoaded', () => createFromScript(script), { once: true })
}

start()
