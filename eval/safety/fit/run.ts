// `npm run fit:crisis`: fits the crisis model anew and writes server/safety/weights.json. Rounds named
// as arguments (round-4) are left out, to see what the model makes of texts it never saw.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadConcepts } from '#server/safety/features.ts'
import { readExamples } from './examples.ts'
import { fitWeights } from './fit.ts'

const scale = 100
const least = 4
const file = path.join(import.meta.dirname, '../../../server/safety/weights.json')

const examples = readExamples(loadConcepts(), process.argv.slice(2))
const rows = [...fitWeights(examples)]
  .map(([name, weights]): [string, number[]] => [name, weights.map((w) => Math.round(w * scale))])
  .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= least))
  .sort(([a], [b]) => (a < b ? -1 : 1))
const lines = rows.map(([name, weights]) => `${JSON.stringify(name)}:[${weights.join(',')}]`)
writeFileSync(file, `{"scale":${scale},"weights":{\n${lines.join(',\n')}\n}}\n`)
process.stdout.write(`${examples.length} examples, ${rows.length} features\n`)
