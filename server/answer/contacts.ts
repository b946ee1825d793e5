// Who to turn to after an answer: the record’s own next service, and the municipality’s guidance where it is known.
import type { KnowledgeRecord, Loaded } from '#knowledge/knowledge.ts'
import type { AnswerDeps } from './deps.ts'
import type { Evidence, Understanding } from './types.ts'

const maxContacts = 3
const generalGuidance = 'kom-generisk-hemkommun'

const isContact = (record: KnowledgeRecord | null): record is Loaded<'service'> =>
  record?.type === 'service' && !record.isBackground

/** The topic’s default service, for records that name none. */
function topicService(topic: string, deps: AnswerDeps): KnowledgeRecord | null {
  const next = deps.knowledge.topic(topic)?.next
  return next ? deps.knowledge.get(next) : null
}

/** First hits that must agree on the topic before an unanswered question is said to be about it. */
const looksAt = 3

/** Who knows the matter that an unanswered question seems to be about: most of its first hits agree. */
export function likelyContact(evidence: readonly Evidence[], deps: AnswerDeps): KnowledgeRecord[] {
  const topics = (evidence[0]?.hits ?? []).slice(0, looksAt).map(({ topic }) => topic)
  const topic = topics.find((one, at) => one !== null && topics.indexOf(one) < at)
  const service = topic ? topicService(topic, deps) : null
  return isContact(service) ? [service] : []
}

type Situation = Understanding['situation']

/** Guidance of universities in the person’s region, those of fewest regions first. */
function universities({ region }: Situation, deps: AnswerDeps): KnowledgeRecord[] {
  if (!region) return []
  return deps.knowledge
    .services()
    .filter(({ level, kind }) => level === 'institution' && kind === 'guidance')
    .filter(({ coverage }) => coverage.regions.includes(region))
    .sort((a, b) => a.coverage.regions.length - b.coverage.regions.length)
}

/**
 * Who stands in for a service that nobody can turn to, since it only tells of a right or of a plan:
 * universities nearby where the right is theirs, else the topic’s own, else general guidance.
 */
function standIns(
  background: Loaded<'service'>,
  topic: string,
  situation: Situation,
  deps: AnswerDeps,
): (KnowledgeRecord | null)[] {
  const isOfUniversities = background.audience.goal?.includes('hogskola') ?? false
  const near = isOfUniversities ? universities(situation, deps) : []
  if (near.length > 0) return near
  const service = topicService(topic, deps)
  return [isContact(service) ? service : deps.knowledge.get(generalGuidance)]
}

function ownServices(
  record: KnowledgeRecord,
  situation: Situation,
  deps: AnswerDeps,
): (KnowledgeRecord | null)[] {
  if (record.type === 'service' && !record.isBackground) return [record]
  const named = 'next' in record && record.next ? deps.knowledge.get(record.next) : null
  const service = record.type === 'service' ? record : (named ?? topicService(record.topic, deps))
  if (service?.type !== 'service' || isContact(service)) return [service]
  return standIns(service, record.topic, situation, deps)
}

/** Services for a reply, at most three, local guidance instead of the general record where known. */
export function chooseContacts(
  answers: readonly KnowledgeRecord[],
  { situation }: Pick<Understanding, 'situation'>,
  deps: AnswerDeps,
): KnowledgeRecord[] {
  const { municipality, region } = situation
  const local = deps.knowledge.localGuidance({
    ...(municipality ? { municipality } : {}),
    ...(region ? { region } : {}),
  })
  const own = answers.flatMap((record) => ownServices(record, situation, deps))
  const wantsGuidance =
    own.length === 0 || own.some((service) => service?.id === generalGuidance || service === null)
  const general = own.length === 0 ? [deps.knowledge.get(generalGuidance)] : []
  const withLocal = wantsGuidance && local.length > 0 ? [...local, ...own] : [...own, ...general]
  const usable = withLocal.filter(isContact)
  const hasLocal = local.length > 0 && wantsGuidance
  return usable
    .filter((service) => !(hasLocal && service.id === generalGuidance))
    .filter((service, i) => usable.findIndex((other) => other.id === service.id) === i)
    .slice(0, maxContacts)
}
