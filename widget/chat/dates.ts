// Dates of sources in words, as exact as they are known.

/** "2025" stays, "2025-09" and "2025-09-12" become words of the language; anything else stays. */
export function dateInWords(date: string, lang: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? []
  if (!year || !month) return date
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  return new Intl.DateTimeFormat(lang === 'sv-simple' ? 'sv' : lang, {
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(at)
}
