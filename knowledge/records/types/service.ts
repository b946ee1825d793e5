// A guidance or support service: who may turn to it, what it gives and how to reach it.
import { z } from 'zod'
import { bilingual, recordBase, waysOfAsking } from '../record.ts'
import { publicUrl } from '../source.ts'

/** Conditions on the person. A missing field means: no condition known. */
export const audience = z.strictObject({
  employment: z
    .array(
      z.enum([
        'employed',
        'unemployed',
        'on_notice',
        'self_employed',
        'student',
        'pupil',
        'parental_leave',
        'sick_leave',
        'outside',
      ]),
    )
    .optional(),
  sector: z
    .array(
      z.enum([
        'private_blue_collar',
        'private_white_collar',
        'municipal_or_regional',
        'state',
        'nonprofit',
        'cooperative',
        'church',
        'banking',
        'housing',
        'other',
      ]),
    )
    .optional(),
  agreement: z.enum(['yes', 'no']).optional().describe('Needs, or needs no, collective agreement'),
  ageMin: z.int().optional(),
  ageMax: z.int().optional(),
  schooling: z
    .array(z.enum(['no_grundskola', 'no_gymnasium', 'gymnasium', 'yh', 'hogskola', 'foreign']))
    .optional(),
  circumstances: z
    .array(
      z.enum([
        'foreign_education',
        'new_in_sweden',
        'disability',
        'varsel',
        'activity_compensation',
        'crisis',
        'competence_without_papers',
        'wants_abroad',
        'starts_business',
        'regulated_profession',
        'prisoner',
      ]),
    )
    .optional()
    .describe('Lets people in whatever they live by, where `employment` alone would not'),
  goal: z
    .array(
      z.enum([
        'komvux',
        'hogskola',
        'yrkeshogskola',
        'folkhogskola',
        'sfi',
        'validation',
        'job',
        'money',
        'guidance',
        'credential_recognition',
        'business',
      ]),
    )
    .optional(),
})

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, { message: 'write a time as "09:00"' })

/** Hours of one channel, local Swedish time. */
export const openingHours = z.strictObject({
  channel: z.enum(['phone', 'chat', 'visit', 'drop_in', 'sms']),
  days: z.array(weekday).min(1),
  from: clock,
  to: clock,
})

/** Schema of a service. */
export const service = recordBase.extend({
  name: bilingual(16),
  organisation: z.string().min(2),
  level: z.enum(['national', 'regional', 'municipal', 'sector', 'institution', 'nordic']),
  kind: z.enum([
    'guidance',
    'transition_support',
    'information',
    'funding',
    'validation',
    'recognition',
    'right',
    'employment_service',
    'study_support',
    'crisis',
    'tool',
    'network',
  ]),
  isBackground: z
    .boolean()
    .default(false)
    .describe('true for rules and figures that are no place to turn to'),
  forWhom: bilingual(45).describe('Who may turn here, conditions included'),
  audience,
  offers: bilingual(45).describe('What one gets'),
  channels: z.array(
    z.enum([
      'phone',
      'chat',
      'email',
      'booking',
      'web',
      'visit',
      'drop_in',
      'video',
      'sms',
      'form',
    ]),
  ),
  hours: z.array(openingHours).nullable().describe('null: not known, and said so'),
  isFree: z.boolean().nullable().describe('null: not known'),
  legalBasis: z.string().nullable(),
  coverage: z.strictObject({
    national: z.boolean(),
    regions: z
      .array(z.string().regex(/^\d\d$/))
      .default([])
      .describe('County codes, e.g. "22"'),
    municipalities: z
      .array(z.string().regex(/^\d{4}$/))
      .default([])
      .describe('Municipality codes'),
  }),
  contact: z.strictObject({
    url: publicUrl.nullable(),
    phone: z.string().nullable().describe('Only where seen in a source'),
    email: z.email().nullable(),
    booking: publicUrl.nullable().default(null),
  }),
  asks: waysOfAsking(2, 1),
  caveat: bilingual(40).optional().describe('What is uncertain, or what it does not do'),
})

/** A place to turn to. */
export type Service = z.infer<typeof service>
/** Conditions on the person that a service is for. */
export type Audience = z.infer<typeof audience>
