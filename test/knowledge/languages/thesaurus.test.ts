import { describe, expect, test } from 'vitest'
import { createAnalysers } from '#knowledge/languages/analysers.ts'
import { createThesaurus, readThesaurus } from '#knowledge/languages/thesaurus.ts'

const analysers = createAnalysers()
const groups = readThesaurus()
const thesaurus = createThesaurus(groups, analysers)

const othersOf = (text: string, lang: 'sv' | 'en'): string[] =>
  thesaurus
    .matches(analysers[lang].words(text), lang)
    .flatMap(({ sv, en }) => (lang === 'sv' ? sv : [...sv, ...en]))

test('the thesaurus has at least 250 groups', () => {
  expect(groups.length).toBeGreaterThanOrEqual(250)
})

test('no term heads two groups', () => {
  const terms = groups.map(({ term }) => term.toLowerCase())
  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([])
})

test('no group says the same twice', () => {
  const twice = groups.flatMap(({ term, also, en }) => {
    const swedish = [term, ...also].map((text) => text.toLowerCase())
    const english = en.map((text) => text.toLowerCase())
    return [swedish, english].flatMap((list) =>
      list.filter((text, at) => list.indexOf(text) !== at).map((text) => `${term}: ${text}`),
    )
  })
  expect(twice).toEqual([])
})

test('every Swedish entry leads to the term of its group', () => {
  const lost = groups.flatMap(({ term, also }) =>
    also.filter((text) => !othersOf(text, 'sv').includes(term)).map((text) => `${text} → ${term}`),
  )
  expect(lost).toEqual([])
})

test('every English entry leads to the Swedish term of its group, unless it is the same', () => {
  const lost = groups.flatMap(({ term, en }) =>
    en
      .filter((text) => text !== term && !othersOf(text, 'en').includes(term))
      .map((text) => `${text} → ${term}`),
  )
  expect(lost).toEqual([])
})

describe('matches', () => {
  const small = createThesaurus(
    [
      { term: 'studiemedel', also: ['csn-pengar', 'pengar från csn'], en: ['student finance'] },
      { term: 'pengar', also: ['stålar'], en: ['money'] },
    ],
    analysers,
  )
  const match = (text: string) => small.matches(analysers.sv.words(text), 'sv')

  test('the longest run of words is taken', () => {
    expect(match('kan jag få pengar från csn nu')).toEqual([
      {
        from: 3,
        size: 3,
        sv: ['studiemedel', 'csn-pengar'],
        en: ['student finance'],
      },
    ])
  })

  test('words are compared by stem', () => {
    expect(match('studiemedlet')[0]?.sv).toContain('csn-pengar')
  })

  test('a word of no group matches nothing', () => {
    expect(match('cykel')).toEqual([])
  })
})
