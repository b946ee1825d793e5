// What a sentence claims in a form that can be checked to the letter: numbers, dates, addresses.
import type { KnowledgeRecord } from './registry.ts'

const claim = /https?:\/\/[^\s)]+|[\p{L}\p{N}._-]+@[\p{L}\p{N}.-]+|\d+(?:[\s.,:]\d+)*/gu
const plain = (text: string): string => text.replace(/\s/g, '')

/** Numbers and addresses of a text that none of the records holds. */
export function unsupportedClaims(text: string, records: readonly KnowledgeRecord[]): string[] {
  const ground = plain(records.map((record) => JSON.stringify(record)).join(' '))
  return (text.match(claim) ?? []).filter((found) => !ground.includes(plain(found)))
}
