import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { findFacet, readFacets } from '#server/answer/facets.ts'
import { projectRoot } from '#server/compose-root.ts'

const facets = readFacets()
const namesMatter = (text: string) => /\b(csn|komvux|yh|sfi|svenska|högskola)\b/i.test(text)
const ask = (text: string, context: string[], leans = true) =>
  findFacet({ text, context, leans }, facets, namesMatter)

test.each([
  ['kostar det?', 'Vad är komvux?', 'komvux-kostnad'],
  ['hur söker man dit då', 'jag funderar på en yh', 'yh-ansoka-hur'],
  ['och om de säger nej?', 'jag har sökt omställningsstudiestöd', 'omst-avslag'],
  ['får jag jobba bredvid?', 'läser med studiemedel', 'csn-fribelopp'],
  ['how long does it take?', 'How do I get my degree from Iraq assessed?', 'utl-handlaggningstid'],
  ['jag är 25, går det', 'vad är omställningsstudiestöd', 'omst-alder-nedre'],
])('"%s" after "%s" asks for %s', (text, before, record) =>
  expect(ask(text, [before])).toBe(record),
)

test('what the answer names is meant where something else was wanted', () =>
  expect(
    ask('hur länge räcker det?', [
      'Finns det något annat än CSN?',
      'Det finns omställningsstudiestöd. Vanligt CSN passar andra.',
    ]),
  ).toBe('omst-veckor'))

test.each([
  ['vad kostar sfi?', ['Vad är komvux?']],
  ['kostar det?', []],
  ['kostar det?', ['Jag vill bli snickare']],
  ['jag har tänkt länge och undrar vad det kostar att gå där om man har två barn', ['komvux?']],
])('"%s" after %j is left to the search', (text, context) => expect(ask(text, context)).toBeNull())

test('every fact is a statement, and every facet is one that the file knows', () => {
  const folder = path.join(projectRoot, 'knowledge/records/data/statements')
  const statements = new Set(
    readdirSync(folder).flatMap((file) =>
      parse(readFileSync(path.join(folder, file), 'utf8')).records.map(
        ({ id }: { id: string }) => id,
      ),
    ),
  )
  const known = new Set(facets.facets.map(({ id }) => id))
  for (const { facts } of facets.matters) {
    for (const [facet, record] of Object.entries(facts)) {
      expect(known).toContain(facet)
      expect(statements).toContain(record)
    }
  }
})
