// The texts of a document → the passages that are embedded.
import type { Unit } from './document.ts'

/** Ways of asking in one passage. */
const asksTogether = 4

/**
 * Types that come in hundreds of thousands, from catalogues. They are found by name, place and subject, so
 * one passage tells their meaning: reading signs takes as long as there are passages (docs/adr/0018).
 */
const catalogued: readonly string[] = ['programme']

/** Whether documents of a type come from catalogues. */
export const isCatalogued = (type: string): boolean => catalogued.includes(type)

const joined = (units: readonly Unit[], fields: readonly Unit['field'][]): string =>
  units
    .filter(({ field }) => fields.includes(field))
    .map(({ text }) => text)
    .join('\n')

/**
 * A few passages instead of one for each text: what the document is called and says, then its ways of
 * asking by fours. The models worth using here read many languages, so Swedish stands for all where
 * there is any; English is asked by the lexical legs as well. (Figures: docs/adr/0017.)
 */
export function passagesOf(type: string, units: readonly Unit[]): string[] {
  const swedish = units.filter(({ lang }) => lang === 'sv')
  const read = swedish.length > 0 ? swedish : units
  const said = joined(read, ['title', 'facet', 'answer', 'body'])
  if (isCatalogued(type) && said !== '') return [said]
  const asks = read.filter(({ field }) => field === 'ask').map(({ text }) => text)
  const asked = Array.from({ length: Math.ceil(asks.length / asksTogether) }, (_, at) =>
    asks.slice(at * asksTogether, (at + 1) * asksTogether).join('\n'),
  )
  return [said, ...asked].filter((text) => text !== '')
}
