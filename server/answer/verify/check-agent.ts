// Who does it: the one who acts in the part must be the one who acts in its evidence.
import type { Lexicon } from './lexicon.ts'
import type { Pair, Reason } from './pair.ts'
import { isSame } from './support.ts'
import type { Sentence, Word } from './words.ts'

type Act = { verb: Word; agent: Word }

const you = /^(du|man|you)$/
const preposition =
  /^(till|på|i|för|vid|efter|hos|inom|från|med|under|av|om|åt|mot|at|in|for|after|with|from|on|to|by|of)$/
const joins = /^(och|eller|samt|and|or)$/
const by = /^(av|by)$/
const verb = /\p{L}{2,}(?:r|s|de|a)$/u
const auxiliary = /^(får|kan|ska|måste|är|har|vill|blir)$/
const reach = 3

/** Whether a word names somebody who may act: the person asked, an institution or a role. */
const acts = (word: Word, lexicon: Lexicon): boolean =>
  you.test(word.lower) || lexicon.isAgent(word.lower)

/** Who acts before the verb at `at`, with nothing of weight between. */
function agentBefore(words: readonly Word[], at: number, lexicon: Lexicon): Word | null {
  const from = Math.max(0, at - reach)
  const i = words
    .slice(from, at)
    .findLastIndex((word) => acts(word, lexicon) || word.isContent || word.value !== null)
  const word = words[from + i]
  const isSplit = words.slice(from + i + 1, at).some(({ lower }) => auxiliary.test(lower))
  // "… du får | bestämmer skolan": two finite verbs belong to two clauses.
  if (isSplit && (words[at]?.lower ?? '').endsWith('r')) return null
  if (i < 0 || !word || !acts(word, lexicon)) return null
  return preposition.test(words[from + i - 1]?.lower ?? '') ? null : word
}

/** Who stands beside the verb at `at` as the one who acts, or null. */
function agentBeside(words: readonly Word[], at: number, lexicon: Lexicon): Word | null {
  const [next, ...later] = words.slice(at + 1, at + reach + 1)
  if (next && by.test(next.lower)) return later.find((word) => acts(word, lexicon)) ?? null
  const before = agentBefore(words, at, lexicon)
  return before ?? (next && acts(next, lexicon) ? next : null)
}

/** "Fråga skolan": nobody else than the reader acts. */
const isImperative = (words: readonly Word[], at: number): boolean =>
  (at === 0 || joins.test(words[at - 1]?.lower ?? '')) && !/[rs]$/.test(words[at]?.lower ?? '')

/** Whether the word at `at` is a verb that somebody beside it may do. */
function isAct(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const word = words[at]
  if (!word?.isContent || word.isName || !verb.test(word.lower)) return false
  return !isImperative(words, at) && !acts(word, lexicon)
}

/** Each verb of a sentence beside which somebody acts. */
function actsOf({ segments }: Sentence, lexicon: Lexicon): Act[] {
  return segments.flatMap(({ words }) =>
    words.flatMap((verb, at) => {
      const agent = isAct(words, at, lexicon) ? agentBeside(words, at, lexicon) : null
      return agent ? [{ verb, agent }] : []
    }),
  )
}

const isSameAgent = (a: Word, b: Word, lexicon: Lexicon): boolean =>
  (you.test(a.lower) && you.test(b.lower)) || isSame(a, b, lexicon)

/** Another one than in the evidence does what the part says. */
export function checkAgent({ part, window, lexicon }: Pair): Reason | null {
  const meant = actsOf(window, lexicon)
  const wrong = actsOf(part, lexicon).some((said) => {
    const same = meant.filter(({ verb }) => isSame(verb, said.verb, lexicon))
    return same.length > 0 && !same.some(({ agent }) => isSameAgent(agent, said.agent, lexicon))
  })
  return wrong ? 'order_turned' : null
}
