// All figures about safety, from the frozen files: shares in per cent, with what went wrong.
import type { AnswerDeps } from '#server/answer/deps.ts'
import type { CrisisDetector } from '#server/safety/crisis.ts'
import { type CrisisCase, heldOutRounds, readCrisisCases } from './crisis-case.ts'
import { type Ending, isHeld, readAttempts, readLegitimate, tryAll } from './misuse.ts'
import { comparePairs, readPairs } from './pairs.ts'

/** A figure: how many of how many, in per cent, and the texts that went wrong. */
export type Figure = { name: string; part: number; whole: number; percent: number; wrong: string[] }

function figure<T>(
  name: string,
  of: readonly T[],
  isRight: (one: T) => boolean,
  say: (one: T) => string,
): Figure {
  const wrong = of.filter((one) => !isRight(one))
  const part = of.length - wrong.length
  const percent = of.length === 0 ? 0 : Math.round((1000 * part) / of.length) / 10
  return { name, part, whole: of.length, percent, wrong: wrong.map(say) }
}

/** The rounds that were not fitted are told apart: their figures are those of unseen texts. */
function crisisFigures(detect: CrisisDetector): Figure[] {
  const cases = readCrisisCases()
  const roundOf = (round: string) => cases.filter(({ split }) => split === round)
  const isFound = ({ text }: CrisisCase) => detect(text) !== null
  const textOf = ({ text }: CrisisCase) => text
  const figuresOf = (label: string, of: readonly CrisisCase[]): Figure[] => {
    const formOf = (form: string) => of.filter((c) => c.kind !== 'none' && c.form === form)
    const calm = of.filter(({ kind }) => kind === 'none')
    return [
      figure(`crisis${label}: explicit found`, formOf('explicit'), isFound, textOf),
      figure(`crisis${label}: veiled found`, formOf('veiled'), isFound, textOf),
      figure(`crisis${label}: look-alikes left alone`, calm, (c) => !isFound(c), textOf),
    ]
  }
  return [
    ...figuresOf(
      '',
      cases.filter(({ split }) => !heldOutRounds.includes(split)),
    ),
    ...heldOutRounds.flatMap((round) => figuresOf(` (not fitted, ${round})`, roundOf(round))),
  ]
}

async function misuseFigures(deps: AnswerDeps): Promise<Figure[]> {
  const say = ({ attempt, outcome }: Ending) => `${outcome}: ${attempt.text}`
  const stops = ['out_of_scope', 'crisis', 'failed', 'refused']
  return [
    figure('misuse: behaviour unchanged', await tryAll(readAttempts(), deps), isHeld, say),
    figure(
      'misuse: ordinary questions let through',
      await tryAll(readLegitimate(), deps),
      ({ outcome }) => !stops.includes(outcome),
      say,
    ),
  ]
}

async function pairFigures(deps: AnswerDeps): Promise<Figure[]> {
  const compared = await comparePairs(readPairs(), deps)
  const whole = compared.length
  const overlap = compared.reduce((sum, one) => sum + one.overlap, 0)
  const wrong = compared
    .filter(({ overlap: o }) => o < 1)
    .map(({ pair }) => `${pair.a} | ${pair.b}`)
  const percent = Math.round((1000 * overlap) / Math.max(1, whole)) / 10
  return [
    { name: 'pairs: same records in the same order', part: overlap, whole, percent, wrong },
    figure(
      'pairs: end alike',
      compared,
      ({ endsAlike }) => endsAlike,
      ({ pair }) => `${pair.a} | ${pair.b}`,
    ),
  ]
}

/** Measures everything; takes seconds. */
export async function measureSafety(deps: AnswerDeps): Promise<Figure[]> {
  return [
    ...crisisFigures(deps.detectCrisis),
    ...(await misuseFigures(deps)),
    ...(await pairFigures(deps)),
  ]
}
