// The little language of the phrase tables in signs/*.yaml:
//   vill (inte|ej) [2] leva   words, alternatives, and a gap of at most two words of one sentence
//   {4}                       a gap of at most four words that may cross the end of a sentence
//   (jag)?                    an optional word;  själv*  any ending;  #  a number;  ^ $  start and end
//   $inte                     alternatives named under `words` of the table
import { foldWord } from './fold-text.ts'

/** Alternatives by name, without the `$`. */
export type WordLists = Readonly<Record<string, string>>

function withLists(phrase: string, lists: WordLists): string {
  return phrase.replace(/\$(\p{L}+)/gu, (_, name: string) => {
    const list = lists[name]
    if (list === undefined) throw new Error(`phrase "${phrase}" names the unknown list $${name}`)
    return `(${list})`
  })
}

/** Parts of a phrase: split at spaces outside parentheses. */
function partsOf(phrase: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const sign of phrase) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === ' ' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.filter((part) => part !== '')
}

function partSource(part: string): string {
  const gap = /^\[(\d+)\]$/.exec(part)
  if (gap) return `(?:[^ .?]+ ){0,${gap[1]}}`
  const crossing = /^\{(\d+)\}$/.exec(part)
  if (crossing) return `(?:[^ ]+ ){0,${crossing[1]}}`
  if (part === '^') return '(?<=^ )'
  if (part === '$') return '(?=[.? ]*$)'
  const isOptional = part.endsWith(')?')
  const words = foldWord(isOptional ? part.slice(0, -1) : part)
    .replaceAll('*', '[^ ]*')
    .replaceAll('#', '\\d+')
    .replaceAll('(', '(?:')
    .replace(/\[(\d+)\] /g, '(?:[^ .?]+ ){0,$1}')
  return isOptional ? `(?:${words} )?` : `(?:${words}) `
}

/** A pattern for folded text (see foldText) out of phrases of a table. */
export function compilePhrases(phrases: readonly string[], lists: WordLists): RegExp {
  const sources = phrases.map((phrase) =>
    partsOf(withLists(phrase, lists)).map(partSource).join(''),
  )
  return new RegExp(`(?<= )(?:${sources.join('|')})`, 'gu')
}
