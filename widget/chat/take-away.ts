// Copy, print and download: everything happens in the browser, nothing is sent.

/** Copies a text; says whether it went well. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyOldWay(text)
  }
}

/** For pages without a secure context, where there is no clipboard. */
function copyOldWay(text: string): boolean {
  const field = document.createElement('textarea')
  const before = document.activeElement
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return isCopied
}

/** Saves a text as a file. */
export function downloadText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Prints a text alone, without the page around it. */
export function printText(title: string, text: string): void {
  const paper = window.open('', '_blank')
  if (!paper) return
  paper.document.title = title
  for (const paragraph of text.split('\n')) {
    const line = paper.document.createElement('p')
    line.textContent = paragraph
    paper.document.body.append(line)
  }
  paper.print()
}
