// Draft → events: numbers the sources, record by record, and hands out typed blocks.
import type { KnowledgeRecord, Source } from '#knowledge/knowledge.ts'
import { type Clock, openingNow } from '../navigator/opening-now.ts'
import type {
  AnswerLang,
  Block,
  ChatEvent,
  ContactView,
  Situation,
  SourceView,
} from '../protocol.ts'
import { hoursInWords } from './hours.ts'
import { phrases } from './phrases.ts'
import { titleLang } from './title-lang.ts'
import type { Draft, DraftPart, Piece } from './types.ts'

const maxSourcesPerRecord = 2

/** Link that opens at the quoted words (URL Fragment Text Directives, WICG). */
function linkTo({ url, quote }: Source): string {
  return quote && !url.includes('#') ? `${url}#:~:text=${encodeURIComponent(quote)}` : url
}

/** Gives each page one number, in the order in which the answer first needs it. */
function createNumbering() {
  const views: SourceView[] = []
  const numberOf = (record: KnowledgeRecord, source: Source): number => {
    const known = views.find((view) => view.url === linkTo(source))
    if (known) {
      if (!known.recordIds.includes(record.id)) known.recordIds.push(record.id)
      return known.n
    }
    const { title, publisher, published, checked } = source
    const ids = { recordId: record.id, recordIds: [record.id] }
    const view = {
      n: views.length + 1,
      ...ids,
      title,
      lang: titleLang(source),
      url: linkTo(source),
    }
    views.push({ ...view, publisher, published, checked })
    return view.n
  }
  const cite = (record: KnowledgeRecord | null): number[] =>
    record
      ? record.cites.slice(0, maxSourcesPerRecord).map((source) => numberOf(record, source))
      : []
  return { views, cite }
}

type Numbering = ReturnType<typeof createNumbering>

const citedPiece = ({ text, record }: Piece, { cite }: Numbering) => ({ text, cites: cite(record) })

function toBlock(part: DraftPart, numbering: Numbering): Block {
  switch (part.type) {
    case 'paragraph':
      return { type: 'paragraph', ...citedPiece(part.piece, numbering) }
    case 'list':
    case 'steps':
      return { type: part.type, items: part.pieces.map((piece) => citedPiece(piece, numbering)) }
    case 'card': {
      const { record, title, text, url } = part
      const cites = numbering.cite(record)
      return { type: 'card', recordId: record.id, kind: record.type, title, text, url, cites }
    }
    case 'notice':
      return part
    default:
      part satisfies never
      throw new Error('unknown part')
  }
}

function toContact(record: KnowledgeRecord, lang: AnswerLang, clock?: Clock): ContactView[] {
  if (record.type !== 'service') return []
  const { url, phone, email, booking } = record.contact
  const hours = hoursInWords(record.hours, lang)
  const opening = clock ? openingNow(record, lang, clock) : null
  const name = record.name[lang]
  return [{ id: record.id, name, url, phone, email, booking: booking ?? null, hours, opening }]
}

/** Parts of an answer one after the other; text that is not a part is an event of its own. */
export type PartStream = AsyncIterable<DraftPart | Extract<ChatEvent, { type: 'status' }>>

/** The blocks that close an answer: places to turn to, sources, next questions. */
function* closing(draft: Draft, { views }: Numbering, clock?: Clock): Generator<ChatEvent> {
  const contacts = draft.contacts.flatMap((record) => toContact(record, draft.lang, clock))
  if (contacts.length > 0) {
    yield { type: 'block', block: { type: 'handoff', text: phrases[draft.lang].handoff, contacts } }
  }
  if (views.length > 0) yield { type: 'block', block: { type: 'sources', items: views } }
  if (draft.suggestions.length > 0) {
    yield { type: 'block', block: { type: 'suggestions', items: draft.suggestions } }
  }
  yield { type: 'done' }
}

/** The events of a draft whose parts arrive as they are written, sources numbered as they are cited. */
export async function* toEventsAsWritten(
  draft: Draft,
  situation: Situation,
  parts: PartStream,
  clock?: Clock,
): AsyncGenerator<ChatEvent> {
  const numbering = createNumbering()
  let isStarted = false
  for await (const part of parts) {
    if (part.type === 'status') {
      yield part
      continue
    }
    if (!isStarted) yield { type: 'start', outcome: draft.outcome, lang: draft.lang, situation }
    isStarted = true
    yield { type: 'block', block: toBlock(part, numbering) }
  }
  if (!isStarted) yield { type: 'start', outcome: draft.outcome, lang: draft.lang, situation }
  yield* closing(draft, numbering, clock)
}

/** The events of a draft, sources numbered as they are cited. */
export function* toEvents(draft: Draft, situation: Situation, clock?: Clock): Generator<ChatEvent> {
  const numbering = createNumbering()
  yield { type: 'start', outcome: draft.outcome, lang: draft.lang, situation }
  for (const part of draft.parts) yield { type: 'block', block: toBlock(part, numbering) }
  yield* closing(draft, numbering, clock)
}
