// The row under the title: a person, what has been told, everything else. One drawer is open at a time.
import { button, h } from './dom.ts'

/** A drawer that a button opens and closes. */
export type Drawer = { name: string; label: string; part: string; content: () => HTMLElement }

/** The buttons with the place where their drawers open. */
export type Tools = {
  row: HTMLElement
  drawer: HTMLElement
  /** Opens a drawer and puts the focus on its heading. */
  open(name: string): void
  close(): void
}

/** Buttons for `drawers`, in their order. */
export function createTools(drawers: readonly Drawer[]): Tools {
  const row = h('div', { class: 'tools', part: 'tools' })
  const drawer = h('div', { class: 'drawer', id: 'drawer', hidden: true })
  const buttons = new Map<string, HTMLButtonElement>()
  let opened: string | null = null
  const close = () => {
    const opener = opened ? buttons.get(opened) : undefined
    const hadFocus = drawer.contains((drawer.getRootNode() as ShadowRoot).activeElement)
    opener?.setAttribute('aria-expanded', 'false')
    drawer.hidden = true
    drawer.replaceChildren()
    opened = null
    if (hadFocus) opener?.focus()
  }
  const open = (name: string) => {
    if (opened) close()
    const wanted = drawers.find((one) => one.name === name)
    if (!wanted) return
    opened = name
    drawer.replaceChildren(wanted.content())
    drawer.hidden = false
    buttons.get(name)?.setAttribute('aria-expanded', 'true')
    drawer.querySelector<HTMLElement>('h3, button, a, select')?.focus()
  }
  for (const { name, label, part } of drawers) {
    const toggle = () => (opened === name ? close() : open(name))
    const props = { class: 'small', part, 'aria-expanded': 'false', 'aria-controls': 'drawer' }
    const opener = button(label, toggle, props)
    buttons.set(name, opener)
    row.append(opener)
  }
  drawer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  })
  return { row, drawer, open, close }
}
