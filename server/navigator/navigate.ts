// ★ Situation → who can help: goes through the doors in their order. Pure: same facts, same answer.
import type { Knowledge, KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { Situation } from '../protocol.ts'
import { type Condition, holds, partsOf } from './condition.ts'
import type { Door, RankedDoor, Tier } from './doors.ts'
import { type Facts, factsOf } from './facts.ts'
import { admits, recordsOf } from './targets.ts'

/** A text in both languages. */
export type Words = { sv: string; en: string }

/** A place to turn to, or advice where no single place is right. */
export type Offer = {
  record: KnowledgeRecord
  door: string
  tier: Tier
  why: Words
  /** What is still unknown and must hold; empty where the person is known to be right here. */
  ifs: Condition
  /** Records whose sources carry the rule. */
  basis: readonly string[]
}

/** A place that people are often sent to, and why it is not for this person. */
export type Refusal = { record: KnowledgeRecord; because: Words; basis: readonly string[] }

/** Who can help a person, best first. */
export type Guide = { offers: Offer[]; refusals: Refusal[] }

/** What the navigator needs: the knowledge and the rules. */
export type NavigatorDeps = { knowledge: Knowledge; doors: readonly RankedDoor[] }

/** The parts of a condition that are not known to hold. */
function unknownParts(needs: Condition, facts: Facts): Condition {
  const open = Object.entries(needs).filter(([name, wanted]) =>
    partsOf({ [name]: wanted } as Condition, facts).some((part) => part.truth === 'unknown'),
  )
  return Object.fromEntries(open)
}

type Opened = { offers: Offer[]; refusals: Refusal[] }
const shut: Opened = { offers: [], refusals: [] }

/** What one door gives: offers, a refusal with its reason, or nothing. */
function open(door: RankedDoor, facts: Facts, knowledge: Knowledge): Opened {
  if (holds(door.when, facts) !== 'yes') return shut
  const records = recordsOf(door, facts, knowledge)
  const closing = door.unless.find(({ when }) => holds(when, facts) === 'yes')
  if (closing) return { offers: [], refusals: refusalsOf(records, closing, door) }
  if (holds(door.needs, facts) === 'no') return shut
  const { id, tier, basis } = door
  const why = facts.employment === 'unemployed' && door.whyAfter ? door.whyAfter : door.why
  const ifs = unknownParts(door.needs, facts)
  const offers = records
    .filter((record) => admits(record, facts) !== 'no')
    .map((record) => ({ record, door: id, tier, why, ifs, basis }))
  return { offers, refusals: [] }
}

function refusalsOf(
  records: readonly KnowledgeRecord[],
  { because }: Door['unless'][number],
  { basis }: Door,
): Refusal[] {
  return because ? records.map((record) => ({ record, because, basis })) : []
}

const firstOfEach = <T extends { record: KnowledgeRecord }>(list: readonly T[]): T[] =>
  list.filter((one, at) => list.findIndex((other) => other.record.id === one.record.id) === at)

/** Who can help in a situation. What is not told is unknown: it makes an "if", never a "no". */
export function navigate(situation: Situation, { knowledge, doors }: NavigatorDeps): Guide {
  const facts = factsOf(situation)
  const opened = doors.map((door) => ({ door, ...open(door, facts, knowledge) }))
  const isFinal = opened.some(({ door, offers }) => door.isFinal && offers.length > 0)
  const shown = isFinal ? opened.filter(({ door }) => door.tier === 'override') : opened
  const offers = firstOfEach(shown.flatMap((one) => one.offers))
  const offered = new Set(offers.map(({ record }) => record.id))
  const refusals = firstOfEach(shown.flatMap((one) => one.refusals)).filter(
    ({ record }) => !offered.has(record.id),
  )
  return { offers, refusals }
}
