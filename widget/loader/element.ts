// <ledstang-chat>: attributes in, events out. Fetches nothing before it is opened.
import type { Chat, ChatEventName, ChatOptions, Context, Mount } from '../contract.ts'
import { dodgeFocus } from './dodge.ts'
import { assetsOf, type LoadMount } from './load-chat.ts'
import { createButton, createCard, createRoot, createStage, createWaiting } from './nodes.ts'
import { labelsFor, readSettings, type Settings } from './settings.ts'
import { createWindow, type FloatingWindow, raise } from './window.ts'

type Wish = (chat: Chat) => void

/** What the element needs from the script that defines it. */
export type ElementDeps = {
  server: string
  loadMount: LoadMount
  onConnected: () => void
}

/** Makes the class of the element. */
export function createElementClass({ server: ownServer, loadMount, onConnected }: ElementDeps) {
  return class LedstangChatElement extends HTMLElement {
    static readonly observedAttributes = ['lang', 'label']

    #settings: Settings | null = null
    #root: ShadowRoot | null = null
    #stage: HTMLElement | null = null
    #launcher: HTMLButtonElement | null = null
    #window: FloatingWindow | null = null
    #chat: Chat | null = null
    #wishes: Wish[] = []
    #isOpen = false
    #openedFrom: HTMLElement | null = null
    #life: AbortController | null = null

    /** Whether the conversation is shown. */
    get isOpen(): boolean {
      return this.#isOpen
    }

    connectedCallback(): void {
      this.#settings ??= readSettings(this)
      if (!this.#root) this.#build(this.#settings)
      if (this.#launcher) raise(this.#launcher)
      // Moved within the page, the conversation goes with it.
      if (this.#isOpen && this.#stage) this.#showWindow(this.#stage)
      else if (this.hasAttribute('open')) this.#open(false)
      onConnected()
    }

    disconnectedCallback(): void {
      this.#window?.hide()
      this.dispatchEvent(new Event('ledstang-detached'))
    }

    attributeChangedCallback(): void {
      if (!this.#settings) return
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
    ask(question: unknown): void {
      this.#wish((chat) => chat.ask(String(question ?? '')))
      this.open()
    }

    /** Gives facts of the page’s own, for example the municipality; the person sees them. */
    setContext(context: Context): void {
      this.#wish((chat) => chat.setContext(context))
    }

    /** Ends the conversation and takes the element off the page. */
    destroy(): void {
      this.#end.abort()
      this.#chat?.destroy()
      this.#chat = null
      this.dataset.destroyed = ''
      this.remove()
    }

    /** Ends what listens outside the element; made when something first does. */
    get #end(): AbortController {
      this.#life ??= new AbortController()
      return this.#life
    }

    #open(takesFocus: boolean): void {
      const root = this.#root
      if (this.#isOpen || !root) return
      this.#stage ??= createStage(root)
      const stage = this.#stage
      this.#isOpen = true
      const { activeElement } = document
      this.#openedFrom = activeElement instanceof HTMLElement ? activeElement : null
      this.#showWindow(stage)
      if (takesFocus) stage.focus() // what was pressed is about to go
      if (this.#launcher && this.#window) this.#launcher.hidden = true
      this.#show(takesFocus)
      this.#tell('open', {})
    }

    #show(takesFocus: boolean): void {
      if (!this.#chat) this.#load(takesFocus)
      else if (takesFocus) this.#chat.focus()
    }

    #wish(wish: Wish): void {
      if (this.#chat) wish(this.#chat)
      else this.#wishes = [...this.#wishes, wish]
    }

    #build(settings: Settings): void {
      const root = createRoot(this)
      const launcher = createButton('', () => this.toggle())
      launcher.setAttribute('part', 'launcher')
      this.#root = root
      this.#launcher = launcher
      this.#labelLauncher()
      this.toggleAttribute('data-floating', settings.isFloating)
      if (settings.isFloating) this.#float(root, launcher)
      else root.append(createCard(launcher))
    }

    #float(root: ShadowRoot, launcher: HTMLElement): void {
      launcher.className = 'launcher float'
      launcher.setAttribute('popover', 'manual')
      launcher.setAttribute('aria-haspopup', 'dialog')
      root.append(launcher)
      const floating = () => [launcher, ...root.querySelectorAll('dialog')]
      dodgeFocus(floating, this, this.#end.signal)
    }

    /** The window is made when it is first opened: until then the page pays for a button only. */
    #buildWindow(stage: HTMLElement): void {
      const { signal } = this.#end
      const dialog = document.createElement('dialog')
      dialog.setAttribute('part', 'window')
      dialog.className = 'float'
      dialog.setAttribute('aria-label', this.#labels[0])
      dialog.append(stage)
      this.#root?.append(dialog)
      this.#window = createWindow(dialog, () => this.close(), signal)
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !this.#isOpen || event.defaultPrevented) return
        if (!document.querySelector(':modal')) this.close() // else it is for a window of the page
      }
      document.addEventListener('keydown', onKey, { signal })
    }

    get #labels() {
      return labelsFor(this.#settings?.lang ?? 'sv')
    }

    #labelLauncher(): void {
      const launcher = this.#launcher
      if (launcher) launcher.textContent = this.#settings?.label || this.#labels[0]
    }

    #showWindow(stage: HTMLElement): void {
      if (!this.#settings?.isFloating) {
        if (!stage.isConnected) this.#root?.replaceChildren(stage)
        return
      }
      if (!this.#window) this.#buildWindow(stage)
      this.#window?.hide()
      this.#window?.show()
    }

    #load(takesFocus: boolean): void {
      const settings = this.#settings
      const container = this.#stage
      const root = this.#root
      if (!settings || !container || !root) return
      const [title, loadFailed, close] = this.#labels
      const server = (this.getAttribute('origin') ?? ownServer).replace(/\/$/, '')
      const onClose = settings.isFloating ? () => this.close() : null
      const onFailed = () => {
        this.#chat?.destroy()
        this.#chat = null
        const retry = createButton(loadFailed, () => this.#load(true))
        container.replaceChildren(createWaiting(retry, close, onClose))
        if (takesFocus) retry.focus()
        this.#tell('error', { kind: 'load' })
      }
      const options: ChatOptions = {
        ...settings,
        server,
        assets: assetsOf(server),
        layout: settings.isFloating ? 'floating' : 'inline',
        title,
        onClose,
        onFailed,
        onEvent: (name, detail) => this.#tell(name, detail),
      }
      container.replaceChildren(createWaiting(`${title} … `, close, onClose))
      const begin = (mount: Mount) => {
        if (this.#end.signal.aborted) return
        container.replaceChildren()
        this.#start(mount({ host: this, root, container }, options), takesFocus)
      }
      const file = settings.isIsolated ? 'isolated.js' : 'chat.js'
      loadMount(server, file).then(begin).catch(onFailed)
    }

    #start(chat: Chat, takesFocus: boolean): void {
      this.#chat = chat
      for (const wish of this.#wishes) wish(chat)
      this.#wishes = []
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
