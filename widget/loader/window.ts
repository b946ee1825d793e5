// The floating window: above everything on a large screen, the whole screen on a small one.

/** A window that opens and closes. */
export type FloatingWindow = {
  show(): void
  hide(): void
}

const small = '(max-width: 30rem), (max-height: 30rem)'

/** Shows an element in the top layer, where no z-index of the page reaches. */
export function raise(element: HTMLElement): void {
  if (element.isConnected && element.popover === 'manual' && !element.matches(':popover-open')) {
    element.showPopover()
  }
}

function display(dialog: HTMLDialogElement): void {
  if (matchMedia(small).matches) dialog.showModal()
  else if (dialog.popover === 'manual') dialog.showPopover()
  else dialog.show()
}

function conceal(dialog: HTMLDialogElement): void {
  if (dialog.popover === 'manual' && dialog.matches(':popover-open')) dialog.hidePopover()
  else dialog.close()
}

/**
 * A window in a dialog element. `onEscape` is called where Escape was pressed on the modal one,
 * which the browser would otherwise close by itself.
 */
export function createWindow(
  dialog: HTMLDialogElement,
  onEscape: () => void,
  signal: AbortSignal,
): FloatingWindow {
  dialog.setAttribute('popover', 'manual')
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    onEscape()
  })
  let isShown = false
  const onResize = () => {
    if (!isShown) return
    const root = dialog.getRootNode()
    const focused = root instanceof ShadowRoot ? root.activeElement : null
    conceal(dialog)
    display(dialog)
    if (focused instanceof HTMLElement) focused.focus()
  }
  matchMedia(small).addEventListener('change', onResize, { signal })
  return {
    show: () => {
      if (isShown || !dialog.isConnected) return
      isShown = true
      display(dialog)
    },
    hide: () => {
      if (!isShown) return
      isShown = false
      conceal(dialog)
    },
  }
}
