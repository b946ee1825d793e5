// Are the addresses in the records consistent, and do they still answer?
import PQueue from 'p-queue'
import type { KnowledgeRecord } from '../records/registry.ts'

/** An address and where it is used. */
export type Link = { url: string; publishers: string[]; records: string[] }

/** What is wrong with an address. */
export type LinkFault = { url: string; fault: string; records: string[] }

const atOnce = 4
const timeoutMs = 15_000

function addressesOf(record: KnowledgeRecord): { url: string; publisher: string | null }[] {
  const cited = record.cites.map(({ url, publisher }) => ({ url, publisher }))
  if (record.type !== 'service') return cited
  const own = [record.contact.url, record.contact.booking].filter((url) => url !== null)
  return [...cited, ...own.map((url) => ({ url, publisher: null }))]
}

/** Every address once, with the records that use it. */
export function collectLinks(records: readonly KnowledgeRecord[]): Link[] {
  const links = new Map<string, { publishers: Set<string>; records: Set<string> }>()
  for (const record of records) {
    for (const { url, publisher } of addressesOf(record)) {
      const link = links.get(url) ?? { publishers: new Set(), records: new Set() }
      if (publisher) link.publishers.add(publisher)
      link.records.add(record.id)
      links.set(url, link)
    }
  }
  return Array.from(links, ([url, link]) => ({
    url,
    publishers: [...link.publishers],
    records: [...link.records],
  }))
}

const sameAddress = (url: string): string =>
  url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[/#?]+$/, '')
    .toLowerCase()

/** Faults that show without the network: two publishers for one page, two spellings of one address. */
export function findLinkFaults(links: readonly Link[]): LinkFault[] {
  const quarrels = links
    .filter(({ publishers }) => publishers.length > 1)
    .map(({ url, publishers, records }) => ({
      url,
      fault: `has ${publishers.length} publishers: ${publishers.join(', ')}`,
      records,
    }))
  const groups = Map.groupBy(links, ({ url }) => sameAddress(url))
  const twins = [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      url: group[0]?.url ?? '',
      fault: `is also written ${group
        .slice(1)
        .map(({ url }) => url)
        .join(', ')}`,
      records: group.flatMap(({ records }) => records),
    }))
  return [...quarrels, ...twins]
}

async function ask(url: string, method: string, fetchPage: typeof fetch): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const { status } = await fetchPage(url, { method, signal, redirect: 'follow' })
    return status < 400 ? null : `answers ${status}`
  } catch (error) {
    return error instanceof Error ? error.message : 'does not answer'
  }
}

/** Some servers refuse HEAD, so a fault counts only where GET has it too. */
const statusOf = async (url: string, fetchPage: typeof fetch): Promise<string | null> =>
  (await ask(url, 'HEAD', fetchPage)) && (await ask(url, 'GET', fetchPage))

/** Asks every address, a few at a time, and gives those that do not answer. */
export async function findDeadLinks(
  links: readonly Link[],
  fetchPage: typeof fetch,
  onProgress: (done: number, all: number) => void,
): Promise<LinkFault[]> {
  const queue = new PQueue({ concurrency: atOnce })
  const faults: LinkFault[] = []
  let done = 0
  for (const { url, records } of links) {
    void queue.add(async () => {
      const fault = await statusOf(url, fetchPage)
      if (fault) faults.push({ url, fault, records })
      onProgress(++done, links.length)
    })
  }
  await queue.onIdle()
  return faults
}
