// Which way somebody moves between yrkeshögskola and högskola: the rules differ, their words do not.
import { pattern } from './pattern.ts'

/** A move that a question tells; null where it tells none, or both. */
export type Direction = 'yh-till-hogskola' | 'hogskola-till-yh'

const done =
  /(efter|från|med|min|mitt|mina|av|klar med|läst|läste|gått|gick|pluggat|pluggade|läser|går|pluggar|tagit|tog|har|after|from|with|my|did|have|finished)/u
const wants =
  /(till|på|in på|söka|sök|söker|börja|plugga|läsa|gå|bli|byta|fortsätta|kan jag|vill|to|into|at|apply|study|start|continue)/u

const yh = /(yh|yrkeshögskol\p{L}*|yh-\p{L}+|yhn|higher vocational|hve)/u
const hogskola =
  /(högskol\p{L}*|universitet\p{L}*|uni|kandidat\p{L}*|master\p{L}*|civilingenj\p{L}*|högskoleingenj\p{L}*|university|bachelor\p{L}*|degree programme)/u

const near = (first: RegExp, second: RegExp, letters: number): RegExp =>
  pattern(new RegExp(`\\b${first.source}\\b[^?!.]{0,${letters}}?\\b${second.source}\\b`))

/** Letters between what is done and where; a wish may stand further from its end. */
const [doneWithin, wantsWithin] = [18, 30]

/** "… tillgodoräknas på Y": what is done elsewhere shall count there. */
const credited = (where: RegExp): RegExp =>
  pattern(
    new RegExp(
      `\\b(tillgodoräkna\\p{L}*|räknas?( in| av)?|credited|counted?)\\b[^?!.]{0,12}\\b(på|i|till|inom|av|at|in|towards)\\b[^?!.]{0,12}\\b${where.source}\\b`,
      'u',
    ),
  )

const tests = {
  fromYh: near(done, yh, doneWithin),
  toYh: near(wants, yh, wantsWithin),
  fromHogskola: near(done, hogskola, doneWithin),
  toHogskola: near(wants, hogskola, wantsWithin),
  yhDiploma: pattern(/\b(yh-?examen|yrkeshögskoleexamen|yh diploma)\b/),
  creditedAtYh: credited(yh),
  creditedAtHogskola: credited(hogskola),
  namesYh: pattern(new RegExp(`\\b${yh.source}\\b`)),
  namesHogskola: pattern(new RegExp(`\\b${hogskola.source}\\b`)),
}

/** Which of the two a text names first; null where it does not name both. */
function firstNamed(text: string): Direction | null {
  const atYh = tests.namesYh.exec(text)?.index
  const atHogskola = tests.namesHogskola.exec(text)?.index
  if (atYh === undefined || atHogskola === undefined) return null
  return atYh < atHogskola ? 'yh-till-hogskola' : 'hogskola-till-yh'
}

/** The direction that is told by where something shall count; null where that is told of neither, or both. */
function creditedWhere(text: string): Direction | null {
  const [up, down] = [tests.creditedAtHogskola.test(text), tests.creditedAtYh.test(text)]
  if (up === down) return null
  return up ? 'yh-till-hogskola' : 'hogskola-till-yh'
}

/** The direction of a move between the two, by what is told to be done and what is told to be wanted. */
export function directionOf(text: string): Direction | null {
  const first = firstNamed(text)
  if (!first) return null
  const counted = creditedWhere(text)
  if (counted) return counted
  const fromYh = tests.fromYh.test(text) || tests.yhDiploma.test(text)
  const fromHogskola = tests.fromHogskola.test(text)
  const up = fromYh && (tests.toHogskola.test(text) || !fromHogskola)
  const down = fromHogskola && (tests.toYh.test(text) || !fromYh)
  if (up && down) return first
  if (up) return 'yh-till-hogskola'
  return down ? 'hogskola-till-yh' : null
}
