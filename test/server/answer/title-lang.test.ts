import { expect, test } from 'vitest'
import { titleLang } from '#server/answer/title-lang.ts'

test.each([
  ['Application and tuition fees', 'https://www.studera.nu/startpage/fees/', 'en'],
  ['Uppsala', 'https://www.uu.se/en/admissions', 'en'],
  ['Studie- och karriärvägledning', 'https://www.kau.se/en/student/', 'sv'],
  ['En portal för mikromeriter', 'https://ri.se/sv/en-portal', 'sv'],
  ['Studiemedel', 'https://www.csn.se/', 'sv'],
])('%s', (title, url, lang) => {
  expect(titleLang({ title, url })).toBe(lang)
})
