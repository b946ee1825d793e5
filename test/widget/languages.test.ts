import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#server/compose-root.ts'
import { interfaceLang } from '#server/tenants/schema.ts'
import { fillText, languageNames, nearestLanguage } from '#widget/chat/texts.ts'
import { languageFile } from '#widget/languages/language-file.ts'

const folder = path.join(projectRoot, 'widget/languages')
const read = (lang: string) =>
  languageFile.parse(JSON.parse(readFileSync(path.join(folder, `${lang}.json`), 'utf8')))
const english = read('en').strings
const languages = interfaceLang.options

/** Texts that may be empty: what is only said where answers come in another language. */
const mayBeEmpty = new Set(['answersIn'])

test('every language has its file, and every file its language', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  expect(files.sort()).toEqual(languages.map((lang) => `${lang}.json`).sort())
  expect(Object.keys(languageNames).sort()).toEqual([...languages].sort())
})

test.each(languages)('%s has every text, with the same placeholders', (lang) => {
  const { strings, dir, name } = read(lang)
  expect(Object.keys(strings)).toEqual(Object.keys(english))
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  for (const [key, text] of Object.entries(strings)) {
    if (!mayBeEmpty.has(key)) expect(text, key).not.toBe('')
    expect(placeholders(text), key).toEqual(placeholders(english[key] ?? ''))
  }
  expect(name).toBe(languageNames[lang])
  expect(dir).toBe(['ar', 'fa'].includes(lang) ? 'rtl' : 'ltr')
})

test.each(languages.filter((lang) => !['sv', 'sv-simple', 'en'].includes(lang)))(
  '%s says that answers come in Swedish or English',
  (lang) => expect(read(lang).strings.answersIn).not.toBe(''),
)

test.each(languages)('%s has as many forms as it has kinds of numbers', (lang) => {
  const { pluralCategories } = new Intl.PluralRules(lang.replace('-simple', '')).resolvedOptions()
  for (const [key, text] of Object.entries(read(lang).strings)) {
    for (const [, forms] of text.matchAll(/\{\w+\|([^}]*)\}/g)) {
      expect(forms?.split('|').length, key).toBe(pluralCategories.length)
    }
  }
})

test.each([
  ['sv', 1, '1 timme i veckan'],
  ['sv', 20, '20 timmar i veckan'],
  ['en', 1, '1 hour a week'],
  ['pl', 1, '1 godzina tygodniowo'],
  ['pl', 22, '22 godziny tygodniowo'],
  ['pl', 25, '25 godzin tygodniowo'],
  ['uk', 21, '21 година на тиждень'],
  ['ar', 5, '5 ساعات في الأسبوع'],
  ['ar', 20, '20 ساعة في الأسبوع'],
])('in %s, %i hours are "%s"', (lang, n, text) => {
  const { strings } = read(lang)
  expect(fillText(strings['value.weeklyHours'] ?? '', lang, { n })).toBe(text)
})

test.each([
  ['sv', '5\u00a0000'],
  ['ar', '5,000'],
  ['en', '5,000'],
])('numbers are written as in %s, with the digits of the page', (lang, text) => {
  expect(fillText('{n}', lang, { n: 5000 })).toBe(text)
})

test.each([
  ['sv-SE', 'sv'],
  ['EN-gb', 'en'],
  ['sv-simple', 'sv-simple'],
  ['ar-IQ', 'ar'],
  ['de', 'sv'],
])('the language nearest to %s is %s', (wanted, lang) => {
  expect(nearestLanguage(wanted)).toBe(lang)
})

test('every text is used by the widget or follows from data', () => {
  const sources = readdirSync(path.join(projectRoot, 'widget'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(projectRoot, 'widget', name), 'utf8'))
    .join('\n')
  const isData = /^(kind|failure|reason|field|value)\./
  const unused = Object.keys(english).filter(
    (key) => !isData.test(key) && !sources.includes(`'${key}'`),
  )
  expect(unused).toEqual([])
})
