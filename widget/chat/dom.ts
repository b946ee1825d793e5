// The one way to make elements: strings become text nodes, so an answer can never be markup.

type Child = Node | string | null | false | undefined
type Props = Record<string, string | boolean | ((event: Event) => void) | null>

/** An element with attributes, listeners (`onclick` …) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (typeof value === 'string') element.setAttribute(name, value)
  }
  for (const child of children) if (child) element.append(child)
  return element
}

/** A button that does not send a form. */
export const button = (text: string, onclick: () => void, props: Props = {}): HTMLButtonElement =>
  h('button', { type: 'button', onclick, ...props }, text)

/** A link to another site, in a new tab, that says so and tells nobody where one comes from. */
export const outsideLink = (url: string, text: string, label: string): HTMLAnchorElement =>
  h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', 'aria-label': label }, text)

/** Whether an address is one that a link may lead to. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)
