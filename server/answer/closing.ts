// How an answer closes: with a question back, else the next step.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { AnswerDeps } from './deps.ts'
import { phrases } from './phrases.ts'
import type { Piece, Understanding } from './types.ts'

type Context = Pick<
  Extract<Understanding, { kind: 'question' }>,
  'lang' | 'asksForChoice' | 'isUnclear' | 'answered'
>

/** A conversation asks back so many times, whoever asks: the navigator or a record. */
const maxAskedBack = 4

/** Whether the question was asked before, or enough of them were. */
const isAsked = (question: string, answered: string): boolean =>
  answered.includes(question) || (answered.match(/\?/g)?.length ?? 0) >= maxAskedBack

/**
 * What an answer closes with: the question back where there is one, else the next step; then what
 * guidance can still do, where the matter itself is for others.
 */
export function closingOf(
  record: KnowledgeRecord,
  nextStep: Piece | null,
  { lang, asksForChoice, isUnclear, answered = '' }: Context,
  deps: AnswerDeps,
): Piece[] {
  const own = record.type === 'statement' ? record.question?.[lang] : undefined
  const which = isUnclear ? phrases[lang].which : null
  const asked = which ?? own ?? (asksForChoice ? phrases[lang].choice : null)
  const question = asked && !isAsked(asked, answered) ? asked : null
  const last = question ? { text: question, record: question === own ? record : null } : nextStep
  const offer = deps.knowledge.topic(record.topic)?.offer?.[lang]
  return [...(last ? [last] : []), ...(offer ? [{ text: offer, record: null }] : [])]
}
