// What a model may write from: the records that the model-free answer rests on, as numbered texts.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { AnswerLang, Situation } from '../../protocol.ts'
import { findMisuse } from '../../safety/misuse.ts'
import { presentRecord } from '../present/record.ts'
import type { Draft, Piece } from '../types.ts'
import type { Ground } from '../verify/sentence.ts'
import { splitSentences } from '../verify/words.ts'
import type { LinkMap } from './links.ts'

/** A record as a source for the model, and for the check of what it wrote. */
export type NumberedSource = Ground & {
  record: KnowledgeRecord
  /** What the model reads: what the draft says of the record, so that prompts stay short. */
  prompt: string
}

const maxSources = 2

/** An opening that speaks to the record’s own question, which the model does not see. */
const opening = /^(ja|jo|nej|yes|no)[,.]\s+/iu

/** What a record is about: the question that it answers, or its name. */
function subjectOf(record: KnowledgeRecord, lang: AnswerLang): string {
  if ('asks' in record && record.type === 'statement') return record.asks[lang][0] ?? ''
  return 'name' in record ? record.name[lang] : ''
}

/** A text without sentences that read as instructions to a machine. */
const harmless = (text: string): string =>
  splitSentences(text)
    .filter((sentence) => findMisuse(sentence) !== 'instructions')
    .join(' ')

/** How a record is read. */
export type Reading = { lang: AnswerLang; situation: Situation; links: LinkMap }

/** All that a record says, addresses hidden, with pieces that were said of it in other words. */
function groundOf(
  record: KnowledgeRecord,
  said: readonly string[],
  { lang, situation, links }: Reading,
): Ground {
  const { main, more, nextStep } = presentRecord(record, { lang, situation })
  const pieces = [...main, ...more, ...(nextStep ? [nextStep] : [])].map(({ text }) => text)
  const texts = [...new Set([...pieces, ...said.filter((text) => !pieces.includes(text))])]
  const clean = texts.map((text) => links.hide(harmless(text))).filter((text) => text !== '')
  return { subject: subjectOf(record, lang), texts: clean }
}

/** What a piece of an answer rests on; text that is no record’s rests on itself. */
export const pieceGround = ({ record, text }: Piece, reading: Reading): Ground =>
  record ? groundOf(record, [text], reading) : { subject: '', texts: [reading.links.hide(text)] }

/** The sources of a draft, in the order in which it needs them. */
export function sourcesOf(draft: Draft, situation: Situation, links: LinkMap): NumberedSource[] {
  const { lang } = draft
  const records = draft.parts.flatMap((part) =>
    part.type === 'paragraph' && part.piece.record ? [part.piece.record] : [],
  )
  return [...new Set(records)].slice(0, maxSources).map((record) => {
    const said = draft.parts.flatMap((part) =>
      part.type === 'paragraph' && part.piece.record === record ? [part.piece.text] : [],
    )
    const prompt = links.hide(harmless(said.map((text) => text.replace(opening, '')).join(' ')))
    return { record, prompt, ...groundOf(record, said, { lang, situation, links }) }
  })
}
