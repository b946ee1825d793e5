// What the person has told, fact by fact: names, values, and how each is changed.
import type { Situation } from '#server/protocol.ts'
import type { Place } from './client.ts'
import { h } from './dom.ts'
import { fillText, type Texts } from './texts.ts'

/** Name of a fact. */
export type Field = keyof Situation

/** One fact: a number, a word of a list, or several such words. */
export type Fact = { field: Field; value: string | number }

const numbers: Partial<Record<string, { min: string; max: string }>> = {
  age: { min: '10', max: '110' },
  weeklyHours: { min: '0', max: '80' },
}

/** Whether a fact is a place, told by its code. */
export const isPlace = (field: Field): boolean => field === 'municipality' || field === 'region'

/** The facts of a situation one by one; a municipality stands for its region. */
export function factsOf(situation: Situation): Fact[] {
  return (Object.keys(situation) as Field[])
    .filter((field) => !(field === 'region' && situation.municipality !== undefined))
    .flatMap((field) => {
      const value: unknown = situation[field]
      const values: unknown[] = Array.isArray(value) ? value : [value]
      return values
        .filter((one): one is string | number => typeof one === 'string' || typeof one === 'number')
        .map((one) => ({ field, value: one }))
    })
}

/** What a fact is called; the raw value where this version knows no word for it. */
export function factName({ field, value }: Fact, { strings, lang }: Texts): string {
  const inNumbers = strings[`value.${field}`]
  return inNumbers
    ? fillText(inNumbers, lang, { n: value })
    : (strings[`value.${field}.${value}`] ?? String(value))
}

/** What a field is called. */
export const fieldName = (field: Field, { strings }: Texts): string =>
  strings[`field.${field}`] ?? field

/** A situation without a fact; without its municipality it has no region either. */
export function withoutFact(situation: Situation, { field, value }: Fact): Situation {
  const rest = { ...situation }
  const several: unknown = rest[field]
  const left = Array.isArray(several) ? several.filter((one) => one !== value) : []
  if (left.length > 0) return { ...rest, [field]: left }
  delete rest[field]
  if (field === 'municipality') delete rest.region
  return rest
}

/** A situation in another place: a municipality has a code of four digits, a region of two. */
export function withPlace(situation: Situation, { code }: Place): Situation {
  const elsewhere = { ...situation }
  delete elsewhere.municipality
  return code.length === 4
    ? { ...elsewhere, municipality: code, region: code.slice(0, 2) }
    : { ...elsewhere, region: code }
}

/** A situation in which a fact has another value, as it was written or chosen. */
export function withFact(situation: Situation, { field, value }: Fact, text: string): Situation {
  const next = field in numbers ? Number(text) : text
  const several: unknown = situation[field]
  const changed = Array.isArray(several) ? several.map((one) => (one === value ? next : one)) : next
  return { ...situation, [field]: changed }
}

/** The value of a fact as the server takes it; undefined where it takes none such. */
function soundValue(field: Field, value: unknown, { strings }: Texts): string | number | undefined {
  const text = String(value)
  const range = numbers[field]
  if (range) {
    const number = Math.round(Number(text || Number.NaN))
    return number >= Number(range.min) && number <= Number(range.max) ? number : undefined
  }
  const isKnown = isPlace(field)
    ? new RegExp(`^\\d{${field === 'region' ? 2 : 4}}$`).test(text)
    : `value.${field}.${text}` in strings
  return isKnown ? text : undefined
}

const mostCircumstances = 6

/** What a page tells, without what the server would refuse: one wrong fact must not stop every answer. */
export function soundSituation(told: unknown, texts: Texts): Situation {
  const sound: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(Object(told))) {
    const field = name as Field
    const values = [value].flat().flatMap((one) => soundValue(field, one, texts) ?? [])
    const several = values.slice(0, mostCircumstances)
    if (values.length > 0) sound[field] = field === 'circumstances' ? several : values[0]
  }
  return sound as Situation
}

/** The values to choose from, as the texts name them. */
function optionsOf(field: Field, { strings }: Texts): [value: string, name: string][] {
  const start = `value.${field}.`
  return Object.entries(strings).flatMap(([key, name]) =>
    key.startsWith(start) ? [[key.slice(start.length), name] as [string, string]] : [],
  )
}

/** A control to change a fact: a number, a list or a text. */
export function factInput({ field, value }: Fact, texts: Texts) {
  const range = numbers[field]
  if (range) {
    return h('input', { type: 'number', ...range, value: String(value), required: true })
  }
  const options = optionsOf(field, texts)
  if (isPlace(field) || options.length === 0) return h('input', { type: 'text', required: true })
  const select = h('select', {})
  for (const [key, name] of options) {
    select.append(h('option', { value: key, selected: key === value }, name))
  }
  return select
}
