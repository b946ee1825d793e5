// Tenant → what a browser is told, in one language and as of one day.
import type { Knowledge } from '#knowledge/knowledge.ts'
import { hoursInWords } from '../answer/hours.ts'
import type { AnswerLang } from '../protocol.ts'
import { flatLook } from './look.ts'
import type { Tenant, TenantChannel } from './schema.ts'
import type { TenantView } from './wire.ts'

type PersonView = TenantView['people'][number]
type Period = { from: string | null; until: string | null }

const isCurrent = ({ from, until }: Period, today: string): boolean =>
  (from === null || from <= today) && (until === null || today <= until)

function personView(
  channel: TenantChannel,
  lang: AnswerLang,
  knowledge: Pick<Knowledge, 'get'>,
): PersonView[] {
  if (!('record' in channel)) {
    const { name, url, phone, email, booking, hours, note } = channel
    const inWords = hoursInWords(hours, lang)
    return [
      { name: name[lang], url, phone, email, booking, hours: inWords, note: note?.[lang] ?? null },
    ]
  }
  const record = knowledge.get(channel.record)
  if (record?.type !== 'service') return []
  const { url, phone, email, booking } = record.contact
  const hours = hoursInWords(record.hours, lang)
  return [
    { name: record.name[lang], url, phone, email, booking: booking ?? null, hours, note: null },
  ]
}

/** What stands while the service rests, if the tenant or the operator gives no text of his own. */
export const restingText = {
  sv: 'Vägledaren vilar just nu. Du kan vända dig till en människa i stället: se "Fråga en människa".',
  en: 'The guide is resting just now. You can turn to a person instead: see "Ask a person".',
} as const

/** Everything of a view that does not depend on the visit. */
export function viewTenant(
  id: string,
  tenant: Tenant,
  {
    lang,
    today,
    knowledge,
  }: { lang: AnswerLang; today: string; knowledge: Pick<Knowledge, 'get'> },
): Omit<TenantView, 'visit' | 'paused'> {
  const { region, municipality } = tenant.area
  const people = (channels: readonly TenantChannel[]) =>
    channels.flatMap((channel) => personView(channel, lang, knowledge))
  const { feedback, ...features } = tenant.features
  return {
    id,
    name: tenant.name,
    lang,
    languages: tenant.languages,
    greeting: tenant.greeting[lang],
    people: people(tenant.people),
    questions: tenant.questions[lang],
    notices: tenant.notices.filter((n) => isCurrent(n, today)).map(({ text }) => text[lang]),
    events: tenant.events
      .filter((event) => isCurrent(event, today))
      .map(({ id: eventId, title, text, services, questions }) => ({
        id: eventId,
        title: title[lang],
        text: text[lang],
        services: people(services),
        questions: questions[lang],
      })),
    situation: {
      ...(region ? { region } : {}),
      ...(municipality ? { municipality, region: municipality.slice(0, 2) } : {}),
    },
    look: flatLook(tenant.look),
    features: { ...features, feedback: feedback && tenant.retentionDays > 0 },
    maxQuestionLength: tenant.limits.maxQuestionLength,
  }
}
