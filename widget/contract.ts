// What the loader, the chat and the frame agree on. Types and names only.
import type { Situation } from '#server/protocol.ts'

/** Where the conversation is shown. */
export type Layout = 'inline' | 'floating' | 'page'

/** Colours: as the device wants them, or one of the two. */
export type ColorScheme = 'auto' | 'light' | 'dark'

/** What happens in a conversation, as a page may hear it. None carries what was written. */
export type ChatEventName = 'ready' | 'open' | 'close' | 'ask' | 'answer' | 'error'

/** Facts that a page may give beforehand, for example the municipality of the site. */
export type Context = { situation?: Situation }

/** Where a conversation is put: its styles go to the shadow root. */
export type Place = { host: HTMLElement; root: ShadowRoot; container: HTMLElement }

/** What a conversation needs to be shown. */
export type ChatOptions = {
  /** Origin of the server. */
  server: string
  /** Address of the folder of this version of the widget, with a slash at the end. */
  assets: string
  tenant: string
  lang: string
  layout: Layout
  colorScheme: ColorScheme
  /** Name of the conversation for assistive technology. */
  title: string
  /** Told of everything that happens; `detail` never holds what was written. */
  onEvent: (name: ChatEventName, detail: Record<string, string>) => void
  /** Closes what the conversation is shown in; null where it cannot be closed. */
  onClose: (() => void) | null
  /** Told where it turns out late that the conversation cannot be shown. */
  onFailed: () => void
}

/** A conversation on the page. */
export type Chat = {
  ask(question: string): void
  setContext(context: Context): void
  setLang(lang: string): void
  /** Puts the focus where one writes. */
  focus(): void
  destroy(): void
}

/** Shows a conversation. */
export type Mount = (place: Place, options: ChatOptions) => Chat
