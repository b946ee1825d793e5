// When a fact is too old to be put as current.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'

/** Months after which a copy of a perishable page no longer speaks of today. */
const maxAgeMonths = 12

/** `2024`, `2024-05` or `2024-05-31` as months since year 0; a bare year counts as its middle. */
function inMonths(date: string): number {
  const [year = 0, month = 6] = date.split('-').map(Number)
  return year * 12 + month
}

const padded = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date

/**
 * The year for which a record’s facts are known to hold, if they must not be put as current:
 * it is past `validUntil`, or it is perishable and its newest copy is older than twelve months.
 * @param today YYYY-MM-DD
 * @returns the year, or null where the record may be put as current
 */
export function staleSince(record: KnowledgeRecord, today: string): string | null {
  if (record.validUntil && padded(record.validUntil) < today) return record.validUntil.slice(0, 4)
  if (record.perishability !== 'high') return null
  const newest = record.cites
    .map((source) => source.checked)
    .sort((a, b) => inMonths(a) - inMonths(b))
    .at(-1)
  if (!newest || inMonths(today) - inMonths(newest) <= maxAgeMonths) return null
  return newest.slice(0, 4)
}
