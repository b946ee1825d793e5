// All web addresses of the content, where each stands, and faults that can be seen without a network.
import type { Content } from '../records/load.ts'

/** An address and the records that use it. */
export type Address = { url: string; titles: string[]; records: string[] }

/** A fault of an address. */
export type AddressFault = { url: string; message: string; records: string[] }

/** Every address of sources and services. */
export function addressesOf({ records }: Pick<Content, 'records'>): Address[] {
  const byUrl = new Map<string, { titles: Set<string>; records: Set<string> }>()
  const add = (url: string | null, title: string | null, record: string) => {
    if (!url) return
    const known = byUrl.get(url) ?? { titles: new Set(), records: new Set() }
    if (title) known.titles.add(title)
    known.records.add(record)
    byUrl.set(url, known)
  }
  for (const record of records) {
    for (const { url, title } of record.cites) add(url, title, record.id)
    if ('url' in record) add(record.url, null, record.id)
    if (record.type !== 'service') continue
    add(record.contact.url, null, record.id)
    add(record.contact.booking, null, record.id)
  }
  return [...byUrl].map(([url, { titles, records: ids }]) => ({
    url,
    titles: [...titles],
    records: [...ids],
  }))
}

/** What makes two spellings the same page: scheme, www and a last slash do not count. */
const samePage = (url: string): string =>
  url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
    .toLowerCase()

const tracking = /[?&](utm_\w+|fbclid|gclid|publisherId)=/

function formFaults({ url, records }: Address): AddressFault[] {
  const parsed = new URL(url)
  const faults: string[] = []
  if (/\s/.test(url)) faults.push('holds a space')
  if (parsed.username || parsed.password) faults.push('holds a name or password')
  if (tracking.test(url)) faults.push('holds a parameter that only follows visitors: remove it')
  if (/[)\].,;]$/.test(url)) faults.push('ends in a sign that is hardly part of it')
  return faults.map((message) => ({ url, message, records }))
}

/** One page that stands under several spellings: half of the copies would be forgotten. */
function spellingFaults(addresses: readonly Address[]): AddressFault[] {
  const groups = Map.groupBy(addresses, ({ url }) => samePage(url))
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      url: group[0]?.url ?? '',
      message: `the same page is also written ${group
        .slice(1)
        .map(({ url }) => url)
        .join(' and ')}: keep one`,
      records: group.flatMap(({ records }) => records),
    }))
}

/** Faults that need no network, those of form first. */
export const offlineFaults = (addresses: readonly Address[]): AddressFault[] => [
  ...addresses.flatMap(formFaults),
  ...spellingFaults(addresses),
]
