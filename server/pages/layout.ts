// The frame that every server-rendered page stands in. Without scripts; texts are escaped by the template.
import { html } from 'hono/html'
import type { AnswerLang } from '../protocol.ts'

/** A piece of a page: a template that has escaped what was put into it. */
export type Markup = ReturnType<typeof html>

/** A link of the menu. */
export type NavLink = { href: string; label: string; isCurrent?: boolean }

/** What a page is made of. */
export type PageParts = {
  /** Told in the browser’s title before the name of the service. */
  title: string
  lang: AnswerLang
  /** The page’s own address with its query, from which the address in the other language is made. */
  address: string
  nav: readonly NavLink[]
  body: Markup
}

const words = {
  sv: {
    skip: 'Till innehållet',
    menu: 'Huvudmeny',
    home: 'Till startsidan',
    other: 'In English',
    about:
      'Ledstång är en maskin som visar regler, källor och vem som kan hjälpa. Den beslutar ingenting. Adressen i webbläsaren innehåller dina val, men inga namn eller nummer sparas här.',
  },
  en: {
    skip: 'To the content',
    menu: 'Main menu',
    home: 'To the start page',
    other: 'På svenska',
    about:
      'Ledstång is a machine that shows rules, sources and who can help. It decides nothing. The address in the browser holds your choices, but no names or numbers are kept here.',
  },
} as const satisfies Record<AnswerLang, Record<string, string>>

/** `address` with some parameters set anew; null or an empty text takes one away. */
export function withQuery(address: string, changes: Record<string, string | null>): string {
  const url = new URL(address, 'http://page.invalid')
  for (const [name, value] of Object.entries(changes)) {
    if (value) url.searchParams.set(name, value)
    else url.searchParams.delete(name)
  }
  return `${url.pathname}${url.search}`
}

/** The page’s address in a language; Swedish needs no parameter. */
export const inLanguage = (address: string, lang: AnswerLang): string =>
  withQuery(address, { lang: lang === 'sv' ? null : lang })

/** Where a page stands: its address with query, and its language. */
export type Here = { address: string; lang: AnswerLang }

/** A link from a page to another that keeps its language and, where it shows a tenant’s records, the tenant. */
export function linkFrom({ address, lang }: Here, to: string): string {
  const tenant = new URL(address, 'http://page.invalid').searchParams.get('tenant')
  return withQuery(inLanguage(to, lang), tenant ? { tenant } : {})
}

const navItem = ({ href, label, isCurrent }: NavLink, here: Here): Markup => {
  const to = linkFrom(here, href)
  return isCurrent
    ? html`<li><a href="${to}" aria-current="page">${label}</a></li>`
    : html`<li><a href="${to}">${label}</a></li>`
}

/** A whole page: skip link, menu, one `main` and a footer. `body` begins with the h1. */
export function page({ title, lang, address, nav, body }: PageParts): Markup {
  const text = words[lang]
  const other: AnswerLang = lang === 'sv' ? 'en' : 'sv'
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Ledstång</title>
<link rel="stylesheet" href="/pages.css">
<link rel="alternate" hreflang="${other}" href="${inLanguage(address, other)}">
</head>
<body>
<a class="skip" href="#content">${text.skip}</a>
<header>
<p class="brand"><a href="/" aria-label="Ledstång. ${text.home}">Ledstång</a></p>
<nav aria-label="${text.menu}"><ul>
${nav.map((link) => navItem(link, { address, lang }))}
<li><a href="${inLanguage(address, other)}" lang="${other}" hreflang="${other}">${text.other}</a></li>
</ul></nav>
</header>
<main id="content" tabindex="-1">
${body}
</main>
<footer><p>${text.about}</p></footer>
</body>
</html>`
}
