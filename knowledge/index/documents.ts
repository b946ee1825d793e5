// Records of ours → documents of the index: which text of which type is found by what.
import type { Bilingual } from '../records/record.ts'
import type { KnowledgeRecord, Loaded } from '../records/registry.ts'
import type { IndexDocument, Unit, UnitField } from './document.ts'

type Texts = { field: UnitField; sv: string[]; en: string[] }

function both(field: UnitField, ...texts: (Bilingual | null | undefined)[]): Texts {
  const present = texts.filter((text) => text !== null && text !== undefined)
  return { field, sv: present.map((text) => text.sv), en: present.map((text) => text.en) }
}

const asked = (asks: { sv: string[]; en: string[] }): Texts => ({ field: 'ask', ...asks })

/** One unit for several short texts that are read together. */
function joined({ field, sv, en }: Texts): Texts {
  return { field, sv: sv.length > 0 ? [sv.join(' ')] : [], en: en.length > 0 ? [en.join(' ')] : [] }
}

const textsOf: { [T in KnowledgeRecord['type']]: (record: Loaded<T>) => Texts[] } = {
  statement: (record) => [
    asked(record.asks),
    both('answer', record.answer),
    joined(both('body', record.appliesTo, record.depends, record.nextStep)),
  ],
  service: (record) => [
    both('title', record.name),
    { field: 'title', sv: [record.organisation], en: [] },
    asked(record.asks),
    joined(both('body', record.forWhom, record.offers)),
  ],
  transition: (record) => [
    both('title', record.title),
    asked(record.asks),
    joined(both('body', record.conditions, record.gives)),
    { field: 'facet', ...pair([record.field, record.institution].filter(isText)) },
  ],
  education_form: (record) => [
    both('title', record.name),
    { field: 'title', ...record.aliases },
    asked(record.asks),
    both('answer', record.description),
    joined(both('body', record.admission, record.studyAid, record.cost)),
  ],
  occupation: (record) => [
    both('title', record.name),
    asked(record.asks),
    joined(both('body', record.description, record.waysIn)),
  ],
  programme: (record) => [
    both('title', record.title),
    both('body', record.summary),
    { field: 'facet', sv: [record.provider], en: [] },
  ],
}

const isText = (text: string | null): text is string => text !== null && text !== ''

function pair(texts: string[]): { sv: string[]; en: string[] } {
  return texts.length > 0 ? { sv: [texts.join(' ')], en: [] } : { sv: [], en: [] }
}

/** Codes of the regions and municipalities that a record is bound to; empty where it holds everywhere. */
export function regionsOf(record: KnowledgeRecord): string[] {
  if (record.type === 'programme') return record.isDistance ? [] : record.municipalities
  if (record.type !== 'service' || record.coverage.national) return []
  return [...record.coverage.regions, ...record.coverage.municipalities]
}

function unitsOf<T extends KnowledgeRecord['type']>(type: T, record: Loaded<T>): Unit[] {
  const seen = new Set<string>()
  return textsOf[type](record).flatMap(({ field, sv, en }) =>
    (['sv', 'en'] as const).flatMap((lang) =>
      (lang === 'sv' ? sv : en)
        .filter((text) => text.trim() !== '' && !seen.has(lang + text))
        .map((text) => {
          seen.add(lang + text)
          return { field, lang, text }
        }),
    ),
  )
}

/** What a record is bound to beside places. */
function boundTo(record: KnowledgeRecord): Pick<IndexDocument, 'form' | 'taughtIn'> {
  if (record.type === 'education_form') return { form: record.id }
  if (record.type !== 'programme') return {}
  const { form, language } = record
  return { form, ...(language ? { taughtIn: language } : {}) }
}

/** The document by which a record is found. */
export function toDocument(record: KnowledgeRecord): IndexDocument {
  return {
    id: record.id,
    type: record.type,
    topic: record.topic,
    regions: regionsOf(record),
    ...boundTo(record),
    payload: record,
    units: unitsOf(record.type, record as never),
  }
}
