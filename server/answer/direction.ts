// Which way somebody moves between yrkeshögskola and högskola: the rules differ, their words do not.
import { pattern } from './pattern.ts'

/** A move that a question tells; null where it tells none, or both. */
export type Direction = 'yh-till-hogskola' | 'hogskola-till-yh'

const done =
  /(efter|från|med|min|mitt|mina|av|klar med|examen|läst|läste|gått|gick|pluggat|pluggade|läser|går|pluggar|tagit|tog|har|after|from|with|my|did|have|finished)/u
const wants =
  /(till|på|in på|söka|sök|söker|börja|plugga|läsa|gå|bli|byta|fortsätta|kan jag|vill|to|into|at|apply|study|start|continue)/u

const yh = /(yh|yrkeshögskol\p{L}*|yh-\p{L}+|yhn|higher vocational|hve)/u
const hogskola =
  /(högskol\p{L}*|universitet\p{L}*|uni|kandidat\p{L}*|master\p{L}*|civilingenj\p{L}*|högskoleingenj\p{L}*|university|bachelor\p{L}*|degree programme)/u

const near = (first: RegExp, second: RegExp): RegExp =>
  pattern(new RegExp(`\\b${first.source}\\b[^?!]{0,30}?\\b${second.source}\\b`))

const tests = {
  fromYh: near(done, yh),
  toYh: near(wants, yh),
  fromHogskola: near(done, hogskola),
  toHogskola: near(wants, hogskola),
  namesYh: pattern(new RegExp(`\\b${yh.source}\\b`)),
  namesHogskola: pattern(new RegExp(`\\b${hogskola.source}\\b`)),
}

/** The direction of a move between the two, by what is told to be done and what is told to be wanted. */
export function directionOf(text: string): Direction | null {
  const atYh = tests.namesYh.exec(text)?.index
  const atHogskola = tests.namesHogskola.exec(text)?.index
  if (atYh === undefined || atHogskola === undefined) return null
  const up = tests.fromYh.test(text) && tests.toHogskola.test(text)
  const down = tests.fromHogskola.test(text) && tests.toYh.test(text)
  if (up === down) {
    if (!up) return null
    return atYh < atHogskola ? 'yh-till-hogskola' : 'hogskola-till-yh'
  }
  return up ? 'yh-till-hogskola' : 'hogskola-till-yh'
}
