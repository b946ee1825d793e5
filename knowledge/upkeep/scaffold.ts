// A new record to fill in: valid YAML with every field that must be there, and what belongs in it.

const source = `sources:
  name-of-source:
    url: https://
    title: ''
    publisher: ''
    published: null      # date on the page itself, '2026-03-01'
    checked: ''          # date of the copy that you read, '2026-11'
    seen: live
`

const common = (id: string) => `  - id: ${id}
    topic:               # an id of topics.yaml
    sources: [name-of-source]
    perishability: medium  # high: amounts, ages, dates · medium: contacts · low: principles`

const both = "{ sv: '', en: '' }"
const asks = `    asks:
      sv: ['', '', '']   # as people ask: short, chatty, worried, as a counsellor
      en: ['', '']`

const templates = {
  statement: (id: string) => `${source}records:
${common(id)}
    answer: ${both}      # at most 60 words each, the main point first
${asks}
    depends: ${both}     # at most 35 words: conditions, exceptions; leave out if none
    nextStep: ${both}    # at most 30 words, a request
    decidedBy:           # an id of deciders.yaml; nobody for plain facts
    related: []
    next: null           # a service to turn to
`,
  service: (id: string) => `${source}records:
${common(id)}
    name: ${both}
    organisation: ''
    level: municipal     # national regional municipal sector institution nordic
    kind: guidance
    forWhom: ${both}
    audience: {}         # only conditions that the page states
    offers: ${both}
    channels: []         # phone chat email booking web visit drop_in video sms form
    hours: null          # null: not known, and said so
    isFree: null
    legalBasis: null
    coverage: { national: false, regions: [], municipalities: [] }
    contact: { url: null, phone: null, email: null }
    asks:
      sv: ['', '']
      en: ['']
`,
  transition: (id: string) => `${source}records:
${common(id)}
    title: ${both}
    from: yh             # a stage of knowledge/records/types/transition.ts
    to: hogskola
    kind: rule           # rule route bridge dead_end
    field: null
    institution: null
    conditions: ${both}
    gives: ${both}       # what it gives, without promise
    length: null
    levels: { from: null, to: null }
    decidedBy:
    caveat: ${both}
    legalBasis: null
    asks:
      sv: ['', '']
      en: ['']
    next: null
`,
} as const

/** Kinds of record that can be begun. */
export type ScaffoldKind = keyof typeof templates

/** Whether `text` names a kind of record that can be begun. */
export const isScaffoldKind = (text: string): text is ScaffoldKind => text in templates

/** The text of a content file with one record to fill in. */
export const scaffold = (kind: ScaffoldKind, id: string): string => templates[kind](id)
