// What a person has and wants, as the planner reads it. What is left out is unknown, never "no".
import { z } from 'zod'

/** Education beyond upper secondary level, the most relevant one. */
export const haves = [
  'nothing_more',
  'yh_course',
  'yh_unfinished',
  'yh_diploma',
  'yh_qualified',
  'ky',
  'hogskola_courses',
  'hogskoleexamen',
  'kandidat',
  'master',
  'te4',
  'nyu',
  'seqf_other',
  'micro',
  'military',
  'art_school',
  'foreign_courses',
  'foreign_vocational',
  'foreign_degree',
  'teacher_degree',
  'nurse_licence',
] as const

/** What lies at the bottom: schooling at upper secondary level. */
export const gymnasiums = [
  'preparatory',
  'vocational_full',
  'vocational',
  'incomplete',
  'old_grades',
  'folkhogskola',
  'none',
  'nordic',
  'foreign',
  'foreign_vocational',
] as const

/** Where the person wants to go. */
export const wants = [
  'hogskola',
  'later_part',
  'bachelor',
  'master',
  'doctoral',
  'yh',
  'yh_diploma',
  'komvux',
  'vocational_teacher',
  'subject_teacher',
  'preschool_teacher',
  'special_teacher',
  'nurse',
  'specialist_nurse',
  'dental_hygienist',
  'estate_agent',
  'officer',
  'lantmastare',
  'art',
  'licence',
  'work',
] as const

/** Fields in which something special holds. */
export const fields = [
  'care',
  'dental',
  'mining',
  'metal',
  'aviation',
  'farming',
  'property',
  'engineering',
  'teaching',
  'defence',
  'art',
  'other',
] as const

/** What is missing of upper secondary subjects. */
export const gaps = ['swedish', 'english', 'maths', 'social', 'specific'] as const

/** Where the person works now, where that opens ways of its own. */
export const jobs = ['teaching', 'preschool', 'care', 'trade', 'other'] as const

/** Form of a request to the planner. */
export const planSituation = z.strictObject({
  have: z.enum(haves).optional().describe('Education beyond upper secondary level'),
  gymnasium: z.enum(gymnasiums).optional().describe('Schooling at upper secondary level'),
  gaps: z.array(z.enum(gaps)).max(gaps.length).optional().describe('Subjects known to be missing'),
  want: z.enum(wants).describe('The goal'),
  field: z.enum(fields).optional(),
  job: z.enum(jobs).optional().describe('Work of today'),
  yhPoints: z.int().min(1).max(1000).optional().describe('YH credits: length, never hp'),
  hp: z.number().min(1).max(600).optional().describe('University credits'),
  workYears: z.int().min(0).max(60).optional().describe('Years of work, at half time or more'),
  age: z.int().min(15).max(100).optional().describe('Age that is reached this calendar year'),
  csnWeeks: z
    .int()
    .min(0)
    .max(400)
    .optional()
    .describe('Weeks of study aid used after upper secondary level, as full time'),
  admitted: z.enum(['yes', 'no']).optional().describe('Already a student where the goal is'),
  school: z.enum(['state', 'independent']).optional().describe('Who runs the university'),
})

/** What a person has and wants. */
export type PlanSituation = z.infer<typeof planSituation>
/** A goal. */
export type Want = PlanSituation['want']

const groups = {
  first_cycle: [
    'hogskola',
    'later_part',
    'bachelor',
    'vocational_teacher',
    'preschool_teacher',
    'nurse',
    'dental_hygienist',
    'estate_agent',
    'officer',
    'lantmastare',
    'art',
  ],
  second_cycle: ['master', 'special_teacher', 'specialist_nurse'],
  third_cycle: ['doctoral'],
  yh: ['yh', 'yh_diploma'],
  bridge_degree: ['subject_teacher'],
  adult: ['komvux'],
  recognition: ['licence', 'work'],
} as const satisfies Record<string, readonly Want[]>

/** Kinds of goals that share rules. */
export type Target = keyof typeof groups
/** All kinds of goals. */
export const targets = Object.keys(groups) as Target[]

/** The kind of a goal. */
const targetOf = (want: Want): Target =>
  targets.find((target) => (groups[target] as readonly Want[]).includes(want)) ?? 'first_cycle'

const basicByGymnasium: Partial<Record<(typeof gymnasiums)[number], 'yes' | 'no'>> = {
  preparatory: 'yes',
  vocational_full: 'yes',
  nordic: 'yes',
  folkhogskola: 'yes',
  vocational: 'no',
  incomplete: 'no',
  none: 'no',
}

/** Subjects that a work route asks for beside the years of work. */
const gbobGaps = ['swedish', 'english', 'maths', 'social'] as const

/** A situation with what follows from it. Rules ask for these. */
export type PlanFacts = PlanSituation & {
  target: Target
  /** Whether general eligibility for university follows from the schooling. */
  basic?: 'yes' | 'no'
  /** Whether anything is told of upper secondary school; where nothing is, its rule is told as it is. */
  gymnasiumTold: 'yes' | 'no'
  /** Whether any of the four subjects of the work route is missing. */
  workRouteGap?: 'yes' | 'no'
  lacksSpecific?: 'yes' | 'no'
  /** Weeks of study aid left after upper secondary level; negative means overdrawn. */
  weeksLeft?: number
}

/** Weeks of study aid that there are after upper secondary level; held by csn-veckor-eftergymnasial. */
export const csnWeeksAfterGymnasium = 240

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T

function gapFacts({ gaps: missing }: PlanSituation) {
  if (!missing) return {}
  const lacks = gbobGaps.some((gap) => missing.includes(gap))
  return {
    workRouteGap: lacks ? ('yes' as const) : ('no' as const),
    lacksSpecific: missing.includes('specific') ? ('yes' as const) : ('no' as const),
  }
}

/** Adds what follows from a situation. A vocational diploma counts only with Swedish and English. */
export function toFacts(situation: PlanSituation): PlanFacts {
  const { gymnasium, gaps: missing, csnWeeks } = situation
  const byPaper = gymnasium && basicByGymnasium[gymnasium]
  const lacksLanguage = missing?.some((gap) => gap === 'swedish' || gap === 'english')
  const basic = gymnasium === 'vocational_full' && lacksLanguage ? 'no' : byPaper
  const weeksLeft = csnWeeks === undefined ? undefined : csnWeeksAfterGymnasium - csnWeeks
  return defined({
    ...situation,
    target: targetOf(situation.want),
    basic,
    gymnasiumTold: gymnasium ? 'yes' : 'no',
    weeksLeft,
    ...gapFacts(situation),
  }) as PlanFacts
}
