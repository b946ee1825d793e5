// Small, sound records for tests.
import type { Loaded } from '#knowledge/knowledge.ts'

type Wanted = Partial<Loaded<'statement'>> & { checked?: string }

const side = (text: string) => ({ sv: text, en: text })

/** A statement with one source; give what the test is about. */
export function makeStatement({ checked = '2026', ...fields }: Wanted = {}): Loaded<'statement'> {
  return {
    type: 'statement',
    file: 'statements/test.yaml',
    id: 'test-statement',
    topic: 'komvux',
    sources: ['test'],
    perishability: 'low',
    answer: side('Du kan söka till komvux i hemkommunen.'),
    asks: { sv: ['Hur söker man komvux?'], en: ['How to apply to komvux?'] },
    ending: 'answered',
    leads: [],
    decidedBy: 'nobody',
    related: [],
    next: null,
    cites: [
      {
        url: 'https://www.example.org/komvux',
        title: 'Komvux',
        publisher: 'Exempelverket',
        published: null,
        checked,
        seen: 'stored',
      },
    ],
    ...fields,
  }
}

/** A national guidance service that nothing bars anybody from; give what the test is about. */
export function makeService(fields: Partial<Loaded<'service'>> = {}): Loaded<'service'> {
  const { file, sources, perishability, asks, cites } = makeStatement()
  return {
    type: 'service',
    file,
    id: 'test-service',
    topic: 'vagledning',
    sources,
    perishability,
    asks,
    cites,
    name: side('Vägledningen'),
    organisation: 'Exempelverket',
    level: 'national',
    kind: 'guidance',
    isBackground: false,
    forWhom: side('Alla.'),
    audience: {},
    offers: side('Samtal.'),
    channels: [],
    hours: null,
    isFree: true,
    legalBasis: null,
    coverage: { national: true, regions: [], municipalities: [] },
    contact: { url: null, phone: null, email: null, booking: null },
    ...fields,
  }
}

/** A route from an assistant nurse to a nurse; give what the test is about. */
export function makeTransition(fields: Partial<Loaded<'transition'>> = {}): Loaded<'transition'> {
  const { file, sources, perishability, asks, cites } = makeStatement()
  return {
    type: 'transition',
    file,
    id: 'test-transition',
    topic: 'yh-till-hogskola',
    sources,
    perishability,
    asks,
    cites,
    from: 'form-yh',
    to: 'form-hogskola',
    kind: 'route',
    title: side('Undersköterska till sjuksköterska'),
    conditions: side('Grundläggande behörighet.'),
    gives: side('Plats på programmet. Sedan examen.'),
    caveat: side('Ingen förtur.'),
    decidedBy: 'larosatet',
    field: null,
    institution: null,
    length: null,
    ...fields,
  } as Loaded<'transition'>
}
