// Understanding → Evidence: what was found for each question, and whether it is sure enough to be said.
import type { Hit, KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { AnswerDeps } from './deps.ts'
import type { Evidence, StandAloneQuestion, Understanding } from './types.ts'

type Question = Extract<Understanding, { kind: 'question' }>

/** What the words of the conversation count for against those of the question itself. */
const contextWeight = 0.5
const limit = 10

/** Adds what the context finds to what the question finds. */
function mergeHits(own: readonly Hit[], context: readonly Hit[]): Hit[] {
  const scores = new Map(own.map((hit) => [hit.id, hit]))
  for (const hit of context) {
    const known = scores.get(hit.id)
    const score = (known?.score ?? 0) + contextWeight * hit.score
    scores.set(hit.id, { ...(known ?? hit), score })
  }
  return [...scores.values()].sort((a, b) => b.score - a.score)
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
  const hits = context ? mergeHits(own.hits, context.hits) : own.hits
  const [best] = hits
  const answer: KnowledgeRecord | null =
    best && deps.knowledge.isSure(best) ? deps.knowledge.get(best.id) : null
  return { question, hits, answer }
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
