// "I have X, want Y": what the rules give, where no record answers the question itself.
import { readMove } from '../planner/asked.ts'
import { makePlan } from '../planner/plan.ts'
import type { PlanLine } from '../planner/view.ts'
import { createBudget } from './budget.ts'
import type { AnswerDeps } from './deps.ts'
import type { Draft, DraftPart, Understanding } from './types.ts'

const maxWords = 110
const maxLines = 2
const told = new Set(['eligibility', 'bridge', 'credit'])

/** What a line says, each text with the record that it rests on. */
function partsOf(line: PlanLine, deps: AnswerDeps): DraftPart[] {
  const record = deps.knowledge.get(line.recordId)
  const texts = [line.lead, ...line.texts, line.decidedBy.sentence]
  return texts.flatMap((text) => (text ? [{ type: 'paragraph', piece: { text, record } }] : []))
}

/**
 * The draft, or a way where nothing was found and both ends of a move are told.
 * A record that answers is never replaced.
 */
export function tellWay(
  draft: Draft,
  understanding: Extract<Understanding, { kind: 'question' }>,
  deps: AnswerDeps,
): Draft {
  const [question, ...others] = understanding.questions
  if (draft.outcome !== 'no_evidence' || !question || others.length > 0) return draft
  const move = readMove(question.text)
  if (!move) return draft
  const plan = makePlan(move, {
    knowledge: deps.knowledge,
    rules: deps.planRules,
    lang: draft.lang,
    today: deps.today,
  })
  const lines = plan.sections
    .filter(({ name }) => told.has(name))
    .flatMap((section) =>
      section.lines.filter(({ certainty }) => certainty === 'holds').slice(0, 1),
    )
    .slice(0, maxLines)
  if (lines.length === 0) return draft
  const budget = createBudget(maxWords)
  const parts = lines
    .flatMap((line) => partsOf(line, deps))
    .filter((part) => part.type === 'paragraph' && budget.take(part.piece.text))
  const contacts = plan.turnTo.flatMap(({ id }) => deps.knowledge.get(id) ?? []).slice(0, 2)
  return { ...draft, outcome: 'answered', parts, contacts }
}
