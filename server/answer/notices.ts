// What must be told beside a fact: how old it is, and who decides.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { AnswerLang } from '../protocol.ts'
import type { AnswerDeps } from './deps.ts'
import { staleSince } from './freshness.ts'
import { phrases } from './phrases.ts'

/** Says that a fact may be out of date, since when, and where today’s stands; null where all are fresh. */
export function staleNotice(records: readonly KnowledgeRecord[], lang: AnswerLang, today: string) {
  for (const record of records) {
    const year = staleSince(record, today)
    const source = record.cites[0]
    if (year && source) return phrases[lang].stale(year, source.publisher)
  }
  return null
}

/** Who decides, as a sentence; null where nobody does or where it was `said` already. */
export function deciderSentence(
  record: KnowledgeRecord,
  lang: AnswerLang,
  said: string,
  deps: AnswerDeps,
) {
  if (!('decidedBy' in record)) return null
  const decider = deps.knowledge.decider(record.decidedBy)
  if (!decider?.sentence) return null
  const isSaid = new RegExp(
    `${decider.name[lang]}\\S* [^.]{0,40}(avgör|beslutar|prövar|bedömer|bestämmer|decides?|assess|examin)`,
    'i',
  ).test(said)
  return isSaid ? null : decider.sentence[lang]
}
