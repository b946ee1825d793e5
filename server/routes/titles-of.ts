// What was found → titles to show.
import { type Hit, type Knowledge, nameOf } from '#knowledge/knowledge.ts'

/** The title of the record of each hit, in the same order. */
export async function titlesOf(
  hits: readonly Hit[],
  knowledge: Pick<Knowledge, 'read'>,
  lang: 'sv' | 'en',
): Promise<string[]> {
  const records = await knowledge.read(hits.map(({ id }) => id))
  const titles = new Map(records.map((record) => [record.id, nameOf(record, lang)]))
  return hits.map(({ id }) => titles.get(id) ?? id)
}
