// Finds the municipality or region that a text names.
import type { Place } from './types/place.ts'

/** Codes of a named place; `municipality` is missing where a region was named. */
export type FoundPlace = { municipality?: string; region: string }

/** Names that are also everyday words, first names or surnames: they need a preposition before them. */
const ambiguous = new Set([
  'mark',
  'ale',
  'berg',
  'lund',
  'mora',
  'orsa',
  'vara',
  'eda',
  'habo',
  'hjo',
  'kil',
  'sala',
  'säter',
  'åre',
  'ånge',
  'gagnef',
  'nora',
  'kumla',
  'mora',
  'bollebygd',
  'vänersborg',
  'lekeberg',
  'heby',
  'malung',
  'tomelilla',
  'svedala',
  'essunga',
  'laxå',
  'grums',
  'sunne',
  'torsby',
  'ydre',
  'tranås',
  'norden',
  'dalarna',
  'fargelanda',
  'alingsås',
  'boden',
  'krokom',
  'grästorp',
  'ljusdal',
  'vingåker',
])
const prepositions = '(?:i|på|från|till|inom|bor|nära|in|from|at|near|komvux|kommun)'
const letter = '[\\p{L}\\p{N}]'
const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

type Name = { name: string; place: Place }

const namesOf = (place: Place): string[] => [place.name, place.officialName, ...place.aliases]

const toFound = (place: Place): FoundPlace =>
  place.level === 'region'
    ? { region: place.code }
    : { municipality: place.code, region: place.region }

/** Whether a name stands in `text` as a word of its own, a genitive -s allowed. */
function mentions(text: string, name: string): boolean {
  const word = `${escapeRegExp(name)}s?(?!${letter})`
  const before = ambiguous.has(name) ? `(?<!${letter})${prepositions}\\s+` : `(?<!${letter})`
  return new RegExp(before + word, 'iu').test(text)
}

/**
 * A finder over all places. Longer names win over shorter ones, municipalities over regions.
 * @returns a function from text to the place that it names, or null
 */
export function createPlaceFinder(places: readonly Place[]): (text: string) => FoundPlace | null {
  const names: Name[] = places
    .flatMap((place) => namesOf(place).map((name) => ({ name: name.toLowerCase(), place })))
    .sort((a, b) => b.name.length - a.name.length)
  const byFirstLetters = new Map<string, Name[]>()
  for (const entry of names) {
    const key = entry.name.slice(0, 2)
    byFirstLetters.set(key, [...(byFirstLetters.get(key) ?? []), entry])
  }
  return (text) => {
    const lower = text.toLowerCase()
    const keys = new Set(lower.split(/[^\p{L}\p{N}]+/u).map((word) => word.slice(0, 2)))
    const candidates = [...keys].flatMap((key) => byFirstLetters.get(key) ?? [])
    const found = candidates.filter(({ name }) => lower.includes(name) && mentions(lower, name))
    found.sort((a, b) => b.name.length - a.name.length)
    const municipality = found.find(({ place }) => place.level === 'municipality')
    const best = municipality ?? found[0]
    return best ? toFound(best.place) : null
  }
}
