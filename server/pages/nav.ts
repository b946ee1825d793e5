// The menu of the server-rendered pages.
import type { AnswerLang } from '../protocol.ts'
import type { NavLink } from './layout.ts'

const links = [
  { href: '/vagledning', label: { sv: 'Vem kan hjälpa mig?', en: 'Who can help me?' } },
  { href: '/vagledning/karta', label: { sv: 'Karta', en: 'Map' } },
  { href: '/vagledning/kommun', label: { sv: 'Kommuner', en: 'Municipalities' } },
  { href: '/om', label: { sv: 'Om tjänsten', en: 'About' } },
] as const

/** The menu, with the current page marked. */
export const siteNav = (current: string, lang: AnswerLang): NavLink[] =>
  links.map(({ href, label }) => ({ href, label: label[lang], isCurrent: href === current }))
