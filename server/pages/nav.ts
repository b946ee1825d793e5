// The menu of the server-rendered pages.
import type { AnswerLang } from '../protocol.ts'
import type { NavLink } from './layout.ts'

const links = [
  { href: '/vagledning', label: { sv: 'Vem kan hjälpa mig?', en: 'Who can help me?' } },
  { href: '/vagledning/karta', label: { sv: 'Karta', en: 'Map' } },
  { href: '/vagledning/kommun', label: { sv: 'Kommuner', en: 'Municipalities' } },
  { href: '/vag', label: { sv: 'Min väg', en: 'My way' } },
  { href: '/vag/jamfor', label: { sv: 'Jämför vägar', en: 'Compare ways' } },
  { href: '/kunskap', label: { sv: 'Kunskap', en: 'Knowledge' } },
  { href: '/om', label: { sv: 'Om tjänsten', en: 'About' } },
] as const

/** The menu, with the current page marked. */
export const siteNav = (current: string, lang: AnswerLang): NavLink[] =>
  links.map(({ href, label }) => ({ href, label: label[lang], isCurrent: href === current }))
