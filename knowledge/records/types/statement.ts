// One answerable fact or rule.
import { z } from 'zod'
import { bilingual, recordBase, recordId, waysOfAsking } from '../record.ts'

/** What a situation must be for a lead to be used. All given parts must hold; unknown never holds. */
export const situationTest = z
  .strictObject({
    ageBelow: z.int().optional().describe('Age in years is known and lower'),
    ageFrom: z.int().optional().describe('Age in years is known and at least this'),
    employment: z
      .array(z.enum(['employed', 'unemployed', 'on_notice', 'self_employed', 'student']))
      .optional(),
    agreement: z.enum(['yes', 'no']).optional().describe('Collective agreement at work'),
  })
  .refine((test) => Object.keys(test).length > 0, { message: 'name at least one condition' })

/** Schema of a statement. */
export const statement = recordBase.extend({
  answer: bilingual(60).describe('The direct answer, own words, the main point first'),
  asks: waysOfAsking(3, 2),
  appliesTo: bilingual(25).optional().describe('Whom it applies to, where that is not everybody'),
  depends: bilingual(35).optional().describe('What the answer depends on, or its limits'),
  nextStep: bilingual(30).optional().describe('What to do now, as a request: "Kontakta …"'),
  ending: z
    .enum(['answered', 'hands_over', 'asks_back', 'out_of_scope'])
    .default('answered')
    .describe('hands_over: someone else decides or knows; asks_back: too vague to answer'),
  question: bilingual(25).optional().describe('The one question to ask back'),
  leads: z
    .array(
      z.strictObject({
        when: situationTest,
        text: bilingual(35),
        isTopicWide: z
          .boolean()
          .default(false)
          .describe('Leads the other answers of the topic too: it rules the whole matter out'),
      }),
    )
    .default([])
    .describe('First sentences for a known situation, e.g. an age under the limit'),
  decidedBy: recordId.describe('A decider of deciders.yaml; "nobody" for plain facts'),
  related: z
    .array(recordId)
    .default([])
    .describe('Statements that answer the natural next question'),
  next: recordId.nullable().describe('Service to turn to; null where none fits'),
})

/** One answerable fact or rule, with the ways in which people ask for it. */
export type Statement = z.infer<typeof statement>
