// `npm run cross:crisis`: leaves one round of utterances out after the other, fits the model on the
// rest, and prints what the whole recogniser makes of the round: crisis reply / reply or line of care.

import { createCrisisDetector } from '#server/safety/crisis.ts'
import { createCrisisModel } from '#server/safety/crisis-model.ts'
import { createFeatureReader } from '#server/safety/features.ts'
import { type CrisisCase, readCrisisCases } from '../crisis-case.ts'
import { readExamples } from './examples.ts'
import { fitWeights } from './fit.ts'

type Judged = CrisisCase & { certainty: 'sure' | 'plausible' | null }

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const { featuresOf } = createFeatureReader()
const cases = readCrisisCases().filter(({ lang }) => ['sv', 'en'].includes(lang ?? 'sv'))
const rounds = process.argv.slice(2)
if (rounds.length === 0) rounds.push(...new Set(cases.map(({ split }) => split)))

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)}`.padStart(5)

function share(of: readonly Judged[]): string {
  const sure = of.filter(({ certainty }) => certainty === 'sure').length
  const any = of.filter(({ certainty }) => certainty !== null).length
  return `${percent(sure, of.length)} /${percent(any, of.length)}`
}

function report(name: string, judged: readonly Judged[]): void {
  const told = (form: string) => judged.filter((one) => one.kind !== 'none' && one.form === form)
  const calm = judged.filter(({ kind }) => kind === 'none')
  say(
    `${name.padEnd(12)} explicit ${share(told('explicit'))}  veiled ${share(told('veiled'))}  false ${share(calm)}`,
  )
}

const all: Judged[] = []
for (const round of rounds) {
  const weights = fitWeights(readExamples(featuresOf, [round]))
  const detect = createCrisisDetector(createCrisisModel(weights))
  const judged = cases
    .filter(({ split }) => split === round)
    .map((one) => ({ ...one, certainty: detect(one.text)?.certainty ?? null }))
  report(round, judged)
  all.push(...judged)
}
report('all', all)
