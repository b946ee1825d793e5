// Lines with a number that is worked out from what was told. They rest on the record that holds the rule.
import type { PlanSituation } from './facts.ts'
import { lengthOf } from './length.ts'
import { groundOf, type LineContext, recordOf } from './line.ts'
import { weeksLeft } from './money.ts'
import type { SectionName } from './rule.ts'
import type { PlanLine } from './view.ts'

type Counted = { section: SectionName; line: PlanLine }

/** Records that hold the numbers that are counted with. */
const lengthRecord = { id: 'raknad-langd', record: 'yh-hp-ej-utbytbara' }
const weeksRecord = { id: 'raknade-veckor', record: 'csn-veckor-eftergymnasial' }

const countedLine = (
  rule: { id: string; record: string },
  text: string,
  context: LineContext,
): PlanLine => ({
  ruleId: rule.id,
  ...groundOf(recordOf(rule, context), context),
  certainty: 'holds',
  lead: text,
  texts: [],
  because: [],
  ifs: [],
})

/** How long the education was; null where no points are told. */
export function lengthLine(situation: PlanSituation, context: LineContext): Counted | null {
  const length = lengthOf(situation, context.lang)
  return length && { section: 'credit', line: countedLine(lengthRecord, length.text, context) }
}

/** Weeks of study aid left; null where nothing is told to count with. */
export function weeksLine(situation: PlanSituation, context: LineContext): Counted | null {
  const left = weeksLeft(situation, context.lang)
  return left && { section: 'money', line: countedLine(weeksRecord, left.text, context) }
}
