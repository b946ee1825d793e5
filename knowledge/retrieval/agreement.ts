// What else was found on the same topic speaks for a document.
import type { Facet } from '../index/port.ts'
import { weights } from './weights.ts'

/** A bonus for a document by the topic that it has in common with others. */
export type Agreement = (document: number) => number

const none: Agreement = () => 0

/**
 * The bonus by topic: a share of the best scores that the topic reached among `leading`, the
 * documents that were found first, best first.
 */
export function createAgreement(
  leading: readonly number[],
  scoreOf: (document: number) => number,
  { names, codes }: Facet,
): Agreement {
  if (names.length < 2) return none
  const sums = new Map<number, { size: number; sum: number }>()
  for (const document of leading) {
    const topic = codes[document] ?? 0
    const { size, sum } = sums.get(topic) ?? { size: 0, sum: 0 }
    if (names[topic] === '' || size === weights.topicSize) continue
    sums.set(topic, { size: size + 1, sum: sum + scoreOf(document) })
  }
  return (document) => weights.topic * (sums.get(codes[document] ?? 0)?.sum ?? 0)
}
