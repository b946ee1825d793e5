// The little language of the phrase tables in signs/*.yaml:
//   vill (inte|ej) [2] leva   words, alternatives, and a gap of at most two words of one sentence
//   {4}                       a gap of at most four words that may cross the end of a sentence
//   (jag)?                    an optional word;  själv*  any ending;  #  a number;  ^ $  start and end
//   $inte                     alternatives named under `words` of the table
import { foldWord } from './fold-text.ts'

/** Alternatives by name, without the `$`. */
export type WordLists = Readonly<Record<string, string>>

/** A part of a phrase. */
export type Part =
  | { type: 'word'; word: string }
  | { type: 'prefix'; prefix: string }
  | { type: 'number' | 'start' | 'end' }
  | { type: 'gap'; length: number; crosses: boolean }
  | { type: 'choice'; options: Phrase[]; isOptional: boolean }

/** Parts that follow one another. */
export type Phrase = readonly Part[]

const tokenPattern = /\[\d+\]|\{\d+\}|\)\?|[()|^$#]|[^\s()|[\]{}^$#]+/gu

function withLists(phrase: string, lists: WordLists): string {
  return phrase.replace(/\$(\p{L}+)/gu, (_, name: string) => {
    const list = lists[name]
    if (list === undefined) throw new Error(`phrase "${phrase}" names the unknown list $${name}`)
    return `(${list})`
  })
}

function simplePart(token: string): Part {
  if (token === '^') return { type: 'start' }
  if (token === '$') return { type: 'end' }
  if (token === '#') return { type: 'number' }
  if (/^[[{]/.test(token)) {
    return { type: 'gap', length: Number(token.slice(1, -1)), crosses: token.startsWith('{') }
  }
  if (token.endsWith('*')) return { type: 'prefix', prefix: token.slice(0, -1) }
  return { type: 'word', word: token }
}

/** Reads options up to a closing parenthesis (or the end) and takes their tokens away. */
function readOptions(tokens: string[], source: string): { options: Phrase[]; closing: string } {
  const options: Part[][] = [[]]
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if (token === ')' || token === ')?') return { options, closing: token }
    if (token === '|') options.push([])
    else if (token === '(') {
      const inner = readOptions(tokens, source)
      if (inner.closing === '') throw new Error(`phrase "${source}" lacks a closing parenthesis`)
      const isOptional = inner.closing === ')?'
      options.at(-1)?.push({ type: 'choice', options: inner.options, isOptional })
    } else options.at(-1)?.push(simplePart(token))
  }
  return { options, closing: '' }
}

/**
 * Reads a phrase of a table; its words are folded like the text.
 * @throws {Error} where a list is unknown or a parenthesis is left open
 */
export function parsePhrase(source: string, lists: WordLists): Phrase {
  const tokens = foldWord(withLists(source, lists)).match(tokenPattern) ?? []
  const { options, closing } = readOptions([...tokens], source)
  const [phrase] = options
  if (closing !== '' || options.length !== 1 || !phrase) {
    throw new Error(`phrase "${source}" has a stray parenthesis or bar`)
  }
  return phrase
}
