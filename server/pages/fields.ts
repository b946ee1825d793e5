// Form fields: every control has a visible label; what is not chosen is not sent on.
import { html } from 'hono/html'
import type { AnswerLang } from '../protocol.ts'
import type { Markup } from './layout.ts'

type Option = { value: string; label: string }
type Labels = Record<string, Record<AnswerLang, string>>

/** The values of a label table as options. */
export const optionsOf = (labels: Labels, lang: AnswerLang): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label: label[lang] }))

const option = ({ value, label }: Option, chosen: string | undefined): Markup =>
  value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`

type SelectField = {
  name: string
  label: string
  /** Shown first, with an empty value: not known. */
  empty: string
  chosen: string | undefined
}

/** A list to choose one value from. */
export const selectField = (field: SelectField, options: readonly Option[]): Markup => html`
<div class="field"><label for="${field.name}">${field.label}</label>
<select id="${field.name}" name="${field.name}"><option value="">${field.empty}</option>
${options.map((one) => option(one, field.chosen))}</select></div>`

/** A list in groups, for example municipalities by region. */
export const groupedSelect = (
  field: SelectField,
  groups: readonly { label: string; options: Option[] }[],
): Markup => html`
<div class="field"><label for="${field.name}">${field.label}</label>
<select id="${field.name}" name="${field.name}"><option value="">${field.empty}</option>
${groups.map(
  (group) =>
    html`<optgroup label="${group.label}">${group.options.map((one) => option(one, field.chosen))}</optgroup>`,
)}</select></div>`

/** Boxes of which any may be ticked; all send the same name. */
export const checkboxes = (
  { name, legend, chosen }: { name: string; legend: string; chosen: readonly string[] },
  options: readonly Option[],
): Markup => html`
<fieldset><legend>${legend}</legend><div class="fields">${options.map(
  ({ value, label }) =>
    html`<div class="choice">${
      chosen.includes(value)
        ? html`<input type="checkbox" id="${name}-${value}" name="${name}" value="${value}" checked>`
        : html`<input type="checkbox" id="${name}-${value}" name="${name}" value="${value}">`
    }<label for="${name}-${value}">${label}</label></div>`,
)}</div></fieldset>`

/** Where a page shows a tenant’s records, its form leads to a page that does too. */
export const tenantField = (address: string): Markup => {
  const tenant = new URL(address, 'http://page.invalid').searchParams.get('tenant')
  return tenant ? html`<input type="hidden" name="tenant" value="${tenant}">` : html``
}

/** The chosen language travels with the form; Swedish needs nothing. */
export const langField = (lang: AnswerLang): Markup =>
  lang === 'sv' ? html`` : html`<input type="hidden" name="lang" value="${lang}">`
