// "I have X and want to be a police officer": the first hit is often about X alone. What somebody wants to
// become is then told as well.
import type { Hit, KnowledgeRecord } from '#knowledge/knowledge.ts'
import { pattern } from './pattern.ts'

const wish = pattern(
  /\b(?:bli|läsa till|plugga till|utbilda (?:mig|sig) till|utbildning till|jobba som|arbeta som|become|train as|work as|training as)\s+(?:en |ett |an? )?(\p{L}{5,})/u,
)

/** Letters of an occupation that are compared: endings differ. */
const compared = 8

/** Share of the ways of asking that name the goal: below it a record passes it by, above is about it. */
const passing = 0.15
const about = 0.4

function shareNaming(goal: RegExp, record: KnowledgeRecord | null): number {
  if (record?.type !== 'statement') return 0
  const asks = [...record.asks.sv, ...record.asks.en]
  return asks.filter((ask) => goal.test(ask)).length / asks.length
}

/** What is needed to look for an occupation; only statements are asked for. */
type GoalTools = {
  get: (id: string) => KnowledgeRecord | null
  search: (text: string) => Promise<{ hits: Hit[] }>
}

/** The best statement about what somebody wants to become, where the record found passes it by. */
export async function findGoal(
  text: string,
  found: KnowledgeRecord | null,
  { get, search }: GoalTools,
): Promise<KnowledgeRecord | null> {
  const named = wish.exec(text)?.[1]
  if (!named || !found) return null
  const goal = pattern(new RegExp(`\\b${named.slice(0, compared)}`))
  if (shareNaming(goal, found) > passing) return null
  const { hits } = await search(`bli ${named}`)
  const records = hits.map(({ id }) => get(id))
  return records.find((record) => shareNaming(goal, record) >= about) ?? null
}
