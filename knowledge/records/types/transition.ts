// A way from one form of education (or work) to another: rule, route, bridge or dead end.
import { z } from 'zod'
import { bilingual, recordBase, recordId, waysOfAsking } from '../record.ts'

/** Ends of a transition. */
export const stage = z.enum([
  'no_grundskola',
  'grundskola',
  'gymnasium',
  'gymnasium_incomplete',
  'komvux',
  'sfi',
  'folkhogskola',
  'basar',
  'yh',
  'yh_course',
  'yrkeshogskoleexamen',
  'kvalificerad_yrkeshogskoleexamen',
  'hogskola',
  'hogskola_course',
  'hogskoleexamen',
  'kandidatexamen',
  'master',
  'doctoral',
  'work_experience',
  'foreign_education',
  'foreign_upper_secondary',
  'foreign_degree',
  'teacher',
  'nurse',
  'regulated_profession',
  'military_education',
  'seqf_qualification',
  'other_education',
])

/** Schema of a transition. */
export const transition = recordBase.extend({
  title: bilingual(18),
  from: stage,
  to: stage,
  kind: z
    .enum(['rule', 'route', 'bridge', 'dead_end'])
    .describe('rule: law; route: general way; bridge: named offer; dead_end: does not lead there'),
  field: z.string().nullable().describe('Field of study where it is bound to one, e.g. "vård"'),
  institution: z.string().nullable().describe('Named institution of a bridge, else null'),
  conditions: bilingual(55).describe('What is required'),
  gives: bilingual(45).describe('What it gives, without promise'),
  length: bilingual(20).nullable().describe('Points or time; YH points are length, never credit'),
  levels: z
    .strictObject({
      from: z.int().min(1).max(8).nullable(),
      to: z.int().min(1).max(8).nullable(),
    })
    .describe('SeQF levels where known'),
  decidedBy: recordId,
  caveat: bilingual(40),
  legalBasis: z
    .string()
    .nullable()
    .describe('Law with paragraph only where the text in force was read'),
  asks: waysOfAsking(2, 1),
  related: z.array(recordId).default([]),
  next: recordId.nullable(),
})

/** A way from one stage to another. */
export type Transition = z.infer<typeof transition>
