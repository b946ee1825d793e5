// What is due to be read again, by how fast it ages. Grouped by page: an editor reads pages, not records.
import type { Content } from '../records/load.ts'
import type { KnowledgeRecord } from '../records/registry.ts'

/** Months after which a page is due, by how fast its facts age. */
const dueAfterMonths = { high: 6, medium: 12, low: 24 } as const

/** A page that is due, with the records that rest on it. */
export type DuePage = {
  url: string
  publisher: string
  /** Date of the copy that was read. */
  checked: string
  /** The fastest that anything on it ages. */
  perishability: KnowledgeRecord['perishability']
  /** Months past due. */
  overdue: number
  records: string[]
}

/** `2024`, `2024-05` or `2024-05-31` as months since year 0; a bare year counts as its middle. */
function inMonths(date: string): number {
  const [year = 0, month = 6] = date.split('-').map(Number)
  return year * 12 + month
}

const slowness = { high: 0, medium: 1, low: 2 } as const

/** Pages that are due at `today`, the most overdue first; perishable ones before others. */
export function duePages(content: Pick<Content, 'records'>, today: string): DuePage[] {
  const pages = new Map<string, DuePage>()
  for (const record of content.records) {
    for (const { url, publisher, checked } of record.cites) {
      const { perishability, id } = record
      const age = inMonths(today) - inMonths(checked)
      const overdue = age - dueAfterMonths[perishability]
      if (overdue < 0) continue
      const known = pages.get(url)
      const isFaster = !known || slowness[perishability] < slowness[known.perishability]
      const worst = isFaster ? { perishability, overdue, checked } : known
      const records = [...new Set([...(known?.records ?? []), id])]
      const { perishability: speed, overdue: by, checked: date } = worst
      pages.set(url, { url, publisher, checked: date, perishability: speed, overdue: by, records })
    }
  }
  return [...pages.values()].sort(
    (a, b) => slowness[a.perishability] - slowness[b.perishability] || b.overdue - a.overdue,
  )
}

/** Last day of a loose date. */
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date

/** Records whose last day has passed, or comes within `days`. */
export function endingRecords(
  content: Pick<Content, 'records'>,
  today: string,
  days = 60,
): { id: string; validUntil: string }[] {
  const limit = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
  return content.records.flatMap(({ id, validUntil }) =>
    validUntil && lastDay(validUntil) <= limit ? [{ id, validUntil }] : [],
  )
}

/** The list as lines to print. */
export function staleReport(content: Content, today: string, limit: number): string[] {
  const pages = duePages(content, today)
  const ending = endingRecords(content, today)
  const records = new Set(pages.flatMap((page) => page.records))
  const shown = pages
    .slice(0, limit)
    .flatMap(({ url, publisher, checked, perishability, overdue, records: ids }) => [
      `${perishability.padEnd(6)} ${String(overdue).padStart(3)} months past due, read ${checked}: ${publisher}`,
      `       ${url}`,
      `       ${ids.slice(0, 6).join(', ')}${ids.length > 6 ? ` and ${ids.length - 6} more` : ''}`,
    ])
  return [
    ...ending.map(({ id, validUntil }) => `ends   ${validUntil}: ${id}`),
    ...shown,
    `${pages.length} pages with ${records.size} records are due at ${today}; ${ending.length} records have ended or end within 60 days`,
  ]
}
