// What people tell of themselves beside a question finds records about itself: "jag är 28 och vill byta jobb"
// asks for no age limit. Such an age belongs to the situation, and is left out of what is searched for.
import { pattern } from './pattern.ts'

const toldAges = [
  /(?<!\b(?:om|när|if|when) )\b(?:jag är|jag e|ja e|i am|i'm|im|han är|hon är) (?:snart |nästan |redan |bara |only |almost )?(?!1[5-9])\d{2}(?: (?:år|bast)(?: gammal| ung)?| years? old)?\b(?!\s*(?:%|procent|hp|yhp|poäng|veckor|månader|timmar|percent|weeks|months|hours|credits))(?:\s*(?:,|och|and)(?= \p{L}))?/u,
  /^\s*(?!1[5-9])\d{2} ?(?:år|yo)\b(?: gammal\b)?(?:\s*(?:,|och|and))?/,
  /, ?(?!1[5-9])\d{2} ?år(?: gammal)?\s*(?=[,.!?]|$)/,
  /\b(?:(?:som|as|en|an?) )?(?!1[5-9])\d{2}[- ]?(?:årig\p{L}*|åring|year[- ]old)\b/u,
].map((source) => new RegExp(pattern(source).source, 'giu'))

/** Words by which a question is about age after all. */
const asksAge = pattern(
  /\b(för gammal|för gamla|för sent|för ung|ålder\p{L}*|åldr\p{L}*|äldre|yngre|gräns\p{L}*|pension\p{L}*|too (old|late|young)|age|older|younger|pension\p{L}*|csn|lån|lånet|studiemedel|studielån|omställningsstudiestöd|loan|får jag|kan jag få|fortfarande|ändå|still)\b/u,
)

const fewestWords = 4
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** "A 62-year-old" is written like "62 years old", as most ways of asking do. */
const plainAge = (text: string): string =>
  text
    .replace(/(?<!\d)([2-9]\d)[- ]?åring(?!\p{L})/giu, '$1 år gammal')
    .replace(/(?<!\d)([2-9]\d)[- ]year[- ]old\b/giu, '$1 years old')

/** The text without an age that is told in passing; as it is where age matters or little would remain. */
export function withoutToldAge(text: string): string {
  if (asksAge.test(text)) return plainAge(text)
  const rest = toldAges
    .reduce((left, age) => left.replace(age, ' '), text)
    .replace(/\s+/g, ' ')
    .trim()
  return plainAge(countWords(rest) >= fewestWords ? rest : text)
}
