// New content files to fill in. Empty texts are refused by the check, so nothing half-done gets in.
import type { RecordType } from '../records/registry.ts'

/** Types that a scaffold is made for. */
export const scaffoldTypes = ['statement', 'service', 'transition'] as const satisfies RecordType[]
/** A type that a scaffold is made for. */
export type ScaffoldType = (typeof scaffoldTypes)[number]

const sourcePart = `sources:
  kalla: # a key of your own; records point here
    url: '' # the page that you read
    title: '' # its heading
    publisher: '' # who stands behind it
    published: null # date on the page, e.g. '2026-03-01'; null if it shows none
    checked: '' # when the copy was read, e.g. '2026-03'
    seen: live # live: on the web; stored: an archived copy
`

const text = (indent: string, note: string) => `${indent}sv: '' # ${note}
${indent}en: '' # the same in English`

const asks = (sv: number, en: number) => `    asks: # as people ask, each different from the others
      sv: [${Array(sv).fill("''").join(', ')}]
      en: [${Array(en).fill("''").join(', ')}]`

const bodies: Record<ScaffoldType, string> = {
  statement: `    topic: '' # a topic of topics.yaml
    answer:
${text('      ', 'at most 60 words, the main point first')}
${asks(3, 2)}
    decidedBy: '' # a decider of deciders.yaml
    next: null # a service to turn to
`,
  service: `    topic: '' # a topic of topics.yaml
    name:
${text('      ', 'at most 16 words')}
    organisation: ''
    level: '' # national, regional, municipal, sector, institution or nordic
    kind: '' # guidance, transition_support, information, funding, validation …
    forWhom:
${text('      ', 'at most 45 words, conditions included')}
    audience: {} # conditions on the person; see records/types/service.ts
    offers:
${text('      ', 'at most 45 words')}
    channels: [] # phone, chat, email, booking, web, visit …
    hours: null # null: not known
    isFree: null # null: not known
    legalBasis: null
    coverage: { national: false, regions: [], municipalities: [] }
    contact: { url: null, phone: null, email: null }
${asks(2, 1)}
`,
  transition: `    topic: '' # a topic of topics.yaml
    title:
${text('      ', 'at most 18 words')}
    from: '' # an end of records/types/transition.ts
    to: ''
    kind: '' # rule, route, bridge or dead_end
    field: null
    institution: null
    conditions:
${text('      ', 'at most 55 words: what is required')}
    gives:
${text('      ', 'at most 45 words, without promise')}
    length: null
    levels: { from: null, to: null } # SeQF levels where known
    decidedBy: '' # a decider of deciders.yaml
    caveat:
${text('      ', 'at most 40 words: what is uncertain')}
    legalBasis: null # law; paragraph only where you read the text in force
${asks(2, 1)}
    next: null # a service to turn to
`,
}

/** A content file with one record to fill in. */
export const scaffold = (type: ScaffoldType, id: string): string =>
  `# Fill in every '' and run: npm run knowledge -- check --only ${id}
${sourcePart}records:
  - id: ${id}
${bodies[type]}    perishability: medium # high: amounts, dates; low: principles of law
    sources: [kalla]
`
