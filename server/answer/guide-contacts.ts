// Which services are named below an answer that the navigator leads or stands beside.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { Offer } from '../navigator/navigate.ts'
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

/** Somebody who closes a story with "whom do I turn to?" is never left without anybody. */
export const withContacts = (draft: Draft, offers: readonly Offer[]): Draft =>
  draft.contacts.length === 0 ? { ...draft, contacts: contactsOf(offers) } : draft
