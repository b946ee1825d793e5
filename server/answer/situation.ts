// Reads facts of the person’s situation from free text. What is not said stays unknown.
import type { Circumstance, Situation } from '../protocol.ts'
import { pattern } from './pattern.ts'
import {
  agreement,
  circumstances,
  employment,
  type Rule,
  schooling,
  sector,
} from './situation-rules.ts'

/** Finds the municipality or region that a text names; null where none. */
export type PlaceLookup = (text: string) => { municipality?: string; region?: string } | null

const ages = [
  /\b(?:jag är|är jag|jag e|ja e|jag fyller|fyller|fyllde|blir|blev|är nu|är snart|snart|bara|om jag (?:är|vore|var)|i am|i'm|im|turning|turn|aged?)\s+(?:snart |nästan |redan |bara |över |only |almost |already )?(\d{2})\b(?!\s*(?:%|procent|hp|yhp|poäng|veckor|månader|timmar|dagar|kronor|kr|percent|weeks|months|hours|credits))/,
  /(?:^|[,.!]|\boch)\s*(?:är|fyllt|fyller)\s+(\d{2})\b(?! ?(?:%|procent|hp|yhp|poäng|veckor|månader|timmar|dagar|kr|kronor|av|stycken|år på))/,
  /\b(?:man|kvinna|tjej|kille|mamma|pappa|woman|female|male|guy|girl|person)\s*,?\s*\(?(\d{2})\b/,
  /\b(\d{2})[\s-]?(?:åring|year[\s-]old|years old|årig\p{L}*)\b/u,
  /(?<!\b(?:i|på|sedan|efter|under|för|med|om|in|for) )\b(\d{2}) år(?: gammal| ung| och |,|\.|$)/,
].map(pattern)

const workedYears =
  /\b(jobbat|arbetat|erfarenhet|bott|varit|worked|lived|experience)\b[^.?!]{0,20}\d{2} (år|years)/i

/** As many as a request may carry. */
const maxCircumstances = 6

const studying = '(?:(?!plugg|läs|stud)[^.?!])'
const weekly = pattern(
  new RegExp(
    `\\b(?:jobbar|arbetar|anställd|vikarie|timvikarie|work|working)\\b${studying}{0,60}?\\b(\\d{1,2}) (?:timmar|tim|h|hours) (?:i veckan|per vecka|\\/vecka|a week|per week)`,
  ),
)
const share = pattern(
  new RegExp(
    `\\b(?:jobbar|arbetar|anställd|\\p{L}*tjänst|work(?:ing)?)\\b(?:${studying}{0,40} på| (?:bara|deltid|ca|cirka|only))* (?:(\\d{2,3}) ?(?:%|procent|percent)|(?:på )?(halvtid|heltid|half[- ]time|full[- ]time))`,
    'u',
  ),
)
/** Hours of a full week; a share close to the 16 hours that rules ask for is left unread. */
const fullWeek = 40
const unclearShare = { from: 36, to: 44 }

function readCircumstances(text: string): Circumstance[] | undefined {
  const told = circumstances.filter(({ when }) => when.test(text)).map(({ value }) => value)
  return told.length > 0 ? told : undefined
}

/** Hours of a part-time share: half time is 20 of 40. */
function hoursOfShare(text: string): number | undefined {
  const [, percent, time] = share.exec(text) ?? []
  const part = time ? (/^hal/i.test(time) ? 50 : 100) : Number(percent)
  const isUnclear = part >= unclearShare.from && part <= unclearShare.to
  return part >= 5 && part <= 100 && !isUnclear ? Math.round((part * fullWeek) / 100) : undefined
}

function readWeeklyHours(text: string): number | undefined {
  const hours = Number(weekly.exec(text)?.[1])
  return hours >= 1 && hours <= 80 ? hours : hoursOfShare(text)
}

/** A university is where one works or wants to study, not where one lives. */
const university = pattern(/\b\p{L}+ (universitet|högskola|university)\b/u)

const firstMatch = <T>(rules: Rule<T>[], text: string): T | undefined =>
  rules.find((rule) => rule.when.test(text))?.value

function readAge(text: string): number | undefined {
  for (const age of ages) {
    const years = Number(age.exec(text)?.[1])
    if (years >= 13 && years <= 90 && !(workedYears.test(text) && age === ages.at(-1))) return years
  }
  return undefined
}

/** Facts that one message tells. */
export function readSituation(text: string, findPlace: PlaceLookup): Situation {
  const facts = {
    age: readAge(text),
    employment: firstMatch(employment, text),
    agreement: firstMatch(agreement, text),
    sector: firstMatch(sector, text),
    schooling: firstMatch(schooling, text),
    weeklyHours: readWeeklyHours(text),
    circumstances: readCircumstances(text),
    ...findPlace(text.replace(university, '')),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** Later facts win; what was known and not said again stays. */
export function mergeSituations(...situations: Situation[]): Situation {
  const merged: Situation = Object.assign({}, ...situations)
  const told = situations.flatMap(({ circumstances: some }) => some ?? [])
  if (told.length > 0) merged.circumstances = [...new Set(told)].slice(0, maxCircumstances)
  const newest = situations.findLast((s) => s.municipality ?? s.region)
  if (newest && !newest.municipality) delete merged.municipality
  return merged
}
