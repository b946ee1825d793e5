// What the person has told, as chips that can be changed and taken away.
import type { Situation } from '#server/protocol.ts'
import type { Client, Place } from './client.ts'
import { button, h } from './dom.ts'
import type { TextKey, Texts } from './texts.ts'

type Field = keyof Situation

/** What the chips need. */
export type SituationDeps = {
  texts: Texts
  place: Client['place']
  set: (situation: Situation) => void
  announce: (text: string) => void
}

const isPlace = (field: Field): boolean => field === 'municipality' || field === 'region'

/** What a fact is called; the raw value where this version knows no word for it. */
function valueName(field: Field, value: string | number, { strings, t }: Texts): string {
  if (field === 'age') return t('value.age', { n: value })
  return strings[`value.${field}.${value}`] ?? String(value)
}

const fieldName = (field: Field, { strings }: Texts): string => strings[`field.${field}`] ?? field

/** The values to choose from, as the texts name them. */
function optionsOf(field: Field, { strings }: Texts): [value: string, name: string][] {
  const start = `value.${field}.`
  return Object.entries(strings).flatMap(([key, name]) =>
    key.startsWith(start) ? [[key.slice(start.length), name] as [string, string]] : [],
  )
}

function without(situation: Situation, field: Field): Situation {
  const rest = { ...situation }
  delete rest[field]
  if (field === 'municipality') delete rest.region
  return rest
}

/** A municipality has a code of four digits, a region of two. */
function withPlace(situation: Situation, { code }: Place): Situation {
  const elsewhere = without(situation, 'municipality')
  return code.length === 4
    ? { ...elsewhere, municipality: code, region: code.slice(0, 2) }
    : { ...elsewhere, region: code }
}

function inputOf(field: Field, value: string | number, texts: Texts) {
  const options = optionsOf(field, texts)
  if (field === 'age' || isPlace(field) || options.length === 0) {
    const isAge = field === 'age'
    return h('input', {
      type: isAge ? 'number' : 'text',
      ...(isAge ? { min: '10', max: '110', value: String(value) } : {}),
      required: true,
    })
  }
  const select = h('select', {})
  for (const [key, name] of options) {
    select.append(h('option', { value: key, selected: key === value }, name))
  }
  return select
}

/** The chips of a situation; empty where nothing is known. */
export function situationView(situation: Situation, deps: SituationDeps): HTMLElement {
  const { texts, place, set, announce } = deps
  const { t } = texts
  const box = h('div', { class: 'situation' })
  const hasMunicipality = situation.municipality !== undefined
  const fields = (Object.keys(situation) as Field[]).filter(
    (field) => !(field === 'region' && hasMunicipality),
  )
  if (fields.length === 0) return box

  const change = async (field: Field, text: string, error: HTMLElement) => {
    if (isPlace(field)) {
      const found = await place({ q: text })
      if (found) set(withPlace(situation, found))
      else error.textContent = t('placeUnknown')
    } else set({ ...situation, [field]: field === 'age' ? Number(text) : text })
  }
  const edit = (field: Field, value: string | number, opener: HTMLElement) => {
    box.querySelector('form')?.remove()
    const input = inputOf(field, value, texts)
    const error = h('p', { class: 'error', role: 'alert' })
    const onsubmit = (event: Event) => {
      event.preventDefault()
      void change(field, input.value, error)
    }
    const close = () => {
      form.remove()
      opener.focus()
    }
    const buttons = h(
      'div',
      { class: 'row' },
      h('button', { type: 'submit', class: 'primary' }, t('save')),
      button(t('cancel'), close),
    )
    const form = h(
      'form',
      { onsubmit },
      h('label', {}, fieldName(field, texts), input),
      error,
      buttons,
    )
    box.append(form)
    input.focus()
  }
  const chip = (field: Field): HTMLElement => {
    const value = situation[field] ?? ''
    const name = h('span', {}, valueName(field, value, texts))
    const open = button('', () => edit(field, value, open), { class: 'small' })
    const take = button(
      '×',
      () => {
        set(without(situation, field))
        announce(t('removed'))
      },
      { class: 'small' },
    )
    const label = (what: string) => {
      open.setAttribute('aria-label', `${what}. ${t('change', { what: fieldName(field, texts) })}`)
      take.setAttribute('aria-label', t('remove', { what }))
    }
    open.append(name)
    label(name.textContent)
    if (isPlace(field)) {
      void place({ code: String(value) }).then((found) => {
        if (!found) return
        name.textContent = found.name
        label(found.name)
      })
    }
    return h('li', {}, open, take)
  }
  const key: TextKey = 'situation'
  box.append(
    h('h3', { class: 'head', tabindex: '-1' }, t(key)),
    h('ul', { class: 'chips' }, ...fields.map(chip)),
    h('small', {}, t('situationHint')),
  )
  return box
}
