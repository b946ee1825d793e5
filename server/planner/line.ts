// A line of a plan: text, who decides and sources, all from one record.
import type { Knowledge, KnowledgeRecord } from '#knowledge/knowledge.ts'
import { staleSince } from '../answer/freshness.ts'
import type { AnswerLang } from '../protocol.ts'
import type { Standing } from './condition.ts'
import type { PlanFacts } from './facts.ts'
import { becauseWords, ifWords } from './reasons.ts'
import type { PlanRule } from './rule.ts'
import type { PlanLine } from './view.ts'

/** What a line is made with. */
export type LineContext = {
  knowledge: Pick<Knowledge, 'get' | 'decider'>
  lang: AnswerLang
  /** Today’s date, YYYY-MM-DD. */
  today: string
}

type TextField = PlanRule['says'][number]

/** An answer begins with yes or no to a question that is not asked here. */
const withoutYesNo = (text: string): string => {
  const rest = text.replace(/^(?:Ja|Nej|Yes|No), (?!men |but )/, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** The named texts of a record in a language, those that it has. */
function textsOf(record: KnowledgeRecord, fields: readonly TextField[], lang: AnswerLang) {
  const parts = record as unknown as Partial<Record<TextField, { sv: string; en: string } | null>>
  return fields.flatMap((field) => {
    const text = parts[field]?.[lang]
    if (!text) return []
    const said = withoutYesNo(text)
    return [/[.!?]$/.test(said) ? said : `${said}.`]
  })
}

const noDecision = {
  sv: 'Ingen beslutar om det: det är en upplysning.',
  en: 'Nobody decides on this: it is information.',
}

function deciderOf(record: KnowledgeRecord, { knowledge, lang }: LineContext) {
  const id = 'decidedBy' in record ? record.decidedBy : 'nobody'
  const sentence = knowledge.decider(id)?.sentence?.[lang]
  return { id, sentence: sentence ?? noDecision[lang] }
}

/** What a record gives every line that rests on it. */
export function groundOf(record: KnowledgeRecord, context: LineContext) {
  return {
    recordId: record.id,
    law: 'legalBasis' in record ? record.legalBasis : null,
    oldSince: staleSince(record, context.today),
    decidedBy: deciderOf(record, context),
    sources: record.cites.map(({ title, url, publisher, published, checked }) => ({
      title,
      url,
      publisher,
      published,
      checked,
    })),
  }
}

/**
 * The record that a rule rests on.
 * @throws {Error} where the rule names a record that does not exist: a fault of the rules
 */
export function recordOf(rule: Pick<PlanRule, 'id' | 'record'>, context: LineContext) {
  const record = context.knowledge.get(rule.record)
  if (!record)
    throw new Error(`rule ${rule.id} names the record ${rule.record}, which is not there`)
  return record
}

/** A rule that holds, or holds if, as a line. */
export function toLine(
  rule: PlanRule,
  standing: Standing,
  facts: PlanFacts,
  context: LineContext,
): PlanLine {
  const record = recordOf(rule, context)
  return {
    ruleId: rule.id,
    ...groundOf(record, context),
    certainty: standing.kind === 'holds' ? 'holds' : 'if',
    lead: rule.lead?.[context.lang] ?? null,
    texts: textsOf(record, rule.says, context.lang),
    because: becauseWords(standing.known, rule.when, facts, context.lang),
    ifs: ifWords(standing.unknown, rule.when, context.lang),
  }
}
