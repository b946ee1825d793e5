// The menu of the pages on ways and knowledge: the site’s own links and theirs.
import type { AnswerLang } from '../protocol.ts'
import type { NavLink } from './layout.ts'
import { siteNav } from './nav.ts'

const links = [
  { href: '/vag', label: { sv: 'Min väg', en: 'My way' } },
  { href: '/vag/jamfor', label: { sv: 'Jämför vägar', en: 'Compare ways' } },
  { href: '/kunskap', label: { sv: 'Kunskap', en: 'Knowledge' } },
] as const

/** The menu, with the current page marked. */
export const wayNav = (current: string, lang: AnswerLang): NavLink[] => [
  ...siteNav(current, lang),
  ...links.map(({ href, label }) => ({ href, label: label[lang], isCurrent: href === current })),
]
