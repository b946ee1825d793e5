// Which services are named below an answer that the navigator leads or stands beside.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { Offer, Refusal } from '../navigator/navigate.ts'
import type { Draft } from './types.ts'

/** As many as are shown below an answer. */
export const maxContacts = 3

const servicesOf = (offers: readonly Offer[]): KnowledgeRecord[] =>
  offers.map(({ record }) => record).filter(({ type }) => type === 'service')

/** The services of the first offers. */
export const contactsOf = (offers: readonly Offer[]): KnowledgeRecord[] =>
  servicesOf(offers).slice(0, maxContacts)

/** The person’s first door, then those that the answer itself names, then the other doors. */
export function contactsBeside(draft: Draft, offers: readonly Offer[]): KnowledgeRecord[] {
  const [first, ...others] = servicesOf(offers)
  const named = others.filter(({ id }) => draft.contacts.some((contact) => contact.id === id))
  return [...new Set([...(first ? [first] : []), ...named, ...others])].slice(0, maxContacts)
}

const isRefused = ({ id }: KnowledgeRecord, refusals: readonly Refusal[]): boolean =>
  refusals.some(({ record }) => record.id === id)

/** Whether the answer names a service that is closed to the person. */
export const isSentAway = ({ contacts }: Draft, refusals: readonly Refusal[]): boolean =>
  contacts.some((contact) => isRefused(contact, refusals))

/** Somebody who asks whom to turn to is never left without anybody, nor with a door that is closed to them. */
export function withContacts(
  draft: Draft,
  offers: readonly Offer[],
  refusals: readonly Refusal[],
): Draft {
  const open = draft.contacts.filter((contact) => !isRefused(contact, refusals))
  return { ...draft, contacts: open.length > 0 ? open : contactsOf(offers) }
}
