// Where one writes: a field, a limit that is told in time, send and stop.
import { button, h } from './dom.ts'
import type { Texts } from './texts.ts'

/** The form and what drives it. */
export type Composer = {
  form: HTMLFormElement
  field: HTMLTextAreaElement
  setRunning(isRunning: boolean): void
}

/** What the form calls back. */
export type ComposerHandlers = { ask: (question: string) => void; stop: () => void }

/** A form for questions of at most `limit()` characters. */
export function createComposer(
  { t }: Texts,
  limit: () => number,
  { ask, stop }: ComposerHandlers,
): Composer {
  const error = h('p', { class: 'error', id: 'error', role: 'alert' })
  const field = h('textarea', {
    id: 'question',
    rows: '2',
    dir: 'auto',
    'aria-describedby': 'error hint',
    autocomplete: 'off',
    enterkeyhint: 'send',
    part: 'field',
  })
  const send = h('button', { type: 'submit', class: 'primary', part: 'send' }, t('send'))
  const halt = button(t('stop'), stop, { part: 'stop', hidden: true })
  let isBusy = false
  const submit = (event: globalThis.Event) => {
    event.preventDefault()
    const { length } = field.value
    const isTooLong = length > limit()
    error.textContent = isTooLong ? t('tooLong', { n: length, max: limit() }) : ''
    field.setAttribute('aria-invalid', String(isTooLong))
    if (isTooLong || isBusy || field.value.trim() === '') return
    const question = field.value
    field.value = ''
    ask(question)
  }
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
  })
  const form = h(
    'form',
    { class: 'ask', onsubmit: submit },
    h('label', { for: 'question' }, t('label')),
    h('small', { id: 'hint' }, t('hint')),
    h('div', { class: 'write' }, field, h('div', { class: 'row' }, send, halt)),
    error,
  )
  return {
    form,
    field,
    setRunning: (isRunning) => {
      isBusy = isRunning
      const root = halt.getRootNode() as ShadowRoot
      if (!isRunning && root.activeElement === halt) field.focus()
      halt.hidden = !isRunning
    },
  }
}
