// "I have X, want Y": what the rules give, where no record answers the question itself.
import { readMove } from '../planner/asked.ts'
import type { PlanSituation } from '../planner/facts.ts'
import { makePlan } from '../planner/plan.ts'
import type { Plan, PlanLine } from '../planner/view.ts'
import type { AnswerLang } from '../protocol.ts'
import { createBudget } from './budget.ts'
import type { AnswerDeps } from './deps.ts'
import type { Draft, DraftPart, Understanding } from './types.ts'

const maxWords = 110
const maxLines = 2
const terms: Record<AnswerLang, string> = { sv: 'Villkor', en: 'Conditions' }
const told = new Set(['eligibility', 'bridge', 'credit'])

/** What a line says, each text with the record that it rests on; the record itself where the line was counted. */
function partsOf(line: PlanLine, lang: AnswerLang, deps: AnswerDeps): DraftPart[] {
  const record = deps.knowledge.get(line.recordId)
  const isCounted = line.ruleId.startsWith('rakna')
  const own = isCounted && record?.type === 'statement' ? [record.answer[lang]] : null
  const isTerm = (text: string) => record?.type === 'transition' && text === record.conditions[lang]
  const said = line.texts.map((text) => (isTerm(text) ? `${terms[lang]}: ${text}` : text))
  const texts = [...(own ?? [line.lead, ...said]), line.decidedBy.sentence]
  return texts.flatMap((text) => (text ? [{ type: 'paragraph', piece: { text, record } }] : []))
}

const textOf = (part: DraftPart): string => (part.type === 'paragraph' ? part.piece.text : '')

/** What holds for sure: a line of each kind; of what counts where the person tells points. */
function linesOf({ sections }: Plan, { yhPoints }: PlanSituation): PlanLine[] {
  const shown = sections.filter(({ name }) => (yhPoints ? name === 'credit' : told.has(name)))
  const each = yhPoints ? maxLines : 1
  return shown
    .flatMap(({ lines }) => lines.filter(({ certainty }) => certainty === 'holds').slice(0, each))
    .slice(0, maxLines)
}

const isOfYh = (stage: string): boolean => /^(yh|ky$|yrkeshogskole|kvalificerad)/.test(stage)

/** Whether what was found is not of the move that is told: an occupation, or a way from somewhere else. */
function isBesideMove(draft: Draft, move: PlanSituation): boolean {
  const first = draft.parts.find((part) => part.type === 'paragraph' && part.piece.record !== null)
  const record = first?.type === 'paragraph' ? first.piece.record : null
  if (record?.type === 'occupation') return true
  return record?.type === 'transition' && isOfYh(record.from) !== isOfYh(move.have ?? '')
}

/**
 * The draft, or a way where both ends of a move are told and nothing was found of it.
 * A record that answers is never replaced.
 * @param said all that the person wrote, where the question is only its last sentence
 */
export function tellWay(
  draft: Draft,
  understanding: Extract<Understanding, { kind: 'question' }>,
  deps: AnswerDeps,
  said?: string,
): Draft {
  const [question, ...others] = understanding.questions
  if (!question || others.length > 0) return draft
  const move = readMove(question.text) ?? (said ? readMove(said) : null)
  if (!move || (draft.outcome !== 'no_evidence' && !isBesideMove(draft, move))) return draft
  const plan = makePlan(move, {
    knowledge: deps.knowledge,
    rules: deps.planRules,
    lang: draft.lang,
    today: deps.today,
  })
  const lines = linesOf(plan, move)
  if (lines.length === 0) return draft
  const budget = createBudget(maxWords)
  const parts = lines
    .flatMap((line) => partsOf(line, draft.lang, deps))
    .filter((part, at, all) => at === all.findIndex((other) => textOf(other) === textOf(part)))
    .filter((part) => budget.take(textOf(part)))
  const contacts = plan.turnTo.flatMap(({ id }) => deps.knowledge.get(id) ?? []).slice(0, 2)
  return { ...draft, outcome: 'answered', parts, contacts }
}
