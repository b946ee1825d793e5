// Keeps what floats from covering what has the focus on the page (WCAG 2.2, 2.4.11).

const covers = (over: DOMRect, under: DOMRect): boolean =>
  over.width > 0 &&
  over.left <= under.left &&
  over.right >= under.right &&
  over.top <= under.top &&
  over.bottom >= under.bottom

/**
 * Moves the floating elements to the other side of the window while they would hide the focused
 * element of the page. `own` is the element of the widget, whose focus does not count.
 */
export function dodgeFocus(
  floating: () => readonly HTMLElement[],
  own: HTMLElement,
  signal: AbortSignal,
): void {
  const onFocus = (event: FocusEvent) => {
    const { target } = event
    if (!(target instanceof Element) || target === own) return
    const under = target.getBoundingClientRect()
    for (const element of floating()) {
      if (covers(element.getBoundingClientRect(), under)) element.classList.toggle('aside')
    }
  }
  document.addEventListener('focusin', onFocus, { signal })
}
