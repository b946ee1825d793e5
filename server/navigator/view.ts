// Guide → what a client or a page shows: names, reasons, ways to reach it now, sources.
import { z } from 'zod'
import type { Knowledge, KnowledgeRecord } from '#knowledge/knowledge.ts'
import { type AnswerLang, answerLang, situation, tenantId } from '../protocol.ts'
import { askable, changesOf, nextQuestion } from './changes.ts'
import { ifWords } from './if-words.ts'
import { type NavigatorDeps, navigate, type Offer, type Refusal } from './navigate.ts'
import { type Clock, openingNow } from './opening-now.ts'

const sourceShape = z.strictObject({
  title: z.string(),
  url: z.url(),
  publisher: z.string(),
  checked: z.string().describe('Date of the copy that we read'),
})

/** How to reach a service. */
const reachShape = z.strictObject({
  url: z.url().nullable(),
  booking: z.url().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  channels: z.array(z.string()),
  isFree: z.boolean().nullable(),
  opening: z.string().describe('"Öppet nu, stänger 16." Unknown hours are said to be unknown'),
})

/** One place to turn to, or advice where no single place is right. */
export const offerView = z.strictObject({
  id: z.string(),
  type: z.enum(['service', 'advice']),
  name: z.string(),
  why: z.string().describe('Why this person comes here'),
  ifs: z.array(z.string()).describe('What is not known and must hold; empty: right for sure'),
  gives: z.string().nullable().describe('What one gets there'),
  forWhom: z.string().nullable(),
  caveat: z.string().nullable(),
  reach: reachShape.nullable(),
  sources: z.array(sourceShape),
})

/** Body of POST /api/v1/navigator. */
export const navigatorRequest = z.strictObject({
  situation: situation.default({}),
  lang: answerLang.default('sv'),
  tenant: tenantId.optional().describe('Its own services too, before the national ones'),
})

/** Answer of POST /api/v1/navigator. */
export const navigatorResponse = z.strictObject({
  lang: answerLang,
  offers: z.array(offerView).describe('Best first'),
  notFor: z
    .array(z.strictObject({ id: z.string(), name: z.string(), because: z.string() }))
    .describe('Places that people are often sent to, and why they are closed here'),
  changes: z
    .array(
      z.strictObject({ fact: z.enum(askable), if: z.string(), id: z.string(), name: z.string() }),
    )
    .describe('What would put another door first'),
  question: z
    .strictObject({ fact: z.enum(askable), text: z.string() })
    .nullable()
    .describe('The one question that would help most'),
})

/** An offer as shown. */
export type OfferView = z.infer<typeof offerView>
/** Who can help, as shown. */
export type NavigatorView = z.infer<typeof navigatorResponse>

/** What views need beside the rules: the clock and the calendar. */
export type ViewDeps = NavigatorDeps & Clock

const maxSources = 3

/** The name of a record; advice is named by its topic. */
function nameOf(record: KnowledgeRecord, lang: AnswerLang, knowledge: Knowledge): string {
  if (record.type === 'service') return record.name[lang]
  return knowledge.topic(record.topic)?.name[lang] ?? knowledge.titleOf(record.id, lang)
}

/** How to reach a service at this moment; null for advice. */
export function reachOf(
  record: KnowledgeRecord,
  lang: AnswerLang,
  clock: Clock,
): OfferView['reach'] {
  if (record.type !== 'service') return null
  const { url, booking, phone, email } = record.contact
  const opening = openingNow(record, lang, clock)
  return { url, booking, phone, email, channels: record.channels, isFree: record.isFree, opening }
}

function sourcesOf(records: readonly KnowledgeRecord[]): OfferView['sources'] {
  const cites = records.flatMap((record) => record.cites)
  const views = cites.map(({ title, url, publisher, checked }) => ({
    title,
    url,
    publisher,
    checked,
  }))
  return views
    .filter((view, at) => views.findIndex((other) => other.url === view.url) === at)
    .slice(0, maxSources)
}

/** An offer in words. */
function toOfferView(offer: Offer, lang: AnswerLang, deps: ViewDeps): OfferView {
  const { record } = offer
  const basis = offer.basis.flatMap((id) => deps.knowledge.get(id) ?? [])
  const isService = record.type === 'service'
  return {
    id: record.id,
    type: isService ? 'service' : 'advice',
    name: nameOf(record, lang, deps.knowledge),
    why: offer.why[lang],
    ifs: ifWords(offer.ifs, lang),
    gives: isService ? record.offers[lang] : 'answer' in record ? record.answer[lang] : null,
    forWhom: isService ? record.forWhom[lang] : null,
    caveat: isService ? (record.caveat?.[lang] ?? null) : null,
    reach: reachOf(record, lang, deps),
    sources: sourcesOf([...basis, record]),
  }
}

const toRefusalView = (refusal: Refusal, lang: AnswerLang, knowledge: Knowledge) => ({
  id: refusal.record.id,
  name: nameOf(refusal.record, lang, knowledge),
  because: refusal.because[lang],
})

/** Who can help in a situation, in words. */
export function toNavigatorView(
  { situation: told, lang }: z.infer<typeof navigatorRequest>,
  deps: ViewDeps,
): NavigatorView {
  const { offers, refusals } = navigate(told, deps)
  const question = nextQuestion(told, deps)
  return {
    lang,
    offers: offers.map((offer) => toOfferView(offer, lang, deps)),
    notFor: refusals.map((refusal) => toRefusalView(refusal, lang, deps.knowledge)),
    changes: changesOf(told, deps).map(({ fact, words, first }) => ({
      fact,
      if: words[lang],
      id: first.record.id,
      name: nameOf(first.record, lang, deps.knowledge),
    })),
    question: question ? { fact: question.fact, text: question.words[lang] } : null,
  }
}
