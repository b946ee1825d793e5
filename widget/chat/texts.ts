// Texts of the interface: one data file per language, Swedish in the bundle, the others on demand.
import swedish from '../languages/sv.json' with { type: 'json' }

/** Name of a text of the interface. */
export type TextKey = keyof typeof swedish.strings

/** The texts of one language. */
export type Texts = {
  lang: string
  dir: string
  strings: Readonly<Record<string, string>>
  /** A text with its {placeholders} filled; for a name that is not known, the name. */
  t: (key: TextKey, fill?: Record<string, string | number>) => string
}

/** A language as it is served. */
export type LanguageFile = { lang: string; dir: string; strings: Record<string, string> }

/** Languages of the interface with their own names. */
export const languageNames: Readonly<Record<string, string>> = {
  sv: 'Svenska',
  'sv-simple': 'Lätt svenska',
  en: 'English',
  ar: 'العربية',
  fa: 'فارسی',
  fi: 'Suomi',
  pl: 'Polski',
  so: 'Soomaali',
  ti: 'ትግርኛ',
  uk: 'Українська',
}

const fetchLimitMs = 10_000

/** Kinds of numbers that a language may have a form for, in the order of the forms. */
const pluralKinds = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** The form that goes with a number, of those that the language has. */
function formFor(number: number, forms: readonly string[], locale: string): string {
  const rules = new Intl.PluralRules(locale)
  const { pluralCategories } = rules.resolvedOptions()
  const kinds = pluralKinds.filter((kind) => pluralCategories.includes(kind))
  return forms[kinds.indexOf(rules.select(number))] ?? forms.at(-1) ?? ''
}

/**
 * A text with its places filled: `{n}` is a word, or a number as the language writes it, and
 * `{n|sekund|sekunder}` what goes with the number, in as many forms as the language has.
 */
export function fillText(
  text: string,
  lang: string,
  fill: Record<string, string | number>,
): string {
  const locale = lang === 'sv-simple' ? 'sv' : lang
  const numbers = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
  return text.replace(/\{(\w+)((?:\|[^|}]*)*)\}/g, (whole, name: string, forms: string) => {
    const value = fill[name]
    if (value === undefined) return whole
    if (forms) return formFor(Number(value), forms.slice(1).split('|'), locale)
    return typeof value === 'number' ? numbers.format(value) : value
  })
}

/** The texts of a language file. */
export function createTexts({ lang, dir, strings }: LanguageFile): Texts {
  const t: Texts['t'] = (key, fill = {}) => fillText(strings[key] ?? key, lang, fill)
  return { lang, dir, strings, t }
}

/** The Swedish texts. */
export const swedishTexts = (): Texts => createTexts(swedish)

/** The nearest language of the interface: the very one, else its main language, else Swedish. */
export function nearestLanguage(wanted: string): string {
  const lang = wanted.toLowerCase()
  const main = lang.split('-')[0] ?? ''
  return lang in languageNames ? lang : main in languageNames ? main : 'sv'
}

/**
 * The texts of a language from the folder `assets`.
 * @throws {Error} where they cannot be fetched in time
 */
export async function fetchTexts(assets: string, wanted: string): Promise<Texts> {
  const lang = nearestLanguage(wanted)
  if (lang === 'sv') return swedishTexts()
  const signal = AbortSignal.timeout(fetchLimitMs)
  const response = await fetch(`${assets}${lang}.json`, { credentials: 'omit', signal })
  if (!response.ok) throw new Error(`status ${response.status}`)
  return createTexts((await response.json()) as LanguageFile)
}
