// Which records are due to be read again, by how fast their facts age.
import type { KnowledgeRecord } from '../records/registry.ts'

/** Months after which the newest copy of a source should be read again. */
const monthsUntilDue = { high: 12, medium: 24, low: 60 } as const

/** A record that is due, and why. */
export type Due = {
  record: KnowledgeRecord
  /** YYYY-MM in which it fell due, or falls due. */
  since: string
  reason: 'expired' | 'aged'
}

/** `2024`, `2024-05` or `2024-05-31` as months since year 0; a bare year counts as its middle. */
function inMonths(date: string): number {
  const [year = 0, month = 6] = date.split('-').map(Number)
  return year * 12 + month - 1
}

const asMonth = (months: number): string =>
  `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`

function dueOf(record: KnowledgeRecord): Omit<Due, 'record'> & { at: number } {
  const newest = Math.max(...record.cites.map(({ checked }) => inMonths(checked)))
  const aged = newest + monthsUntilDue[record.perishability]
  const expiry = record.validUntil ? inMonths(record.validUntil) : Number.POSITIVE_INFINITY
  const at = Math.min(aged, expiry)
  return { at, since: asMonth(at), reason: expiry <= aged ? 'expired' : 'aged' }
}

/**
 * Records due on `today` or within `monthsAhead` from it, the longest due first.
 * @param today YYYY-MM-DD
 */
export function findDue(
  records: readonly KnowledgeRecord[],
  today: string,
  monthsAhead = 0,
): Due[] {
  const limit = inMonths(today) + monthsAhead
  return records
    .map((record) => ({ record, ...dueOf(record) }))
    .filter(({ at }) => at <= limit)
    .sort((a, b) => a.at - b.at || a.record.id.localeCompare(b.record.id))
    .map(({ record, since, reason }) => ({ record, since, reason }))
}
