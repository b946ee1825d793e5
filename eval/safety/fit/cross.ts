// `npm run cross:crisis`: leaves one round of utterances out after the other, fits the model
// on the rest, and prints how much of the round the model alone finds at several thresholds.
import { crisisClasses, probabilities } from '#server/safety/crisis-model.ts'
import { createFeatureReader } from '#server/safety/features.ts'
import { foldText } from '#server/safety/fold-text.ts'
import { readCrisisCases } from '../crisis-case.ts'
import { readExamples } from './examples.ts'
import { chosenRestraint, fitWeights } from './fit.ts'

const thresholds = [0.15, 0.25, 0.35, 0.5, 0.7]
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const { featuresOf } = createFeatureReader()
const cases = readCrisisCases().filter(({ lang }) => ['sv', 'en'].includes(lang ?? 'sv'))
const rounds = process.argv.slice(2)
if (rounds.length === 0) rounds.push(...new Set(cases.map(({ split }) => split)))

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)}`.padStart(5)

for (const round of rounds) {
  const weights = fitWeights(readExamples(featuresOf, [round]), chosenRestraint)
  const judged = cases
    .filter(({ split }) => split === round)
    .map((one) => {
      const words = foldText(one.text).trim().split(' ')
      const chances = probabilities(featuresOf(words), weights)
      return { ...one, chance: 1 - (chances[crisisClasses.indexOf('none')] ?? 1) }
    })
  for (const threshold of thresholds) {
    const share = (of: typeof judged) =>
      percent(of.filter(({ chance }) => chance >= threshold).length, of.length)
    const told = (form: string) => judged.filter((one) => one.kind !== 'none' && one.form === form)
    const calm = judged.filter(({ kind }) => kind === 'none')
    say(
      `${round} ≥ ${threshold}: explicit ${share(told('explicit'))}  veiled ${share(told('veiled'))}  false ${share(calm)}`,
    )
  }
}
