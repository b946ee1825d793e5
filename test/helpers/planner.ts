// Plans on the real knowledge.
import { planSituation } from '#server/planner/facts.ts'
import { makePlan } from '#server/planner/plan.ts'
import { loadPlanRules } from '#server/planner/rule.ts'
import type { AnswerLang } from '#server/protocol.ts'
import { openTestAnswering, testToday } from './app.ts'

/** A planner on the real records, and the records. */
export async function openTestPlanner() {
  const { knowledge } = await openTestAnswering()
  const rules = loadPlanRules()
  const plan = (situation: unknown, lang: AnswerLang = 'sv') =>
    makePlan(planSituation.parse(situation), { knowledge, rules, lang, today: testToday })
  return { knowledge, rules, plan }
}
