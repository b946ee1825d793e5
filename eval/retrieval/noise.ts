// Spoils questions the way people do, the same way on every run.
import type { Analyser } from '../../knowledge/languages/language.ts'
import type { Collection } from './collection.ts'
import { createRandom } from './metrics.ts'

/** Ways to spoil a question. */
export const noises = ['typo', 'plain'] as const
/** typo: one random error in one content word; plain: å ä ö typed as a a o. */
export type Noise = (typeof noises)[number]

const alphabet = 'abcdefghijklmnopqrstuvwxyzåäö'
const shortestSpoiled = 5

function spoil(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const letter = alphabet[Math.floor(random() * alphabet.length)] ?? 'e'
  const kinds = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  ]
  return kinds[Math.floor(random() * kinds.length)]?.() ?? word
}

function withTypo(
  text: string,
  isContent: (word: string) => boolean,
  random: () => number,
): string {
  const words = text.split(/(\s+)/)
  const fit = words
    .map((word, at) => ({ word, at }))
    .filter(
      ({ word }) => /^\p{L}+$/u.test(word) && word.length >= shortestSpoiled && isContent(word),
    )
  const chosen = fit[Math.floor(random() * fit.length)]
  if (!chosen) return text
  words[chosen.at] = spoil(chosen.word, random)
  return words.join('')
}

/** A function that spoils one question after the other. */
export function createNoise(
  noise: Noise,
  isContent: (word: string) => boolean,
): (text: string) => string {
  const random = createRandom(7)
  if (noise === 'typo') return (text) => withTypo(text, isContent, random)
  return (text) =>
    text
      .replace(/[åäÅÄ]/g, (letter) => ('åä'.includes(letter) ? 'a' : 'A'))
      .replace(/ö/g, 'o')
      .replace(/Ö/g, 'O')
}

/** The collection with each question spoiled. */
export function spoilt(collection: Collection, noise: Noise, analyser: Analyser): Collection {
  const spoil = createNoise(noise, (word) => analyser.words(word)[0]?.weight === 1)
  const queries = collection.queries.map((query) => ({ ...query, text: spoil(query.text) }))
  return { ...collection, queries }
}
