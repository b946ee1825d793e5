// The few elements of the loader.

import loaderStyles from './loader.css'
import openedStyles from './opened.css'

function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** A shadow root with the styles of what is seen before the conversation is opened. */
export function createRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [createSheet(loaderStyles)]
  return root
}

/** What a conversation of `root` is put into; with it come the styles that only an opened one needs. */
export function createStage(root: ShadowRoot): HTMLElement {
  root.adoptedStyleSheets = [createSheet(openedStyles), ...root.adoptedStyleSheets]
  const stage = document.createElement('div')
  stage.className = 'stage'
  stage.tabIndex = -1
  return stage
}

/** A button with a text. */
export function createButton(text: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  button.addEventListener('click', onPress)
  return button
}

function createBox(className: string, ...children: (Node | string)[]): HTMLElement {
  const box = document.createElement('div')
  box.className = className
  box.append(...children)
  return box
}

/** What is shown while the chat is on its way, or did not come, with a way out where there is one. */
export const createWaiting = (
  content: Node | string,
  close: string,
  onClose: (() => void) | null,
): HTMLElement => createBox('waiting', content, onClose ? createButton(close, onClose) : '')

/** The closed face of a conversation that stands in the page. */
export function createCard(button: HTMLElement): HTMLElement {
  const card = createBox('card', button)
  card.setAttribute('part', 'card')
  return card
}
