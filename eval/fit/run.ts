// npm run fit: fits the numbers of knowledge/retrieval/{rerank,sure}.ts on the evaluation cases and
// prints them beside a cross-validated score. What is printed is copied by hand, with its figures.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { openKnowledge } from '#knowledge/knowledge.ts'
import { evalCase } from '../case.ts'
import { readJsonl } from '../read-jsonl.ts'
import { type Choice, firstRight, fitChoice, fitLikelihood, type Label } from './regression.ts'

const caseDir = path.join(import.meta.dirname, '../cases')
const folds = 5
const depth = 60

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const rounded = (values: readonly number[]): string =>
  values.map((value) => value.toPrecision(3)).join(', ')

/** Single questions that some record answers, or that none does. */
const readCases = () =>
  readdirSync(caseDir)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readJsonl(path.join(caseDir, name), evalCase))
    .filter(({ history, outcomes }) => history.length === 0 && !outcomes.includes('crisis'))

function crossValidated(choices: readonly Choice[]): number {
  const parts = Array.from({ length: folds }, (_, fold) => {
    const isHeld = (_: Choice, at: number) => at % folds === fold
    const weights = fitChoice(choices.filter((one, at) => !isHeld(one, at)))
    return firstRight(choices.filter(isHeld), weights)
  })
  return parts.reduce((sum, part) => sum + part, 0) / folds
}

function printThresholds(labels: readonly Label[], weights: readonly number[]): void {
  for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55]) {
    const said = labels.filter(({ terms }) => {
      const sum = [...terms, 1].reduce((all, term, at) => all + term * (weights[at] ?? 0), 0)
      return 1 / (1 + Math.exp(-sum)) >= threshold
    })
    const right = said.filter(({ isRight }) => isRight).length
    print(
      `  threshold ${threshold}: says ${said.length} of ${labels.length}, ${((100 * right) / said.length).toFixed(1)} % of them right`,
    )
  }
}

async function main(): Promise<void> {
  const knowledge = await openKnowledge({ indexFile: 'var/fit.db', onProgress: print })
  const choices: Choice[] = []
  const labels: Label[] = []
  for (const { question, lang, records } of readCases()) {
    const { hits } = await knowledge.search({ text: question, lang, limit: depth })
    if (hits.length === 0) continue
    const isRight = hits.map(({ id }) => records.includes(id))
    if (records.length > 0) choices.push({ terms: hits.map((hit) => hit.terms), isRight })
    labels.push({ terms: knowledge.sureTerms(hits, question), isRight: isRight[0] ?? false })
  }
  knowledge.close()
  const weights = fitChoice(choices)
  const [scale = 1] = weights
  print(`rerank: ${choices.length} questions, R@1 now ${(100 * firstOf(choices)).toFixed(1)} %`)
  print(`  cross-validated R@1 ${(100 * crossValidated(choices)).toFixed(1)} %`)
  print(`  score, then rerankWeights in order: ${rounded(weights.map((value) => value / scale))}`)
  const sure = fitLikelihood(labels)
  print(`sure: ${labels.length} questions\n  sureTerms in order, intercept: ${rounded(sure)}`)
  printThresholds(labels, sure)
}

const firstOf = (choices: readonly Choice[]): number =>
  choices.filter(({ isRight }) => isRight[0]).length / choices.length

await main()
