// <ledstang-chat>: attributes in, events out. Fetches nothing before it is opened.
import type { Chat, ChatEventName, Context } from '../contract.ts'
import { dodgeFocus } from './dodge.ts'
import { assetsOf, type LoadModule } from './load-chat.ts'
import { createButton, createCard, createFailure, createRoot, createWaiting } from './nodes.ts'
import { labelsFor, readSettings, type Settings } from './settings.ts'
import { createWindow, type FloatingWindow, raise } from './window.ts'

type Wish = (chat: Chat) => void

/** What the element needs from the script that defines it. */
export type ElementDeps = {
  server: string
  loadModule: LoadModule
  onConnected: () => void
}

/** Makes the class of the element. */
export function createElementClass({ server: ownServer, loadModule, onConnected }: ElementDeps) {
  return class LedstangChatElement extends HTMLElement {
    static readonly observedAttributes = ['lang', 'mode', 'position', 'label']

    #settings: Settings | null = null
    #root: ShadowRoot | null = null
    #stage: HTMLElement | null = null
    #launcher: HTMLButtonElement | null = null
    #window: FloatingWindow | null = null
    #chat: Chat | null = null
    #wishes: Wish[] = []
    #isOpen = false
    #openedFrom: HTMLElement | null = null
    #life = new AbortController()

    /** Whether the conversation is shown. */
    get isOpen(): boolean {
      return this.#isOpen
    }

    connectedCallback(): void {
      if (!this.#root) this.#build()
      if (this.#launcher && this.#window) raise(this.#launcher)
      if (this.#isOpen)
        this.#showWindow() // moved within the page: the conversation goes with it
      else if (this.hasAttribute('open')) this.#open(false)
      onConnected()
    }

    disconnectedCallback(): void {
      this.#window?.hide()
      queueMicrotask(() => this.dispatchEvent(new Event('ledstang-detached')))
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (!this.#settings || before === after) return
      if (name !== 'lang') return this.#rebuild()
      this.#settings = readSettings(this)
      this.#labelLauncher()
      this.#chat?.setLang(this.#settings.lang)
    }

    /** Shows the conversation and puts the focus where one writes. */
    open(): void {
      this.#open(true)
    }

    /** Hides the conversation and gives the focus back to what opened it. */
    close(): void {
      if (!this.#isOpen || !this.#window) return
      const hadFocus = this.#root?.activeElement !== null
      this.#isOpen = false
      this.#window.hide()
      if (this.#launcher) this.#launcher.hidden = false
      const isLauncherShown = this.getAttribute('launcher') !== 'none'
      if (hadFocus) (isLauncherShown ? this.#launcher : this.#openedFrom)?.focus()
      this.#tell('close', {})
    }

    /** Opens what is closed and closes what is open. */
    toggle(): void {
      if (this.#isOpen) this.close()
      else this.open()
    }

    /** Opens the conversation and asks. */
    ask(question: string): void {
      this.#wish((chat) => chat.ask(String(question)))
      this.open()
    }

    /** Gives facts of the page’s own, for example the municipality; the person sees them. */
    setContext(context: Context): void {
      this.#wish((chat) => chat.setContext(context))
    }

    /** Ends the conversation and takes the element off the page. */
    destroy(): void {
      this.#life.abort()
      this.#chat?.destroy()
      this.#chat = null
      this.dataset.destroyed = ''
      this.remove()
    }

    get #server(): string {
      return (this.getAttribute('origin') ?? ownServer).replace(/\/$/, '')
    }

    #open(takesFocus: boolean): void {
      if (this.#isOpen || !this.#root || !this.#stage) return
      this.#isOpen = true
      const { activeElement } = document
      this.#openedFrom = activeElement instanceof HTMLElement ? activeElement : null
      this.#showWindow()
      if (takesFocus) this.#stage.focus() // what was pressed is about to go
      if (this.#launcher && this.#window) this.#launcher.hidden = true
      if (!this.#chat) this.#load(takesFocus)
      else if (takesFocus) this.#chat.focus()
      this.#tell('open', {})
    }

    #wish(wish: Wish): void {
      if (this.#chat) wish(this.#chat)
      else this.#wishes.push(wish)
    }

    #build(): void {
      this.#settings = readSettings(this)
      this.#root ??= createRoot(this)
      this.toggleAttribute('data-floating', this.#settings.isFloating)
      this.#launcher = createButton('', () => this.toggle())
      this.#launcher.setAttribute('part', 'launcher')
      this.#labelLauncher()
      this.#stage = document.createElement('div')
      this.#stage.className = 'stage'
      this.#stage.tabIndex = -1
      if (this.#settings.isFloating) this.#buildFloating(this.#root, this.#stage, this.#launcher)
      else this.#root.append(createCard(this.#launcher))
    }

    #buildFloating(root: ShadowRoot, stage: HTMLElement, launcher: HTMLElement): void {
      const { signal } = this.#life
      const dialog = document.createElement('dialog')
      dialog.setAttribute('part', 'window')
      dialog.setAttribute('aria-label', this.#labels.launcher)
      dialog.append(stage)
      launcher.className = 'launcher'
      launcher.setAttribute('popover', 'manual')
      launcher.setAttribute('aria-haspopup', 'dialog')
      this.#window = createWindow(dialog, () => this.close(), signal)
      root.append(launcher, dialog)
      dodgeFocus(() => [launcher, dialog], this, signal)
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Escape' && this.#isOpen && !event.defaultPrevented) this.close()
      }
      document.addEventListener('keydown', onKey, { signal })
    }

    /** A changed mode starts anew; a conversation that has begun is kept by closing it only. */
    #rebuild(): void {
      const next = readSettings(this)
      const isSame =
        next.isFloating === this.#settings?.isFloating &&
        next.isIsolated === this.#settings.isIsolated
      this.#settings = next
      if (isSame) return this.#labelLauncher()
      this.#life.abort()
      this.#life = new AbortController()
      this.#chat?.destroy()
      this.#chat = null
      this.#window = null
      this.#isOpen = false
      this.#root?.replaceChildren()
      this.#build()
      if (this.#launcher && this.#window) raise(this.#launcher)
    }

    get #labels() {
      return labelsFor(this.#settings?.lang ?? 'sv')
    }

    #labelLauncher(): void {
      if (this.#launcher) {
        this.#launcher.textContent = this.#settings?.label || this.#labels.launcher
      }
    }

    #showWindow(): void {
      if (this.#window) {
        this.#window.hide()
        this.#window.show()
      } else if (this.#stage && !this.#stage.isConnected) this.#root?.replaceChildren(this.#stage)
    }

    #load(takesFocus: boolean): void {
      const settings = this.#settings
      const stage = this.#stage
      const root = this.#root
      if (!settings || !stage || !root) return
      const onClose = settings.isFloating ? () => this.close() : null
      const handlers = {
        onClose,
        onEvent: (name: ChatEventName, detail: Record<string, string>) => this.#tell(name, detail),
      }
      stage.replaceChildren(createWaiting(this.#labels, onClose))
      const fail = () => {
        this.#chat?.destroy()
        this.#chat = null
        stage.replaceChildren(createFailure(this.#labels, () => this.#load(true), onClose))
        this.#tell('error', { kind: 'load' })
      }
      const isGone = () => this.#stage !== stage || this.#life.signal.aborted
      const mount = async () => {
        if (settings.isIsolated) {
          const { mountIsolated } = await loadModule(this.#server, 'isolated.js')
          if (isGone()) return
          const frame = { server: this.#server, settings, title: this.#labels.launcher }
          this.#chat = mountIsolated(this, stage, frame, { ...handlers, onFailed: fail })
        } else {
          const { mountChat } = await loadModule(this.#server, 'chat.js')
          if (isGone()) return
          stage.replaceChildren()
          this.#chat = mountChat(root, stage, { ...this.#chatOptions(settings), ...handlers })
        }
        this.#fulfil(takesFocus)
      }
      mount().catch(fail)
    }

    #chatOptions(settings: Settings) {
      return {
        server: this.#server,
        assets: assetsOf(this.#server),
        tenant: settings.tenant,
        lang: settings.lang,
        layout: settings.isFloating ? ('floating' as const) : ('inline' as const),
      }
    }

    #fulfil(takesFocus: boolean): void {
      const chat = this.#chat
      if (!chat) return
      for (const wish of this.#wishes.splice(0)) wish(chat)
      if (takesFocus) chat.focus()
    }

    #tell(name: ChatEventName, detail: Record<string, string>): void {
      const event = new CustomEvent(`ledstang-${name}`, { bubbles: true, composed: true, detail })
      this.dispatchEvent(event)
    }
  }
}

/** The element, as other parts of the loader see it. */
export type LedstangChat = InstanceType<ReturnType<typeof createElementClass>>
