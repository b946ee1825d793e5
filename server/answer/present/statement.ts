// A statement as an answer: lead for a known situation, the answer, what it depends on, what to do.
import type { KnowledgeRecord, Loaded } from '#knowledge/knowledge.ts'
import type { Situation } from '../../protocol.ts'
import type { Piece } from '../types.ts'
import type { PresentContext, Presented } from './presented.ts'

type Lead = Loaded<'statement'>['leads'][number]

/** Whether a record has a lead of its own for a situation. */
export const hasOwnLead = (record: KnowledgeRecord, situation: Situation): boolean =>
  record.type === 'statement' && record.leads.some(({ when }) => holds(when, situation))

/** Whether all given conditions hold. A fact that is not known never holds. */
function holds(when: Lead['when'], situation: Situation): boolean {
  const { age, employment, agreement } = situation
  if (when.ageBelow !== undefined && !(age !== undefined && age < when.ageBelow)) return false
  if (when.ageFrom !== undefined && !(age !== undefined && age >= when.ageFrom)) return false
  if (when.employment && !when.employment.some((value) => value === employment)) return false
  return when.agreement === undefined || when.agreement === agreement
}

/** A lead for the whole topic of an answer that holds in a situation, from a record of that topic. */
export function topicLead(
  records: readonly KnowledgeRecord[],
  { lang, situation }: PresentContext,
): Piece | null {
  for (const record of records) {
    if (record.type !== 'statement') continue
    const lead = record.leads.find(({ isTopicWide, when }) => isTopicWide && holds(when, situation))
    if (lead) return { text: lead.text[lang], record }
  }
  return null
}

/** Pieces of a statement for a situation. */
export function presentStatement(record: Loaded<'statement'>, context: PresentContext): Presented {
  const { lang, situation } = context
  const piece = (text: string) => ({ text, record })
  const lead = record.leads.find(({ when }) => holds(when, situation))
  const main = [lead?.text[lang], record.answer[lang]]
  const more = [record.depends?.[lang]]
  return {
    main: main.flatMap((text) => (text ? [piece(text)] : [])),
    more: more.flatMap((text) => (text ? [piece(text)] : [])),
    nextStep: record.nextStep ? piece(record.nextStep[lang]) : null,
  }
}
