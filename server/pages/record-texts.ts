// What a record of each type says, as headed texts of a page. A new record type adds a row.
import type { KnowledgeRecord, Loaded, RecordType } from '#knowledge/knowledge.ts'
import type { AnswerLang } from '../protocol.ts'

type Both = { sv: string; en: string }
/** A headed text; without a text it is not shown. */
type Headed = [heading: Both, text: Both | string | null | undefined]
type Texts<T extends RecordType> = (record: Loaded<T>) => Headed[]

const headings = {
  answer: { sv: 'Svaret', en: 'The answer' },
  depends: { sv: 'Det beror på', en: 'What it depends on' },
  nextStep: { sv: 'Gör så här', en: 'What to do' },
  appliesTo: { sv: 'Gäller', en: 'Applies to' },
  conditions: { sv: 'Det här krävs', en: 'What is required' },
  gives: { sv: 'Det här ger det', en: 'What it gives' },
  length: { sv: 'Längd', en: 'Length' },
  caveat: { sv: 'Tänk på', en: 'Bear in mind' },
  institution: { sv: 'Var', en: 'Where' },
  forWhom: { sv: 'För vem', en: 'For whom' },
  offers: { sv: 'Det här får du', en: 'What you get' },
  description: { sv: 'Vad det är', en: 'What it is' },
  admission: { sv: 'Vem som kan antas', en: 'Who may be admitted' },
  studyAid: { sv: 'Studiemedel', en: 'Study aid' },
  cost: { sv: 'Kostnad', en: 'Cost' },
  waysIn: { sv: 'Vägar in', en: 'Ways in' },
  regulatedBy: { sv: 'Prövas av', en: 'Licensed by' },
  provider: { sv: 'Anordnare', en: 'Provider' },
} as const satisfies Record<string, Both>

const texts: { [T in RecordType]: Texts<T> } = {
  statement: (record) => [
    [headings.answer, record.answer],
    [headings.appliesTo, record.appliesTo],
    [headings.depends, record.depends],
    [headings.nextStep, record.nextStep],
  ],
  transition: (record) => [
    [headings.gives, record.gives],
    [headings.conditions, record.conditions],
    [headings.institution, record.institution],
    [headings.length, record.length],
    [headings.caveat, record.caveat],
  ],
  service: (record) => [
    [headings.offers, record.offers],
    [headings.forWhom, record.forWhom],
    [headings.caveat, record.caveat],
  ],
  education_form: (record) => [
    [headings.description, record.description],
    [headings.admission, record.admission],
    [headings.studyAid, record.studyAid],
    [headings.cost, record.cost],
  ],
  occupation: (record) => [
    [headings.description, record.description],
    [headings.waysIn, record.waysIn],
    [headings.regulatedBy, record.regulatedBy],
  ],
  programme: (record) => [
    [headings.description, record.summary],
    [headings.provider, record.provider],
  ],
}

/** The headed texts of a record in a language. */
export function textsOfRecord(
  record: KnowledgeRecord,
  lang: AnswerLang,
): { heading: string; text: string }[] {
  const read = texts[record.type] as Texts<RecordType>
  return read(record as Loaded<RecordType>).flatMap(([heading, text]) => {
    const said = typeof text === 'string' ? text : text?.[lang]
    return said ? [{ heading: heading[lang], text: said }] : []
  })
}

/** What the types of records are called. */
export const typeLabels: Record<RecordType, Both> = {
  statement: { sv: 'Svar och regler', en: 'Answers and rules' },
  transition: { sv: 'Övergångar', en: 'Ways from one to another' },
  service: { sv: 'Vem som hjälper', en: 'Who helps' },
  education_form: { sv: 'Utbildningsformer', en: 'Forms of education' },
  occupation: { sv: 'Yrken', en: 'Occupations' },
  programme: { sv: 'Utbildningar', en: 'Programmes' },
}
