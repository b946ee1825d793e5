// What the page has set, on the element or on the script, in one form.
import type { ColorScheme } from '../contract.ts'

/** Names of the attributes; on a script each is written with data- before it. */
export const attributeNames = [
  'tenant',
  'lang',
  'mode',
  'position',
  'color-scheme',
  'launcher',
  'label',
  'open',
  'origin',
] as const

/** Settings of one element. */
export type Settings = {
  tenant: string
  lang: string
  isIsolated: boolean
  isFloating: boolean
  colorScheme: ColorScheme
  label: string | null
}

/** Reads the attributes of `element`; what is not set follows from the page. */
export function readSettings(element: HTMLElement): Settings {
  const mode = element.getAttribute('mode')
  const position = element.getAttribute('position')
  const scheme = element.getAttribute('color-scheme')
  const isIsolated = mode === 'isolated'
  return {
    tenant: element.getAttribute('tenant') || 'demo',
    lang: (element.lang || document.documentElement.lang || 'sv').toLowerCase(),
    isIsolated,
    isFloating: isIsolated ? position !== 'inline' : mode === 'floating',
    colorScheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    label: element.getAttribute('label'),
  }
}

/** Texts of the launcher in the language nearest to `lang`; Swedish where there is none. */
export function labelsFor(lang: string): LauncherLabels {
  const { labels } = LEDSTANG_BUILD
  return labels[lang] ?? labels[lang.split('-')[0] ?? ''] ?? labels.sv
}
