// Was this helpful? Thumbs, reasons and a comment for one answer.
import type { Block, FeedbackRequest } from '#server/protocol.ts'
import { button, h } from './dom.ts'
import type { Exchange } from './state.ts'
import type { TextKey, Texts } from './texts.ts'

/** What a judgement needs. */
export type JudgementDeps = {
  texts: Texts
  judge: (feedback: FeedbackRequest) => Promise<boolean>
  announce: (text: string) => void
}

const reasons = [
  'wrong',
  'incomplete',
  'old',
  'unclear',
  'not_my_question',
  'bad_source',
  'other',
] as const

const maxRecords = 20
const longestComment = 1000

const recordsOf = (block: Block): string[] =>
  block.type === 'sources'
    ? block.items.flatMap(({ recordIds }) => recordIds)
    : block.type === 'card'
      ? [block.recordId]
      : []

/** What is sent about an answer: its records and how it ended, never the question. */
function feedbackOf(exchange: Exchange, helpful: boolean): FeedbackRequest {
  const recordIds = [...new Set(exchange.blocks.flatMap(recordsOf))].slice(0, maxRecords)
  const { outcome } = exchange
  return { helpful, recordIds, ...(outcome ? { outcome } : {}) }
}

function reasonOption(reason: (typeof reasons)[number], { t }: Texts): HTMLElement {
  const key: TextKey = `reason.${reason}`
  const radio = h('input', { type: 'radio', name: 'reason', value: reason })
  return h('label', { class: 'option' }, radio, t(key))
}

function reportForm(
  deps: JudgementDeps,
  onSend: (fields: Pick<FeedbackRequest, 'reason' | 'comment'>) => void,
): HTMLFormElement {
  const { texts } = deps
  const comment = h('textarea', { maxlength: String(longestComment), rows: '2' })
  const form = h(
    'form',
    {},
    h(
      'fieldset',
      {},
      h('legend', {}, texts.t('reasonLegend')),
      ...reasons.map((reason) => reasonOption(reason, texts)),
    ),
    h('label', {}, texts.t('comment'), comment),
    h('button', { type: 'submit', class: 'primary' }, texts.t('report')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const chosen = form.querySelector<HTMLInputElement>('input:checked')?.value
    const reason = reasons.find((known) => known === chosen)
    const text = comment.value.trim()
    onSend({ ...(reason ? { reason } : {}), ...(text ? { comment: text } : {}) })
  })
  return form
}

/** Buttons to judge an answer, and a form for what was wrong. */
export function judgementView(exchange: Exchange, deps: JudgementDeps): HTMLElement {
  const { texts, judge, announce } = deps
  const box = h('div', { class: 'judge' })
  const status = h('p', { tabindex: '-1' })
  const send = async (feedback: FeedbackRequest) => {
    const isReceived = await judge(feedback)
    status.textContent = texts.t(isReceived ? 'thanks' : 'reportFailed')
    if (isReceived) box.replaceChildren(status)
    else box.append(status)
    status.focus()
    announce(status.textContent)
  }
  const row = h('div', { class: 'row', role: 'group', 'aria-label': texts.t('helpful') })
  const up = button(texts.t('yes'), () => void send(feedbackOf(exchange, true)), { class: 'small' })
  const down = button(
    texts.t('no'),
    () => {
      if (box.querySelector('form')) return
      down.setAttribute('aria-expanded', 'true')
      const form = reportForm(
        deps,
        (fields) => void send({ ...feedbackOf(exchange, false), ...fields }),
      )
      box.append(form)
      form.querySelector('input')?.focus()
    },
    { class: 'small', 'aria-expanded': 'false' },
  )
  row.append(h('small', { 'aria-hidden': 'true' }, texts.t('helpful')), up, down)
  box.append(row)
  return box
}
