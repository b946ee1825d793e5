// Joins replies with the blind readers’ verdicts. A reply that changed since then counts as wrong.
import type { Outcome } from '#server/protocol.ts'
import type { GradedCase, Verdict } from '../case.ts'
import { hashReply, type Run } from '../harness.ts'

/** right: every point said, nothing forbidden, the outcome fits; ungraded counts as wrong. */
export type Judgement = { right: boolean; isGraded: boolean; outcomeFits: boolean }

/** Outcomes that fit what a case expects. */
export const fitting: Record<GradedCase['expect'], readonly Outcome[]> = {
  answer: ['answered', 'partly_answered'],
  ask_back: ['asks_back'],
  handover: ['hands_over'],
  decline: ['out_of_scope'],
  crisis: ['crisis'],
}

/** The judgement of one run. */
export function judge(run: Run<GradedCase>, verdicts: ReadonlyMap<string, Verdict>): Judgement {
  const outcomeFits = fitting[run.case.expect].includes(run.response.outcome)
  const found = verdicts.get(run.case.id)
  if (!found || found.replyHash !== hashReply(run.response)) {
    return { right: false, isGraded: false, outcomeFits }
  }
  const isComplete = found.points.length === run.case.expected_points.length
  const right =
    outcomeFits && isComplete && found.points.every(Boolean) && !found.mustNot.some(Boolean)
  return { right, isGraded: true, outcomeFits }
}
