// Understanding → Evidence: what was found for each question, and whether it is sure enough to be said.
import type { Hit, KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { AnswerDeps } from './deps.ts'
import { directionOf } from './direction.ts'
import { findFacet } from './facets.ts'
import { findGoal } from './goal.ts'
import { dampOtherOrigin } from './origin.ts'
import { pattern } from './pattern.ts'
import { findReferral } from './referrals.ts'
import type { Evidence, Rival, StandAloneQuestion, Understanding } from './types.ts'

type Question = Extract<Understanding, { kind: 'question' }>

/** Hits looked at for each text: what a follow-up means is often deep in the list. */
const deep = 60

/** Hits looked at for a question that stands by itself. */
const shallow = 10

/**
 * A lead smaller than this share of the score leaves open which of two statements is meant: the
 * second is told at once. Below it the second alone is right in about every fourth of our cases.
 */
const closeLead = 0.06
/** Up to this lead the second is told where there is room for it. */
const nearLead = 0.16

/** Share of its score that a record keeps when its type describes rather than answers. */
const descriptive = 0.93

/**
 * What each text of the context counts for beside the question, all scaled to the same top: the
 * records that it finds, and the topic that it is about.
 */
const contextWeight = {
  leaning: { records: 0.15, topic: 0.15 },
  other: { records: 0.06, topic: 0.06 },
} as const

/** Share that a record keeps which asks back, where nobody speaks of himself. */
const asksBackUnasked = 0.93
/** A short "can I get …?" is answered by the record that asks back, if that is nearly as near. */
const asksBackNear = 0.7
const vagueWords = 9
const firstPerson = pattern(
  /\b(jag|mig|min|mitt|mina|vi|oss|i|i'm|my|me)\b|^(fick|fått|blev|blivit|har|är|vill|ska|måste|saknar|går|läser|pluggar|jobbar|bor|söker|sökte|undrar|funderar|tänker|got|am|have|want) (?!man|det|de|den|ni|du|en|ett|it|you|there|we|the|a)\b/,
)
/** "… for contract education": what it is for is told, so nothing needs to be asked. */
const tellsWhatFor = pattern(
  /\b(för|till|på|när|om|medan|efter|utan|for|while|when|if|without) \S+( \S+)*[?!. ]*$/,
)
const vagueRight = pattern(
  /^(kan|får|skulle|har|can|could|may|am) (jag|i|vi|we)\b.{0,12}\b(få|rätt till|ta|get|have|eligible)\b|^är jag behörig\b|^am i eligible\b|^(vad|vilka) \S{0,8} ?(behöver|saknar|måste) jag\b.{0,40}\bbehörig\b|^what do i (need|lack)\b.{0,40}\beligible\b/,
)

const endingOf = (hit: Hit, deps: AnswerDeps): string | null => {
  const record = hit.type === 'statement' ? deps.knowledge.get(hit.id) : null
  return record?.type === 'statement' ? record.ending : null
}

/** Lets records that ask back come first for vague personal questions, and only for personal ones. */
function placeAskingBack(hits: readonly Hit[], text: string, deps: AnswerDeps): Hit[] {
  const isPersonal = firstPerson.test(text)
  const damped = hits.map((hit, at) =>
    at < 10 && !isPersonal && endingOf(hit, deps) === 'asks_back'
      ? { ...hit, score: asksBackUnasked * hit.score }
      : hit,
  )
  const ranked = byWeight(damped)
  const isVague =
    text.split(/\s+/).length <= vagueWords && vagueRight.test(text) && !tellsWhatFor.test(text)
  const near = (ranked[0]?.score ?? 0) * asksBackNear
  const asking = isVague
    ? ranked.slice(0, 6).find((hit) => hit.score >= near && endingOf(hit, deps) === 'asks_back')
    : undefined
  if (!asking) return ranked
  const first = { ...asking, score: ranked[0]?.score ?? asking.score }
  return [first, ...ranked.filter((hit) => hit !== asking)]
}

/** What records keep where the person does not know what to become: those about choosing lead. */
const choosing = { topic: 'yrkesval', gain: 1.6, descriptive: 0.6 } as const

const placeChoices = (hits: readonly Hit[]): Hit[] =>
  byWeight(
    hits.map((hit) => {
      if (hit.type !== 'statement') return { ...hit, score: choosing.descriptive * hit.score }
      return hit.topic === choosing.topic ? { ...hit, score: choosing.gain * hit.score } : hit
    }),
  )

/** Share that a record keeps which is about the move the other way. */
const otherWay = 0.75

/** Lets records about the move that is told come before those about the move back. */
function placeDirection(hits: readonly Hit[], text: string): Hit[] {
  const direction = directionOf(text)
  if (!direction) return [...hits]
  const opposite = direction === 'yh-till-hogskola' ? 'hogskola-till-yh' : 'yh-till-hogskola'
  return byWeight(
    hits.map((hit) => (hit.topic === opposite ? { ...hit, score: otherWay * hit.score } : hit)),
  )
}

const weighted = (hit: Hit): number =>
  hit.type === 'statement' ? hit.score : descriptive * hit.score

const byWeight = (hits: readonly Hit[]): Hit[] =>
  [...hits].sort((a, b) => weighted(b) - weighted(a))

/** Adds to each hit its share of what the conversation before it finds. */
function addContext(
  own: readonly Hit[],
  contexts: readonly Hit[][],
  weight: { records: number; topic: number },
): Hit[] {
  const top = own[0]?.score ?? 0
  const merged = new Map(own.map((hit) => [hit.id, hit]))
  const add = (hit: Hit, share: number) => {
    const known = merged.get(hit.id) ?? { ...hit, score: 0 }
    merged.set(hit.id, { ...known, score: known.score + share })
  }
  for (const hits of contexts) {
    const scale = (weight.records * top) / (hits[0]?.score || 1)
    for (const hit of hits) add(hit, scale * hit.score)
  }
  const topics = contexts.map((hits) => hits[0]?.topic)
  for (const hit of merged.values()) {
    const votes = topics.filter((topic) => topic === hit.topic).length
    if (votes > 0) add(hit, votes * weight.topic * top)
  }
  return [...merged.values()]
}

const tellsAge = pattern(/\b(är|blir|fyller|am|turn|be)\b.{0,12}\b\d\d\b/)

const tellingWords = 8

/** "And if I am 58?" asks for the age limit of what was talked about. */
const withAge = (text: string): string =>
  tellsAge.test(text) && text.split(/\s+/).length < tellingWords
    ? `${text} åldersgräns age limit`
    : text

async function searchAll(
  { text, context, leans }: StandAloneQuestion,
  search: (text: string, context?: string) => Promise<{ hits: Hit[] }>,
): Promise<Hit[]> {
  const [matter = ''] = leans ? context : []
  const own = (await search(matter ? withAge(text) : text, matter)).hits
  if (context.length === 0) return byWeight(own)
  const found = await Promise.all(context.map(async (before) => (await search(before)).hits))
  const weight = leans ? contextWeight.leaning : contextWeight.other
  return byWeight(addContext(own, found, weight))
}

async function evidenceFor(
  question: StandAloneQuestion,
  understanding: Question,
  deps: AnswerDeps,
): Promise<Evidence> {
  const { lang, situation } = understanding
  const place = {
    ...(situation.municipality ? { municipality: situation.municipality } : {}),
    ...(situation.region ? { region: situation.region } : {}),
  }
  const limit = question.context.length > 0 ? deep : shallow
  const search = (text: string, before = '') =>
    deps.knowledge.search({ text, lang, limit, context: before, ...place })
  const found = await searchAll(question, search)
  const fitting = byWeight(dampOtherOrigin(found, question.text))
  const directed = placeDirection(fitting, question.text)
  const asked = understanding.asksForChoice ? placeChoices(directed) : directed
  const hits = placeAskingBack(asked, question.text, deps)
  const { knowledge, facets } = deps
  const named =
    findReferral(question.text) ?? findFacet(question, facets, knowledge.namesMatter) ?? ''
  const referred = knowledge.get(named)
  if (referred) return { question, hits, answer: referred, also: null, route: null }
  const isSure = deps.knowledge.isSure(hits, [...question.context, question.text].join(' '))
  const answer = isSure ? await recordOf(hits[0], deps) : null
  const goal = await findGoal(question.text, answer, { get: knowledge.get, search })
  const also = goal ? { record: goal, isClose: true } : rivalOf(hits, deps)
  const route = isSure ? await routeOf(hits, deps) : null
  return { question, hits, answer, also: isSure ? also : null, route }
}

/** The record of a hit, which may be of a catalogue. */
async function recordOf(hit: Hit | undefined, deps: AnswerDeps): Promise<KnowledgeRecord | null> {
  const [record] = hit ? await deps.knowledge.read([hit.id]) : []
  return record ?? null
}

/** The second statement where the first one leads by too little to be sure that it is the better. */
function rivalOf([first, second]: readonly Hit[], deps: AnswerDeps): Rival | null {
  if (first?.type !== 'statement' || second?.type !== 'statement') return null
  const lead = (first.score - second.score) / first.score
  const record = lead < nearLead ? deps.knowledge.get(second.id) : null
  return record && { record, isClose: lead < closeLead }
}

const shown: readonly string[] = ['transition', 'programme', 'education_form']

/** A route as near as this to the statement that answers is shown beside it. */
const asNear = 0.85
const nearest = 4

/** The route, programme or form of education that is nearly as near as the statement that answers. */
async function routeOf(hits: readonly Hit[], deps: AnswerDeps): Promise<KnowledgeRecord | null> {
  const [first] = hits
  if (first?.type !== 'statement') return null
  const near = hits
    .slice(1, nearest)
    .find(({ type, score }) => shown.includes(type) && score >= asNear * first.score)
  return recordOf(near, deps)
}

/** A part of a message is believed where the whole finds its record among this many. */
const believed = 10

/**
 * Evidence for each question of a message. The whole message knows best what it is about; its parts
 * add the answers that the whole has found too, or stand alone where the whole is not sure.
 */
export async function retrieveEvidence(
  understanding: Question,
  deps: AnswerDeps,
): Promise<Evidence[]> {
  const all = await Promise.all(
    understanding.questions.map((question) => evidenceFor(question, understanding, deps)),
  )
  const [whole, ...parts] = all
  if (!whole || parts.length === 0) return all
  const answers = new Set(parts.flatMap(({ answer }) => answer?.id ?? []))
  if (!whole.answer) return answers.size >= 2 ? parts : [whole]
  const near = whole.hits.slice(0, believed).map(({ id }) => id)
  const added = parts.find(
    ({ answer }) => answer && answer.id !== whole.answer?.id && near.includes(answer.id),
  )
  return added ? [whole, added] : [whole]
}
