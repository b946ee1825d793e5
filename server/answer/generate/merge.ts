// Joins the model’s sentences with the model-free draft. What the draft says stays said: a sentence of
// the draft goes only where the shown ones say all of it.
import { lix } from '#knowledge/knowledge.ts'
import type { AnswerLang } from '../../protocol.ts'
import type { Draft, DraftPart, Piece } from '../types.ts'
import type { Lexicon } from '../verify/lexicon.ts'
import { checkSentence } from '../verify/sentence.ts'
import { splitSentences } from '../verify/words.ts'
import type { NumberedSource } from './ground.ts'
import type { Withheld } from './sentence.ts'

const maxWords = 120
const hardestLix = 55
const maxExtras = 2
const opener = /^(ja|jo|nej|yes|no)[,.]\s+/iu

type Left = { part: DraftPart; sentences: string[] }

/** The answer that grows from a draft and a model’s sentences. */
export type Merge = {
  /** Takes a verified sentence in: the part to show, or why it is not needed. */
  add(text: string, source: NumberedSource): DraftPart | Withheld
  /** What of the draft is still to be said. */
  rest(): DraftPart[]
  isComplete(): boolean
}

const wordsIn = (texts: readonly string[]): number =>
  texts.join(' ').split(/\s+/).filter(Boolean).length

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text

const textsOf = (left: readonly Left[]): string[] => left.flatMap(({ sentences }) => sentences)

function toPart({ part, sentences }: Left): DraftPart[] {
  if (part.type !== 'paragraph') return [part]
  if (sentences.length === 0) return []
  return [{ type: 'paragraph', piece: { ...part.piece, text: sentences.join(' ') } }]
}

function toLeft(part: DraftPart): Left {
  if (part.type === 'paragraph') return { part, sentences: splitSentences(part.piece.text) }
  return { part, sentences: part.type === 'notice' ? [part.text] : [] }
}

/** Begins a merge. */
export function createMerge(draft: Draft, lexicon: Lexicon): Merge {
  const lang: AnswerLang = draft.lang
  let left = draft.parts.map(toLeft)
  const shown: Piece[] = []
  let extras = 0
  const easiest = Math.max(hardestLix, lix(textsOf(left).join(' ')))
  const isReadable = (texts: readonly string[]) => lang === 'en' || lix(texts.join(' ')) <= easiest

  const without = (covering: readonly string[], source: NumberedSource): Left[] =>
    left.map(({ part, sentences }) => {
      if (part.type !== 'paragraph' || part.piece.record !== source.record)
        return { part, sentences }
      const ground = { subject: source.subject, texts: [covering.join(' ')] }
      const isSaid = (text: string) =>
        checkSentence(text.replace(opener, ''), ground, lexicon) === null
      return { part, sentences: sentences.filter((text) => !isSaid(text)) }
    })

  /** The draft’s own yes or no comes first, also where the model left it out. */
  const withOpener = (text: string): string => {
    const first = left.find(({ part }) => part.type === 'paragraph')?.sentences[0] ?? ''
    const found = shown.length === 0 && !opener.test(text) ? opener.exec(first) : null
    return found ? `${found[0]}${lowerFirst(text)}` : text
  }

  const dropOpener = () => {
    const first = left.find(({ part }) => part.type === 'paragraph')
    const found = opener.exec(first?.sentences[0] ?? '')
    if (!first || !found) return
    const [text = '', ...more] = first.sentences
    const bare = text.slice(found[0].length)
    first.sentences = [`${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}`, ...more]
  }

  /** Why a sentence that would leave `after` of the draft is not shown, or null. */
  const refusal = (spoken: string, after: readonly Left[], covers: boolean): Withheld | null => {
    const said = shown.map((piece) => piece.text)
    const all = [...said, spoken, ...textsOf(after)]
    const most = covers ? Math.max(maxWords, wordsIn([...said, ...textsOf(left)])) : maxWords
    if (wordsIn(all) > most) return 'no_room'
    return isReadable(all) ? null : 'hard_to_read'
  }

  const take = (spoken: string, covering: readonly string[], source: NumberedSource): DraftPart => {
    if (shown.length === 0) dropOpener()
    left = without(covering, source)
    const piece = { text: spoken, record: source.record }
    shown.push(piece)
    return { type: 'paragraph', piece }
  }

  const add: Merge['add'] = (text, source) => {
    const said = shown.flatMap((piece) => (piece.record === source.record ? [piece.text] : []))
    const covering = [...said, text]
    const after = without(covering, source)
    const covers = textsOf(after).length < textsOf(left).length
    if (said.includes(text) || (!covers && extras >= maxExtras)) return 'repeated'
    const spoken = withOpener(text)
    const reason = refusal(spoken, after, covers)
    if (reason) return reason
    if (!covers) extras += 1
    return take(spoken, covering, source)
  }

  return {
    add,
    rest: () => left.flatMap(toPart),
    isComplete: () =>
      left.every(({ part, sentences }) => part.type === 'notice' || sentences.length === 0),
  }
}
