import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { IndexDocument, Unit } from '#knowledge/index/document.ts'
import type { SearchIndex } from '#knowledge/index/port.ts'
import { sqliteEngine } from '#knowledge/index/sqlite/engine.ts'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createThesaurus } from '#knowledge/languages/thesaurus.ts'
import { createRetriever, type SearchQuery } from '#knowledge/retrieval/retrieve.ts'

const analysers = createAnalysers()
const thesaurus = createThesaurus(
  [{ term: 'studiemedel', also: ['csn-pengar'], en: ['student finance'] }],
  analysers,
)
const folder = mkdtempSync(path.join(tmpdir(), 'ledstang-retrieve-'))
const opened: SearchIndex[] = []
afterAll(async () => {
  for (const index of opened) await index.close()
  rmSync(folder, { recursive: true })
})

type Given = { topic?: string; type?: string; regions?: string[]; en?: string }

function document(id: string, texts: string[], given: Given = {}): IndexDocument {
  const { topic = null, type = 'statement', regions = [], en } = given
  const units = texts.map((text): Unit => ({ field: 'ask', lang: 'sv', text }))
  const english: Unit[] = en ? [{ field: 'ask', lang: 'en', text: en }] : []
  return { id, type, topic, regions, payload: null, units: [...units, ...english] }
}

async function retrieverOf(documents: IndexDocument[]) {
  const file = path.join(folder, `${opened.length}.db`)
  await sqliteEngine.build(documents, file, { analysers })
  const index = await sqliteEngine.open(file)
  if (!index) throw new Error('nothing was built')
  opened.push(index)
  const retriever = createRetriever(index, { analysers, thesaurus })
  const search = async (text: string, query: Partial<SearchQuery> = {}) =>
    retriever.search({ text, lang: 'sv', ...query })
  const ids = async (text: string, query: Partial<SearchQuery> = {}) =>
    (await search(text, query)).hits.map((hit) => hit.id)
  return { search, ids }
}

const base = [
  document('csn', ['Hur söker jag studiemedel?'], { topic: 'pengar', en: 'How do I apply?' }),
  document('age', ['Hur gammal får man vara på folkhögskola?'], { topic: 'folkhogskola' }),
  document('umea', ['Studievägledare i Umeå'], { topic: 'hjalp', regions: ['2480'] }),
  document('malmo', ['Studievägledare i Malmö'], { topic: 'hjalp', regions: ['1280'] }),
  document('national', ['Studievägledare på nätet, i hela landet'], { topic: 'hjalp' }),
  document('service', ['Boka tid hos en som vet allt om resor, bostad och även studiemedel'], {
    type: 'service',
    topic: 'hjalp',
  }),
]

test('a way of asking that asks for more than the question is another question', async () => {
  const { ids } = await retrieverOf([
    document('over-60', ['Kan jag få stödet när jag är över 60 år, och stödet efter 65?']),
    document('can-i', [
      'Kan jag få stödet?',
      'Hur vet jag om villkoren stämmer?',
      'Gäller det mig?',
    ]),
  ])
  expect((await ids('Kan jag få stödet?'))[0]).toBe('can-i')
})

describe('words', () => {
  test.each([
    ['an inflected word', 'studiemedlen', 'csn'],
    ['a part of a compound', 'vägledare på nätet', 'national'],
    ['a synonym', 'csn-pengar', 'csn'],
    ['a typo', 'folkhögkola gammal', 'age'],
    ['a word without marks', 'folkhogskola gammal', 'age'],
  ])('%s finds the document', async (_, question, expected) => {
    const { ids } = await retrieverOf(base)
    expect((await ids(question))[0]).toBe(expected)
  })

  test('a hit says which words matched, and as what', async () => {
    const { search } = await retrieverOf(base)
    const [hit] = (await search('csn-pengar')).hits
    expect(hit?.matches()).toEqual([{ text: 'csn-pengar', as: 'studiemedel', how: 'synonym' }])
    expect(hit?.unit.text).toBe('Hur söker jag studiemedel?')
  })

  test.each(['', '???', '🙂', ' '.repeat(500)])(
    '"%s" finds nothing and breaks nothing',
    async (text) => {
      const { ids } = await retrieverOf(base)
      expect(await ids(text)).toEqual([])
    },
  )

  test('a very long question is answered', async () => {
    const { ids } = await retrieverOf(base)
    expect((await ids(`studiemedel ${'och jag undrar mycket '.repeat(400)}`))[0]).toBe('csn')
  })
})

