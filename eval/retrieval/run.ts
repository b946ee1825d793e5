// npm run eval:retrieval -- [--beir DIR | --cases sv|en | --own sv|en]
//   [--against raw-fts5,snowball,word,gram] [--json]
// Ranks a collection (our own Swedish cases, if none is named) with the product’s own build and
// retriever and with plain engines; ours also with a typo in each question, and without å ä ö.
import { parseArgs } from 'node:util'
import { createAnalysers } from '../../knowledge/languages/analysers.ts'
import { createThesaurus, readThesaurus } from '../../knowledge/languages/thesaurus.ts'
import type { RetrieverTools } from '../../knowledge/retrieval/retrieve.ts'
import { type Collection, readCollection } from './collection.ts'
import { compareRuns, runEngine, tableOf } from './compare.ts'
import { noises, spoilt } from './noise.ts'
import { createOurs } from './ours.ts'
import { readOwnCases, readOwnRecords } from './own.ts'
import { createYardstick, type Yardstick, yardsticks } from './yardsticks.ts'

type Lang = 'sv' | 'en'
type Chosen = { collection: Collection; lang: Lang }

function langOf(text: string): Lang {
  if (text === 'sv' || text === 'en') return text
  throw new Error(`no language "${text}": sv or en`)
}

async function readChosen(values: {
  beir?: string
  own?: string
  cases?: string
}): Promise<Chosen> {
  const { beir, own, cases } = values
  if (beir) return { collection: readCollection(beir), lang: 'sv' }
  if (own) return { collection: await readOwnRecords(langOf(own)), lang: langOf(own) }
  const lang = langOf(cases ?? 'sv')
  return { collection: await readOwnCases(lang), lang }
}

function yardsticksNamed(names: string): Yardstick[] {
  return names.split(',').filter((name): name is Yardstick => {
    if ((yardsticks as readonly string[]).includes(name)) return true
    throw new Error(`no yardstick "${name}": use ${yardsticks.join(', ')}`)
  })
}

async function runAll({ collection, lang }: Chosen, kinds: Yardstick[], tools: RetrieverTools) {
  const { sv } = tools.analysers
  const runs = []
  for (const kind of kinds) {
    runs.push(await runEngine(createYardstick(kind, collection, sv), collection))
  }
  const ours = await runEngine(await createOurs(collection, tools, lang), collection)
  runs.push(ours)
  for (const noise of noises) {
    const spoiltOnes = spoilt(collection, noise, tools.analysers[lang])
    const engine = await createOurs(collection, tools, lang)
    runs.push(await runEngine({ ...engine, name: `ledstang+${noise}` }, spoiltOnes))
  }
  return compareRuns(runs, ours)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      beir: { type: 'string' },
      own: { type: 'string' },
      cases: { type: 'string' },
      against: { type: 'string', default: 'raw-fts5' },
      json: { type: 'boolean', default: false },
    },
  })
  const kinds = yardsticksNamed(values.against)
  const analysers = createAnalysers()
  const tools = { analysers, thesaurus: createThesaurus(readThesaurus(), analysers) }
  const chosen = await readChosen(values)
  const rows = await runAll(chosen, kinds, tools)
  const { name, documents, queries } = chosen.collection
  const report = { collection: name, texts: documents.length, questions: queries.length, rows }
  const output = values.json
    ? JSON.stringify(report, null, 2)
    : tableOf(chosen.collection, rows).join('\n')
  process.stdout.write(`${output}\n`)
}

await main()
