// An evaluation case: a question, and what a right answer must and must not hold.
import { z } from 'zod'
import { answerLang, message, outcome, situation } from '#server/protocol.ts'

/** Schema of one line of cases/*.jsonl. */
export const evalCase = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('Unique, kebab-case'),
  topic: z.string().describe('Topic of the knowledge, for the table'),
  style: z
    .enum(['plain', 'chatty', 'typo', 'short', 'worried', 'counsellor', 'dialect', 'mixed'])
    .describe('How it is asked'),
  lang: answerLang.describe('Language that the answer must come in'),
  question: z.string().min(2),
  history: z.array(message).default([]).describe('Earlier messages, oldest first'),
  situation: situation.optional(),
  outcomes: z.array(outcome).min(1).describe('Outcomes that fit'),
  records: z.array(z.string()).describe('Records any of which answers; empty if none should'),
  mustSay: z
    .array(z.array(z.string()).min(1))
    .default([])
    .describe('Each inner list: at least one of these must stand in the text, case ignored'),
  mustNotSay: z.array(z.string()).default([]).describe('None of these may stand in the text'),
})

/** A case of ours. */
export type EvalCase = z.infer<typeof evalCase>

/** Schema of one line of a question file with points in prose, graded by a reader. */
export const gradedCase = z.object({
  id: z.string(),
  lang: z.string(),
  kind: z.string(),
  question: z.string(),
  history: z.array(message).nullish(),
  expect: z.enum(['answer', 'ask_back', 'handover', 'decline', 'crisis']),
  topics: z.array(z.string()),
  expected_points: z.array(z.string()),
  must_not: z.array(z.string()),
})

/** A question with points in prose. */
export type GradedCase = z.infer<typeof gradedCase>

/** Schema of one line of verdicts/*.jsonl: a blind reader’s judgement of one reply. */
export const verdict = z.strictObject({
  id: z.string(),
  replyHash: z.string().describe('First 16 hex digits of SHA-256 over outcome and text'),
  outcomeFits: z.boolean(),
  points: z.array(z.boolean()).describe('Which expected points are expressed'),
  mustNot: z.array(z.boolean()).describe('Which forbidden points are expressed'),
  note: z.string().optional(),
})

/** A blind reader’s judgement. */
export type Verdict = z.infer<typeof verdict>
