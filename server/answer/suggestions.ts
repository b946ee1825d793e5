// Natural next questions: related records first, then what else was found.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { AnswerLang } from '../protocol.ts'
import type { AnswerDeps } from './deps.ts'
import type { Evidence } from './types.ts'

const maxSuggestions = 3
const longestSuggestion = 90

const firstAsk = (record: KnowledgeRecord, lang: AnswerLang): string | undefined =>
  'asks' in record
    ? record.asks[lang].find((ask) => ask.length <= longestSuggestion && ask.endsWith('?'))
    : undefined

/** At most three questions that lead to other records than the answer’s own. */
export function chooseSuggestions(
  answers: readonly KnowledgeRecord[],
  evidence: readonly Evidence[],
  lang: AnswerLang,
  deps: AnswerDeps,
): string[] {
  const related = answers.flatMap((record) => ('related' in record ? record.related : []))
  const found = evidence.flatMap(({ hits }) => hits.slice(0, 4).map((hit) => hit.id))
  const used = new Set(answers.map((record) => record.id))
  const ids = [...new Set([...related, ...found])].filter((id) => !used.has(id))
  return ids
    .flatMap((id) => deps.knowledge.get(id) ?? [])
    .flatMap((record) => firstAsk(record, lang) ?? [])
    .slice(0, maxSuggestions)
}
