// The wire of the planner: what is asked, and what a plan looks like.
import { z } from 'zod'
import { answerLang } from '../protocol.ts'
import { planSituation } from './facts.ts'
import { sections, verdicts } from './rule.ts'

/** Body of POST /api/v1/planner. */
export const plannerRequest = z.strictObject({
  situation: planSituation,
  lang: answerLang.default('sv'),
})

/** Who decides about what a line says. */
const deciderView = z.strictObject({
  id: z.string(),
  sentence: z.string().describe('A whole sentence: who decides'),
})

const pageView = z.strictObject({
  title: z.string(),
  url: z.url(),
  publisher: z.string(),
  published: z.string().nullable(),
  checked: z.string().describe('Date of the copy that was read'),
})

/** One line of a plan with all that it rests on. */
export const planLine = z.strictObject({
  ruleId: z.string(),
  recordId: z.string(),
  certainty: z.enum(['holds', 'if']).describe('if: a fact is not known; see ifs'),
  lead: z.string().nullable().describe('What the record means in this situation'),
  texts: z.array(z.string()).describe('What the record says'),
  because: z.array(z.string()),
  ifs: z.array(z.string()),
  law: z.string().nullable().describe('Law, with paragraph only where the text was read'),
  oldSince: z
    .string()
    .nullable()
    .describe('Year of the copy, where a perishable fact is too old to be put as current'),
  decidedBy: deciderView,
  sources: z.array(pageView).min(1),
})

/** Body of the answer of POST /api/v1/planner. */
export const plannerResponse = z.strictObject({
  verdict: z
    .enum([...verdicts, 'unknown'])
    .describe('Where the way stands by the rules; nobody’s decision'),
  summary: z.string(),
  sections: z.array(
    z.strictObject({ name: z.enum(sections), title: z.string(), lines: z.array(planLine) }),
  ),
  turnTo: z.array(z.strictObject({ id: z.string(), name: z.string(), url: z.url().nullable() })),
  missing: z.array(z.string()).describe('Facts that would make the plan surer'),
})

/** One line of a plan. */
export type PlanLine = z.infer<typeof planLine>
/** A plan. */
export type Plan = z.infer<typeof plannerResponse>
