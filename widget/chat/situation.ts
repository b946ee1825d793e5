// What the person has told, as chips that can be changed and taken away.
import type { Situation } from '#server/protocol.ts'
import type { Client } from './client.ts'
import { button, h } from './dom.ts'
import {
  type Fact,
  factInput,
  factName,
  factsOf,
  fieldName,
  isPlace,
  withFact,
  withoutFact,
  withPlace,
} from './facts.ts'
import type { Texts } from './texts.ts'

/** What the chips need. */
export type SituationDeps = {
  texts: Texts
  place: Client['place']
  set: (situation: Situation) => void
  announce: (text: string) => void
}

/** A form to change a fact; `close` takes it away again. */
function changeForm(
  situation: Situation,
  fact: Fact,
  { texts, place, set }: SituationDeps,
  close: () => void,
): HTMLFormElement {
  const { t } = texts
  const input = factInput(fact, texts)
  const error = h('p', { class: 'error', role: 'alert' })
  const change = async () => {
    if (!isPlace(fact.field)) return set(withFact(situation, fact, input.value))
    const found = await place({ q: input.value })
    if (found) set(withPlace(situation, found))
    else error.textContent = t('placeUnknown')
  }
  const onsubmit = (event: Event) => {
    event.preventDefault()
    void change()
  }
  const save = h('button', { type: 'submit', class: 'primary' }, t('save'))
  const label = h('label', {}, fieldName(fact.field, texts), input)
  const row = h('div', { class: 'row' }, save, button(t('cancel'), close))
  return h('form', { onsubmit }, label, error, row)
}

/** One fact: press it to change it, press the cross to take it away. */
function chipView(
  fact: Fact,
  { texts, place }: SituationDeps,
  { onChange, onTake }: { onChange: (opener: HTMLElement) => void; onTake: () => void },
): HTMLElement {
  const { t } = texts
  const open = button('', () => onChange(open), { class: 'small' })
  const take = button('×', onTake, { class: 'small' })
  const label = (what: string) => {
    open.textContent = what
    open.setAttribute(
      'aria-label',
      `${what}. ${t('change', { what: fieldName(fact.field, texts) })}`,
    )
    take.setAttribute('aria-label', t('remove', { what }))
  }
  label(factName(fact, texts))
  if (isPlace(fact.field)) {
    void place({ code: String(fact.value) }).then((found) => found && label(found.name))
  }
  return h('li', {}, open, take)
}

/** The chips of a situation; empty where nothing is known. */
export function situationView(situation: Situation, deps: SituationDeps): HTMLElement {
  const { texts, set, announce } = deps
  const { t } = texts
  const box = h('div', { class: 'situation' })
  const facts = factsOf(situation)
  if (facts.length === 0) return box
  const edit = (fact: Fact, opener: HTMLElement) => {
    box.querySelector('form')?.remove()
    const form = changeForm(situation, fact, deps, () => {
      form.remove()
      opener.focus()
    })
    box.append(form)
    form.querySelector<HTMLElement>('input, select')?.focus()
  }
  const take = (fact: Fact) => {
    set(withoutFact(situation, fact))
    announce(t('removed'))
  }
  const chips = facts.map((fact) =>
    chipView(fact, deps, {
      onChange: (opener) => edit(fact, opener),
      onTake: () => take(fact),
    }),
  )
  box.append(
    h('h3', { class: 'head', tabindex: '-1' }, t('situation')),
    h('ul', { class: 'chips' }, ...chips),
    h('small', {}, t('situationHint')),
  )
  return box
}
