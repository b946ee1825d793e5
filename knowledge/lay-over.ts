// A site’s own records over the national ones: what the site says of a matter goes first.
import type { Knowledge, KnowledgeFound, KnowledgeQuery } from './contract.ts'
import type { Records } from './read-records.ts'
import type { RerankedHit } from './retrieval/rerank.ts'

/** A site’s own records, and how they are searched. */
export type Own = Records & {
  search(query: KnowledgeQuery): Promise<KnowledgeFound>
  /** Ids of own statements of a topic that lead it. */
  leading: Readonly<Record<string, string[]>>
}

/** From this share of a national score an own record of the topic wins: it is about the same question. */
const same = 0.95
/** From this share it wins if it also leaves nothing out and brings nothing in that is not asked for. */
const near = 0.85
/** What a national record keeps of the score of the own one that won over it. */
const behind = 0.85

/** Whether an own record may stand for a national one: same matter, and what describes never for what answers. */
const mayReplace = (own: RerankedHit, national: RerankedHit): boolean =>
  own.topic === national.topic && (own.type === 'statement' || national.type !== 'statement')

/** Whether two records answer the same question, not just one of the same topic. */
function isAsNear(own: RerankedHit, national: RerankedHit): boolean {
  const share = own.score / national.score
  if (share >= same || share < near) return share >= same
  return (
    own.agreement.missing <= national.agreement.missing &&
    own.agreement.foreign <= national.agreement.foreign
  )
}

/** An own hit that is as near as the best national one that it may stand for, with that one’s score. */
function raised(own: RerankedHit, national: readonly RerankedHit[]): RerankedHit | null {
  const best = national.find((hit) => mayReplace(own, hit))
  if (!best || !isAsNear(own, best)) return null
  return { ...own, score: Math.max(own.score, best.score) }
}

/** Hits of both, with own records before the national ones of the same topic that they match. */
export function mergeHits(
  own: readonly RerankedHit[],
  national: readonly RerankedHit[],
): RerankedHit[] {
  const winners = own.flatMap((hit) => raised(hit, national) ?? [])
  const others = own.filter((hit) => !winners.some(({ id }) => id === hit.id))
  const rest = national.map((hit) => {
    const over = winners.filter((winner) => mayReplace(winner, hit)).map(({ score }) => score)
    return { ...hit, score: Math.min(hit.score, ...over.map((score) => behind * score)) }
  })
  return [...winners, ...others, ...rest].sort((a, b) => b.score - a.score)
}

/** The national knowledge with a site’s own records over it; one with the id of another replaces it. */
export function layOver(national: Knowledge, own: Own): Knowledge {
  const isOwn = (id: string): boolean => own.get(id) !== null
  const kept = <T extends { id: string }>(list: readonly T[]): T[] =>
    list.filter(({ id }) => !isOwn(id))
  const hold = (id: string): Pick<Records, 'get' | 'titleOf'> => (isOwn(id) ? own : national)
  return {
    ...national,
    search: async (query) => {
      const [near, far] = await Promise.all([own.search(query), national.search(query)])
      const hits = mergeHits(near.hits, kept(far.hits)).slice(0, query.limit ?? far.hits.length)
      return { hits, understood: far.understood }
    },
    get: (id) => hold(id).get(id),
    read: async (ids) => {
      const far = await national.read(ids.filter((id) => !isOwn(id)))
      const byId = new Map(far.map((record) => [record.id, record]))
      return ids.flatMap((id) => own.get(id) ?? byId.get(id) ?? [])
    },
    titleOf: (id, lang) => hold(id).titleOf(id, lang),
    services: () => [...own.services(), ...kept(national.services())],
    localGuidance: (where) => [...own.localGuidance(where), ...kept(national.localGuidance(where))],
    leading: (topic) => [
      ...(own.leading[topic] ?? []).flatMap((id) => own.get(id) ?? []),
      ...kept(national.leading(topic)),
    ],
    list: () => [...own.list(), ...kept(national.list())],
    stats: () => ({
      ...national.stats(),
      records: own.list().length + kept(national.list()).length,
    }),
  }
}
