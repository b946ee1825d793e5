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

function ownService(record: KnowledgeRecord, deps: AnswerDeps): KnowledgeRecord | null {
  if (record.type === 'service') return record
  if ('next' in record && record.next) return deps.knowledge.get(record.next)
  return topicService(record.topic, deps)
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
  const own = answers.map((record) => ownService(record, deps))
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
