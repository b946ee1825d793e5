// The wire: what a client sends and what it gets back. Types are inferred; the widget imports them as types only.
import { z } from 'zod'

/** The closed list of endings of a reply. */
export const outcome = z
  .enum([
    'answered',
    'partly_answered',
    'asks_back',
    'hands_over',
    'out_of_scope',
    'no_evidence',
    'crisis',
    'greeting',
    'failed',
  ])
  .describe('How the reply ended; hands_over: someone else decides, the rule is told first')

/** Languages of the answers. */
export const answerLang = z.enum(['sv', 'en'])

/** Special circumstances that decide who can help. */
export const circumstance = z.enum([
  'foreign_education',
  'regulated_profession',
  'building_trade',
  'new_in_sweden',
  'eu_citizen',
  'temporary_protection',
  'asylum_seeker',
  'disability',
  'activity_compensation',
  'varsel',
  'resigned',
  'owner_or_director',
  'family_business',
  'job_starting',
  'income_support',
  'competence_without_papers',
  'wants_abroad',
  'starts_business',
  'prisoner',
  'crisis',
])

/** What is known of the person’s situation. Unknown is absent, never "no". */
export const situation = z
  .strictObject({
    age: z.int().min(10).max(110).optional(),
    employment: z
      .enum([
        'employed',
        'unemployed',
        'on_notice',
        'self_employed',
        'student',
        'pupil',
        'parental_leave',
        'sick_leave',
        'outside',
      ])
      .optional()
      .describe('outside: neither working, studying nor looking for work'),
    agreement: z
      .enum(['yes', 'no', 'unsure'])
      .optional()
      .describe('Collective agreement at the workplace; unsure: the person does not know'),
    weeklyHours: z
      .int()
      .min(0)
      .max(80)
      .optional()
      .describe('Hours of paid work a week, on average'),
    workHistory: z
      .enum(['enough', 'short', 'none'])
      .optional()
      .describe('enough: 16 hours a week on average in 12 of the last 24 months'),
    sector: z
      .enum([
        'private_blue_collar',
        'private_white_collar',
        'municipal_or_regional',
        'state',
        'nonprofit',
        'cooperative',
        'church',
        'banking',
        'housing',
      ])
      .optional(),
    municipality: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .describe('Official municipality code, e.g. "2480"'),
    region: z
      .string()
      .regex(/^\d\d$/)
      .optional()
      .describe('Official county code, e.g. "24"'),
    schooling: z
      .enum(['no_grundskola', 'no_gymnasium', 'gymnasium', 'yh', 'hogskola', 'foreign'])
      .optional(),
    goal: z
      .enum([
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
      ])
      .optional(),
    circumstances: z
      .array(circumstance)
      .max(6)
      .optional()
      .describe('What is told of special circumstances; one that is missing is unknown'),
  })
  .describe('Facts that the person has told; kept by the client and sent with each question')

/** One message of the conversation. */
export const message = z.strictObject({
  role: z.enum(['user', 'assistant']),
  content: z.string().max(8000),
})

/** Name of a tenant. */
export const tenantId = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** Body of POST /api/v1/chat. */
export const chatRequest = z.strictObject({
  messages: z
    .array(message)
    .min(1)
    .max(60)
    .refine((list) => list.at(-1)?.role === 'user', 'the last message must be the person’s'),
  tenant: tenantId.optional(),
  lang: z
    .enum(['sv', 'en', 'ar', 'uk', 'so', 'fa', 'fi', 'pl', 'ti'])
    .optional()
    .describe('Language of the page; answers come in sv or en'),
  situation: situation.optional(),
})

const cited = z.strictObject({
  text: z.string(),
  cites: z.array(z.int().min(1)).describe('Numbers in the list of sources'),
})

/** A page that an answer rests on. */
export const sourceView = z.strictObject({
  n: z.int().min(1).describe('The number that blocks cite'),
  recordId: z.string().describe('Record that first cites the page'),
  recordIds: z.array(z.string()).describe('All records of the answer that cite the page'),
  title: z.string(),
  lang: answerLang.describe('Language of the title'),
  url: z.url().describe('Opens at the quoted words where these are known (text fragment)'),
  publisher: z.string(),
  published: z.string().nullable().describe('Date of the page: YYYY, YYYY-MM or YYYY-MM-DD'),
  checked: z.string().describe('Date of the copy that we read'),
})

