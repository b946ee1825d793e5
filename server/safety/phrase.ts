// The little language of the phrase tables in signs/*.yaml:
//   vill (inte|ej) [2] leva   words, alternatives, and a gap of at most two words of one sentence
//   {4}                       a gap of at most four words that may cross the end of a sentence
//   (jag)?                    an optional word;  själv*  any ending;  #  a number;  ^ $  start and end
//   $inte                     alternatives named under `words` of the table
import { foldWord } from './fold-text.ts'

/** A part of a phrase. */
export type Part =
  | { type: 'word'; word: string }
  | { type: 'prefix'; prefix: string }
  | { type: 'number' | 'start' | 'end' }
  | { type: 'gap'; length: number; crosses: boolean }
  | { type: 'choice'; options: Phrase[]; isOptional: boolean }

/** Parts that follow one another. */
export type Phrase = readonly Part[]

/** Alternatives by name, without the `$`; parsed once and shared by all phrases. */
export type WordLists = ReadonlyMap<string, Part>

const tokenPattern = /\$\p{L}+|\[\d+\]|\{\d+\}|\)\?|[()|^$#]|[^\s()|[\]{}^$#]+/gu

function simplePart(token: string, lists: WordLists): Part {
  if (/^\$./u.test(token)) {
    const list = lists.get(token.slice(1))
    if (list === undefined) throw new Error(`unknown list ${token}`)
    return list
  }
  if (token === '^') return { type: 'start' }
  if (token === '$') return { type: 'end' }
  if (token === '#') return { type: 'number' }
  if (/^[[{]/.test(token)) {
    return { type: 'gap', length: Number(token.slice(1, -1)), crosses: token.startsWith('{') }
  }
  if (token.endsWith('*')) return { type: 'prefix', prefix: token.slice(0, -1) }
  return { type: 'word', word: token }
}

type Options = { options: Phrase[]; closing: string }

/** Reads options up to a closing parenthesis (or the end) and takes their tokens away. */
function readOptions(tokens: string[], lists: WordLists): Options {
  const options: Part[][] = [[]]
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if (token === ')' || token === ')?') return { options, closing: token }
    if (token === '|') options.push([])
    else if (token === '(') {
      const inner = readOptions(tokens, lists)
      if (inner.closing === '') throw new Error('a parenthesis is not closed')
      const isOptional = inner.closing === ')?'
      options.at(-1)?.push({ type: 'choice', options: inner.options, isOptional })
    } else options.at(-1)?.push(simplePart(token, lists))
  }
  return { options, closing: '' }
}

/**
 * Reads a phrase of a table; its words are folded like the text.
 * @throws {Error} where a list is unknown or a parenthesis is left open
 */
export function parsePhrase(source: string, lists: WordLists): Phrase {
  const tokens = foldWord(source).match(tokenPattern) ?? []
  const { options, closing } = readOptions([...tokens], lists)
  const [phrase] = options
  if (closing !== '' || options.length !== 1 || !phrase) {
    throw new Error(`phrase "${source}" has a stray parenthesis or bar`)
  }
  return phrase
}

/** Reads the lists of a table. Their names are folded like the phrases that use them. */
export function parseLists(words: Readonly<Record<string, string>>): WordLists {
  const entries = Object.entries(words).map(([name, list]): [string, Part] => {
    const tokens = foldWord(list).match(tokenPattern) ?? []
    const { options } = readOptions([...tokens], new Map())
    return [foldWord(name), { type: 'choice', options, isOptional: false }]
  })
  return new Map(entries)
}