describe('filters', () => {
  test('a municipality hides what is bound to another, never what holds everywhere', async () => {
    const { ids } = await retrieverOf(base)
    const found = await ids('studievägledare', { municipality: '2480' })
    expect(found).toEqual(expect.arrayContaining(['umea', 'national']))
    expect(found).not.toContain('malmo')
  })

  test('a region lets its municipalities through', async () => {
    const { ids } = await retrieverOf(base)
    const found = await ids('studievägledare', { regions: ['12'] })
    expect(found).toEqual(expect.arrayContaining(['malmo', 'national']))
    expect(found).not.toContain('umea')
  })

  test('a form of education and a language hide what is bound to another, never what is bound to none', async () => {
    const { ids } = await retrieverOf([
      ...base,
      { ...document('yh', ['Studievägledare på yrkeshögskolan']), form: 'form-yh', taughtIn: 'sv' },
      { ...document('hs', ['Studievägledare på högskolan']), form: 'form-hs', taughtIn: 'en' },
    ])
    const byForm = await ids('studievägledare', { forms: ['form-yh'] })
    expect(byForm).toEqual(expect.arrayContaining(['yh', 'national', 'umea']))
    expect(byForm).not.toContain('hs')
    const byLanguage = await ids('studievägledare', { taughtIn: 'en' })
    expect(byLanguage).toEqual(expect.arrayContaining(['hs', 'national']))
    expect(byLanguage).not.toContain('yh')
  })

  test('types and topics narrow the search', async () => {
    const { ids } = await retrieverOf(base)
    expect(await ids('studiemedel', { types: ['service'] })).toEqual(['service'])
    expect(await ids('studiemedel', { topics: ['pengar'] })).toEqual(['csn'])
    expect(await ids('studiemedel', { topics: ['nothing'] })).toEqual([])
  })
})

describe('ranking', () => {
  test('words side by side as in the question come before the same words apart', async () => {
    const { ids } = await retrieverOf([
      document('apart', ['Lång är vägen dit, och hur är kursen']),
      document('together', ['Vägen är dit, och hur lång är kursen']),
      document('other', ['Något helt annat om betyg']),
    ])
    expect((await ids('hur lång är kursen'))[0]).toBe('together')
  })

  test('of two equal texts the one whose topic was found more often comes first', async () => {
    const { ids } = await retrieverOf([
      document('alone', ['Ansökan görs i april'], { topic: 'ensam' }),
      document('among', ['Ansökan görs i april'], { topic: 'antagning' }),
      document('friend-1', ['Ansökan och antagning'], { topic: 'antagning' }),
      document('friend-2', ['När öppnar ansökan'], { topic: 'antagning' }),
    ])
    const found = await ids('när görs ansökan')
    expect(found.indexOf('among')).toBeLessThan(found.indexOf('alone'))
  })

  test('the limit cuts the list and changes no score', async () => {
    const { search } = await retrieverOf(base)
    const all = (await search('studievägledare', { limit: 50 })).hits
    const two = (await search('studievägledare', { limit: 2 })).hits
    expect(all.length).toBeGreaterThan(2)
    expect(two.map(({ id, score }) => [id, score])).toEqual(
      all.slice(0, 2).map(({ id, score }) => [id, score]),
    )
  })

  test('the same question gets the same scores again', async () => {
    const { search } = await retrieverOf(base)
    const scores = async () => (await search('studiemedel i Umeå')).hits.map(({ score }) => score)
    expect(await scores()).toEqual(await scores())
  })

  test('a question in English finds a text in Swedish by the thesaurus', async () => {
    const { ids } = await retrieverOf(base)
    expect((await ids('student finance', { lang: 'en' }))[0]).toBe('csn')
  })

  test.each([
    ['an English word in a Swedish question', 'student finance när jag är gammal', 'sv'],
    ['English words alone, taken for Swedish', 'student finance', 'sv'],
    ['a Swedish word in an English question', 'can I get csn-pengar', 'en'],
  ] as const)('%s is understood', async (_, question, lang) => {
    const { search, ids } = await retrieverOf(base)
    expect((await ids(question, { lang }))[0]).toBe('csn')
    const { understood } = await search(question, { lang })
    const also = understood.flatMap(({ also: others }) => others)
    expect(also).toContain(lang === 'sv' ? 'studiemedel' : 'student finance')
  })

  test('a word of both languages is read as one of the question', async () => {
    const { search } = await retrieverOf(base)
    const { understood } = await search('finance', { lang: 'sv' })
    expect(understood[0]?.also).toEqual([])
  })
})
