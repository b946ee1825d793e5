// Where a text was read, and who decides, as they follow it on a page.
import { html } from 'hono/html'
import type { PlanLine } from '../planner/view.ts'
import type { AnswerLang } from '../protocol.ts'
import { inLanguage, type Markup } from './layout.ts'

type Page = Pick<PlanLine, 'sources'>['sources'][number]

const words = {
  sv: {
    source: 'Källa',
    read: 'läst',
    more: 'Hela regeln',
    old: 'Uppgiften är från',
    check: 'Kontrollera den innan du räknar med den.',
  },
  en: {
    source: 'Source',
    read: 'read',
    more: 'The whole rule',
    old: 'This is from',
    check: 'Check it before you count on it.',
  },
} as const

const sourceLink = ({ title, url, publisher, checked }: Page, lang: AnswerLang): Markup =>
  html`<a href="${url}" rel="noreferrer">${title}</a> (${publisher}, ${words[lang].read} ${checked})`

/** All pages, with their own date where they show one. */
export const sourceList = (sources: readonly Page[], lang: AnswerLang): Markup =>
  html`<ul>${sources.map((one) => html`<li>${sourceLink(one, lang)}${one.published ? html`, ${lang === 'sv' ? 'sidan daterad' : 'page dated'} ${one.published}` : ''}</li>`)}</ul>`

/** The first source and a link to the whole record. */
export const shortSource = (
  { sources, recordId }: Pick<PlanLine, 'sources' | 'recordId'>,
  lang: AnswerLang,
): Markup => {
  const [first] = sources
  const record = inLanguage(`/kunskap/${recordId}`, lang)
  return html`<small>${words[lang].source}: ${first ? sourceLink(first, lang) : ''}. <a href="${record}">${words[lang].more} (${recordId})</a></small>`
}

/** A warning on a perishable fact that is old; nothing else. */
export const oldNote = (oldSince: string | null, lang: AnswerLang): Markup =>
  oldSince
    ? html`<p class="note"><small>${words[lang].old} ${oldSince}. ${words[lang].check}</small></p>`
    : html``
