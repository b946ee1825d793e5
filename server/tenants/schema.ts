// A tenant is a site that embeds the service: one JSON file in this folder, named after its id.
import { z } from 'zod'
import { paletteColours } from './look.ts'

const bilingual = (longest: number) =>
  z.strictObject({ sv: z.string().min(1).max(longest), en: z.string().min(1).max(longest) })

const day = z.iso.date()
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, { error: 'write a time as "09:00"' })
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'write an address that begins with https://',
})

const origin = z
  .string()
  .regex(/^(\*|https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:(\d+|\*))?)$/, {
    error: 'write an origin as "https://www.example.org", without a path',
  })

const channel = z.union([
  z.strictObject({
    record: z.string().describe('Id of a service record: name, ways and hours come from there'),
  }),
  z.strictObject({
    name: bilingual(80),
    url: webAddress.nullable().default(null),
    phone: z.string().min(3).nullable().default(null),
    email: z.email().nullable().default(null),
    booking: webAddress.nullable().default(null),
    hours: z
      .array(
        z.strictObject({
          channel: z.enum(['phone', 'chat', 'visit', 'drop_in', 'sms']),
          days: z.array(weekday).min(1),
          from: clock,
          to: clock,
        }),
      )
      .nullable()
      .default(null)
      .describe('null: not known, and said so'),
    note: bilingual(200).nullable().default(null),
  }),
])

const questions = z
  .strictObject({
    sv: z.array(z.string().min(3).max(160)).max(6),
    en: z.array(z.string().min(3).max(160)).max(6),
  })
  .refine(({ sv, en }) => sv.length === en.length, 'give as many questions in each language')

const period = { from: day.nullable().default(null), until: day.nullable().default(null) }

const event = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  kind: z.enum(['closure', 'establishment', 'other']),
  ...period,
  title: bilingual(100),
  text: bilingual(600),
  services: z.array(channel).max(6).default([]),
  questions: questions.default({ sv: [], en: [] }),
})

const palette = z.partialRecord(
  z.enum(paletteColours),
  z.string().regex(/^#[\da-f]{6}$/i, { error: 'write a colour as "#0b4f71"' }),
)

/** Languages of the interface. */
export const interfaceLang = z.enum([
  'sv',
  'sv-simple',
  'en',
  'ar',
  'fa',
  'fi',
  'pl',
  'so',
  'ti',
  'uk',
])

const limits = z.strictObject({
  questionsPerVisitorPerMinute: z.int().min(1).max(120).default(12),
  questionsPerAddressPerMinute: z
    .int()
    .min(1)
    .max(6000)
    .default(240)
    .describe('Many visitors may share an address: a school, a library'),
  questionsPerMinute: z.int().min(1).max(60_000).default(1200).describe('Of the whole tenant'),
  maxQuestionLength: z.int().min(100).max(2000).default(2000).describe('Characters'),
  maxRequestKiB: z.int().min(8).max(256).default(128),
})

const features = z.strictObject({
  feedback: z.boolean().default(true),
  mail: z.boolean().default(true),
  print: z.boolean().default(true),
  download: z.boolean().default(true),
})

/** Schema of a tenant file. */
export const tenantFile = z
  .strictObject({
    name: z.string().min(2).max(80).describe('Name of the site, as a visitor knows it'),
    isDemo: z.boolean().default(false).describe('Only a demonstration may allow every origin'),
    origins: z.array(origin).describe('Sites that may embed it; subdomains are written out'),
    look: z
      .strictObject({ light: palette.default({}), dark: palette.default({}) })
      .default({ light: {}, dark: {} }),
    languages: z.array(interfaceLang).min(1).default(interfaceLang.options),
    area: z
      .strictObject({
        region: z
          .string()
          .regex(/^\d\d$/)
          .nullable()
          .default(null),
        municipality: z
          .string()
          .regex(/^\d{4}$/)
          .nullable()
          .default(null),
      })
      .default({ region: null, municipality: null })
      .describe('Taken as the visitor’s, shown as such, and can be taken away'),
    people: z.array(channel).max(12).default([]).describe('Who answers "ask a person", in order'),
    greeting: bilingual(400),
    questions: questions.default({ sv: [], en: [] }),
    notices: z
      .array(z.strictObject({ ...period, text: bilingual(300) }))
      .max(5)
      .default([]),
    events: z.array(event).max(5).default([]),
    features: features.default(features.parse({})),
    limits: limits.default(limits.parse({})),
    retentionDays: z.int().min(0).max(30).default(0).describe('Of feedback; 0 stores nothing'),
    paused: z
      .union([z.boolean(), bilingual(400)])
      .default(false)
      .describe('true or a text: the service rests, and says so'),
  })
  .refine(({ origins, isDemo }) => isDemo || !origins.includes('*'), {
    path: ['origins'],
    error: 'only a demonstration ("isDemo": true) may allow every origin',
  })

/** A site that embeds the service. */
export type Tenant = z.infer<typeof tenantFile>
/** A way to reach people, by record or written out. */
export type TenantChannel = z.infer<typeof channel>
