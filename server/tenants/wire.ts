// What a browser is told of a tenant. The widget imports the types.
import { z } from 'zod'
import { contactView, situation } from '../protocol.ts'
import { interfaceLang } from './schema.ts'

const personView = contactView
  .omit({ id: true, opening: true })
  .extend({ note: z.string().nullable() })

/** Answer of GET /api/v1/tenants/{id}. */
export const tenantView = z.strictObject({
  id: z.string(),
  name: z.string(),
  lang: z.enum(['sv', 'en']).describe('Language of the texts here'),
  languages: z.array(interfaceLang),
  greeting: z.string(),
  paused: z.string().nullable().describe('Why the service rests; null while it answers'),
  people: z.array(personView).describe('Who answers "ask a person"'),
  questions: z.array(z.string()),
  notices: z.array(z.string()),
  events: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      text: z.string(),
      services: z.array(personView),
      questions: z.array(z.string()),
    }),
  ),
  situation: situation.describe('What is taken for granted: the area of the site'),
  look: z.record(z.string(), z.string()),
  features: z.strictObject({
    feedback: z.boolean(),
    mail: z.boolean(),
    print: z.boolean(),
    download: z.boolean(),
  }),
  maxQuestionLength: z.int(),
  visit: z.string().describe('Token of this visit: a random number, signed; no identity'),
})

/** Answer of GET /api/v1/places. */
export const placeView = z.strictObject({ code: z.string(), name: z.string() })

/** What a browser is told of a tenant. */
export type TenantView = z.infer<typeof tenantView>
