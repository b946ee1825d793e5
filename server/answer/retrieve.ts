// Understanding → Evidence: what was found for each question, and whether it is sure enough to be said.
import type { Hit, KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { AnswerDeps } from './deps.ts'
import type { Evidence, StandAloneQuestion, Understanding } from './types.ts'

type Question = Extract<Understanding, { kind: 'question' }>

const limit = 10

/** A lead smaller than this share leaves open which of two statements is meant: both are told. */
const closeLead = 0.12

/** Share of its score that a record keeps when its type describes rather than answers. */
const descriptive = 0.93
/** What a follow-up’s context counts for beside its own words; both are scaled to the same top. */
const contextWeight = 1

const weighted = (hit: Hit): number =>
  hit.type === 'statement' ? hit.score : descriptive * hit.score

const byWeight = (hits: readonly Hit[]): Hit[] =>
  [...hits].sort((a, b) => weighted(b) - weighted(a))

/** Ranks what the question finds together with what the conversation before it finds. */
function mergeHits(own: readonly Hit[], context: readonly Hit[]): Hit[] {
  const top = own[0]?.score ?? 0
  const scale = top / (context[0]?.score || 1)
  const merged = new Map(own.map((hit) => [hit.id, hit]))
  for (const hit of context) {
    const known = merged.get(hit.id)
    const score = (known?.score ?? 0) + contextWeight * scale * hit.score
    merged.set(hit.id, { ...(known ?? hit), score })
  }
  const ranked = byWeight([...merged.values()])
  const highest = ranked[0]?.score || 1
  return ranked.map((hit) => ({
    ...hit,
    score: (hit.score / highest) * Math.max(top, context[0]?.score ?? 0),
  }))
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
  const search = (text: string) => deps.knowledge.search({ text, lang, limit, ...place })
  const own = await search(question.text)
  const context = question.context ? await search(question.context) : null
  const hits = context ? mergeHits(own.hits, context.hits) : byWeight(own.hits)
  const isSure = deps.knowledge.isSure(hits, question.text)
  return {
    question,
    hits,
    answer: isSure ? recordOf(hits[0], deps) : null,
    also: isSure ? rival(hits, deps) : null,
  }
}

const recordOf = (hit: Hit | undefined, deps: AnswerDeps): KnowledgeRecord | null =>
  hit ? deps.knowledge.get(hit.id) : null

/** The second statement where the first one leads by too little to be sure that it is the better. */
function rival([first, second]: readonly Hit[], deps: AnswerDeps): KnowledgeRecord | null {
  if (first?.type !== 'statement' || second?.type !== 'statement') return null
  return (first.score - second.score) / first.score < closeLead ? recordOf(second, deps) : null
}

/**
 * Evidence for each question of a message. Where the message holds several questions and its parts
 * lead to different sure answers, the parts are used; else the whole message is.
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
  return answers.size >= 2 ? parts : [whole]
}
