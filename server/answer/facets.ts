// "Kostar det?", said of what was talked about: the matter of the conversation and what is asked of it
// name the record. Ranking alone is led astray by such a question, since it has so few words.
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'
import { pattern } from './pattern.ts'
import type { StandAloneQuestion } from './types.ts'

const source = z
  .string()
  .min(3)
  .transform((text) => pattern(new RegExp(text, 'u')))

const facetsFile = z.strictObject({
  facets: z.array(z.strictObject({ id: z.string(), pattern: source })),
  matters: z.array(
    z.strictObject({ id: z.string(), named: source, facts: z.record(z.string(), z.string()) }),
  ),
})

/** Matters that conversations are about, what is asked of them, and the records that answer it. */
export type Facets = z.infer<typeof facetsFile>
type Matter = Facets['matters'][number]

/** The facets of facets.yaml. */
export const readFacets = (file = path.join(import.meta.dirname, 'facets.yaml')): Facets =>
  facetsFile.parse(readYaml(file))

/** A longer question tells something of its own, and so does a shorter one that stands by itself. */
const longest = { leaning: 10, other: 5 } as const

const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s/)[0] ?? ''

/** "Is there anything but CSN?": what the answer names is what "it" means next. */
const wantsOther = pattern(/\b(annat|andra|istället|förutom|utöver|other|else|instead|besides)\b/)

/** The matter that a follow-up leans on. */
function matterOf([asked = '', told = '']: readonly string[], { matters }: Facets): Matter | null {
  const text = wantsOther.test(asked) ? firstSentence(told) : asked
  return matters.find(({ named }) => named.test(text)) ?? null
}

/**
 * Id of the record that answers a short follow-up, or null: where the question names a matter of
 * its own, tells more, or asks what the table does not hold.
 */
export function findFacet(
  { text, context, leans }: StandAloneQuestion,
  facets: Facets,
  namesMatter: (text: string) => boolean,
): string | null {
  const most = longest[leans ? 'leaning' : 'other']
  if (context.length === 0 || text.split(/\s+/).length > most) return null
  const matter = matterOf(context, facets)
  const facet = facets.facets.find(({ id, pattern }) => matter?.facts[id] && pattern.test(text))
  if (!matter || !facet) return null
  const rest = text.replace(facet.pattern, ' ').replace(matter.named, ' ')
  return namesMatter(rest) ? null : (matter.facts[facet.id] ?? null)
}
