// The few elements of the loader.

import loaderStyles from './loader.css'
import type { labelsFor } from './settings.ts'

type Labels = ReturnType<typeof labelsFor>

/** A shadow root with the styles of the loader. */
export function createRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(loaderStyles)
  root.adoptedStyleSheets = [sheet]
  return root
}

/** A button with a text. */
export function createButton(text: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  button.addEventListener('click', onPress)
  return button
}

function createBox(className: string, text: string): HTMLDivElement {
  const box = document.createElement('div')
  box.className = className
  if (text) {
    const line = document.createElement('p')
    line.setAttribute('role', 'status')
    line.textContent = text
    box.appendChild(line)
  }
  return box
}

/** What is shown while the chat is on its way. */
export function createWaiting(labels: Labels, onClose: (() => void) | null): HTMLElement {
  const box = createBox('waiting', labels.loading)
  if (onClose) box.appendChild(createButton(labels.close, onClose))
  return box
}

/** What is shown where the chat did not come: what to do, and a way out. */
export function createFailure(
  labels: Labels,
  onRetry: () => void,
  onClose: (() => void) | null,
): HTMLElement {
  const box = createBox('waiting', labels.loadFailed)
  box.appendChild(createButton(labels.retry, onRetry))
  if (onClose) box.appendChild(createButton(labels.close, onClose))
  return box
}

/** The closed face of a conversation that stands in the page. */
export function createCard(button: HTMLElement): HTMLElement {
  const card = createBox('card', '')
  card.setAttribute('part', 'card')
  card.appendChild(button)
  return card
}