/** A place to turn to, as shown. */
export const contactView = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.url().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  booking: z.url().nullable().describe('Where a time can be booked'),
  hours: z.string().nullable().describe('Opening hours in words; null: not known'),
  opening: z
    .string()
    .nullable()
    .describe('"Öppet nu, stänger 16." as of the answer; null where no clock is at hand'),
})

/** One typed piece of an answer. There is no markup in any text. */
export const block = z.discriminatedUnion('type', [
  cited.extend({ type: z.literal('paragraph') }),
  z.strictObject({ type: z.literal('list'), items: z.array(cited) }),
  z.strictObject({ type: z.literal('steps'), items: z.array(cited) }),
  z.strictObject({
    type: z.literal('card'),
    recordId: z.string(),
    kind: z.string(),
    title: z.string(),
    text: z.string(),
    url: z.url().nullable(),
    cites: z.array(z.int()),
  }),
  z.strictObject({
    type: z.literal('notice'),
    tone: z.enum(['stale', 'language', 'privacy', 'machine']),
    text: z.string(),
    lang: z.string().optional().describe('Language of the text, where not that of the answer'),
  }),
  z.strictObject({
    type: z.literal('handoff'),
    text: z.string(),
    contacts: z.array(contactView),
  }),
  z.strictObject({ type: z.literal('sources'), items: z.array(sourceView) }),
  z.strictObject({ type: z.literal('suggestions'), items: z.array(z.string()) }),
])

/** One server-sent event; `event:` carries the same word as `type`. */
export const chatEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('status'),
    stage: z.enum(['understanding', 'searching', 'waiting', 'writing']),
    ahead: z
      .int()
      .min(0)
      .optional()
      .describe('With waiting: how many replies come before this one'),
  }),
  z.strictObject({
    type: z.literal('start'),
    outcome,
    lang: answerLang,
    situation,
  }),
  z.strictObject({ type: z.literal('block'), block }),
  z.strictObject({ type: z.literal('done') }),
  z.strictObject({
    type: z.literal('error'),
    code: z.string(),
    message: z.string().describe('A plain sentence for the person'),
  }),
])

/** Answer of POST /api/v1/chat for Accept: application/json. */
export const chatResponse = z.strictObject({
  outcome,
  lang: answerLang,
  text: z.string().describe('The whole answer as plain text'),
  blocks: z.array(block),
  sources: z.array(sourceView),
  situation,
  suggestions: z.array(z.string()),
})

/** Body of POST /api/v1/feedback. No question text is asked for or stored. */
export const feedbackRequest = z.strictObject({
  helpful: z.boolean(),
  reason: z
    .enum(['wrong', 'incomplete', 'old', 'unclear', 'not_my_question', 'bad_source', 'other'])
    .optional(),
  comment: z.string().max(1000).optional().describe('Personal data is masked before storing'),
  recordIds: z.array(z.string().max(120)).max(20).default([]),
  outcome: outcome.optional(),
  tenant: z.string().max(60).optional(),
})

/** Body of every answer with a 4xx or 5xx status. */
export const errorBody = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    field: z.string().optional(),
    requestId: z.string(),
  }),
})

/** How a reply ended. */
export type Outcome = z.infer<typeof outcome>
/** Language of an answer. */
export type AnswerLang = z.infer<typeof answerLang>
/** What is known of the person’s situation. */
export type Situation = z.infer<typeof situation>
/** A special circumstance that the person has told. */
export type Circumstance = z.infer<typeof circumstance>
/** A message of the conversation. */
export type Message = z.infer<typeof message>
/** A question with its conversation. */
export type ChatRequest = z.infer<typeof chatRequest>
/** A piece of an answer. */
export type Block = z.infer<typeof block>
/** A numbered source. */
export type SourceView = z.infer<typeof sourceView>
/** A place to turn to, as shown. */
export type ContactView = z.infer<typeof contactView>
/** A server-sent event. */
export type ChatEvent = z.infer<typeof chatEvent>
/** A whole answer. */
export type ChatResponse = z.infer<typeof chatResponse>
/** A judgement of an answer. */
export type FeedbackRequest = z.infer<typeof feedbackRequest>
