// `npm run fit:crisis`: fits the crisis model anew and writes server/safety/weights.tsv. Rounds named
// as arguments (round-4) are left out, to see what the model makes of texts it never saw.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { weightScale } from '#server/safety/crisis-model.ts'
import { createFeatureReader } from '#server/safety/features.ts'
import { readExamples } from './examples.ts'
import { fitWeights } from './fit.ts'

const least = 11
const file = path.join(import.meta.dirname, '../../../server/safety/weights.tsv')

const examples = readExamples(createFeatureReader().featuresOf, process.argv.slice(2))
const rows = [...fitWeights(examples)]
  .map(([name, weights]): [string, number[]] => [
    name,
    weights.map((w) => Math.round(w * weightScale)),
  ])
  .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= least))
  .sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(
  file,
  `${rows.map(([name, weights]) => `${name}\t${weights.join(' ')}`).join('\n')}\n`,
)
process.stdout.write(`${examples.length} examples, ${rows.length} features\n`)
