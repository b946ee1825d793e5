// How a record of each type reads as an answer. A new record type adds a row.
import type { KnowledgeRecord, Loaded, RecordType } from '#knowledge/knowledge.ts'
import type { Piece } from '../types.ts'
import type { PresentContext, Presented } from './presented.ts'
import { presentStatement } from './statement.ts'

type Presenter<T extends RecordType> = (record: Loaded<T>, context: PresentContext) => Presented

const sentence = (text: string): string =>
  /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`

const pieces = (record: KnowledgeRecord, texts: (string | null | undefined)[]): Piece[] =>
  texts
    .filter((text): text is string => Boolean(text))
    .map((text) => ({ text: sentence(text), record }))

/** What names a thing of its own: a route, a form of education, an occupation, a programme. */
const card = (record: KnowledgeRecord, title: string, text: string): Piece => {
  const own = 'url' in record ? record.url : null
  const url = own ?? record.cites[0]?.url ?? null
  return { text: sentence(text), record, card: { title, url } }
}

/** What the parts of a transition are called, since they are written as notes. */
const labels = {
  sv: { gives: 'Det ger', needs: 'Villkor', length: 'Längd' },
  en: { gives: 'It gives', needs: 'Conditions', length: 'Length' },
} as const

const presenters: { [T in RecordType]: Presenter<T> } = {
  statement: presentStatement,
  service: (record, { lang }) => ({
    main: pieces(record, [`${record.name[lang]}: ${record.offers[lang]}`, record.forWhom[lang]]),
    more: pieces(record, [record.caveat?.[lang]]),
    nextStep: null,
  }),
  transition: (record, { lang }) => ({
    main: [
      card(
        record,
        record.title[lang],
        record.kind === 'dead_end'
          ? record.gives[lang]
          : `${labels[lang].gives}: ${record.gives[lang]}`,
      ),
      ...pieces(record, [`${labels[lang].needs}: ${record.conditions[lang]}`]),
    ],
    more: pieces(record, [
      record.caveat[lang],
      record.length && `${labels[lang].length}: ${record.length[lang]}`,
    ]),
    nextStep: null,
  }),
  education_form: (record, { lang }) => ({
    main: [
      card(record, record.name[lang], record.description[lang]),
      ...pieces(record, [record.admission[lang]]),
    ],
    more: pieces(record, [record.studyAid[lang], record.cost[lang]]),
    nextStep: null,
  }),
  occupation: (record, { lang }) => ({
    main: [
      card(record, record.name[lang], record.description[lang]),
      ...pieces(record, [record.waysIn[lang]]),
    ],
    more: pieces(record, [
      record.regulatedBy &&
        (lang === 'sv'
          ? `Yrket är reglerat: ${record.regulatedBy} prövar rätten att arbeta i det`
          : `The occupation is regulated: ${record.regulatedBy} examines the right to work in it`),
    ]),
    nextStep: null,
  }),
  programme: (record, { lang }) => ({
    main: [card(record, `${record.title[lang]}, ${record.provider}`, record.summary?.[lang] ?? '')],
    more: [],
    nextStep: null,
  }),
}

/** A record as pieces of an answer. */
export function presentRecord(record: KnowledgeRecord, context: PresentContext): Presented {
  const present = presenters[record.type] as Presenter<RecordType>
  return present(record as Loaded<RecordType>, context)
}

const firstSentence = (text: string | undefined): string =>
  (text && /^.+?[.!?](?= \p{Lu}|$)/u.exec(text)?.[0]) ?? ''

/** A route or form of education as a card beside an answer: what it gives, and its first caveat. */
export function routeCard(record: KnowledgeRecord, context: PresentContext): Piece | null {
  const { main, more } = presentRecord(record, context)
  const [first] = main
  const caveat = record.type === 'transition' ? firstSentence(more[0]?.text) : ''
  const text = [firstSentence(first?.text), caveat].filter(Boolean).join(' ')
  return first?.card && text ? { ...first, text } : null
}
