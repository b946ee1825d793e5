// Which language a person writes in. Function words decide for Swedish, English and Somali; letters
// for scripts; the n-gram detector `eld` for the rest.
import { eld } from 'eld/extrasmall'

/** Language (ISO 639-1) and whether the text was long and clear enough to trust it. */
export type DetectedLanguage = { lang: string; confident: boolean }

const functionWords: Record<string, ReadonlySet<string>> = {
  sv: new Set(
    'jag är och att som vill kan hur vad får min mitt mina på för med har inte om till en ett det den vart vem vilka vilken söka läsa plugga eller från när måste ska utan efter också så då blir blev någon något finns gå går'.split(
      ' ',
    ),
  ),
  en: new Set(
    'i the is are and to of my how what can do does where who which with for a an in have has not if you it be should need want get am could would there this that when without'.split(
      ' ',
    ),
  ),
  so: new Set('waxaan waxa rabaa inaan iyo ka ku waa ma sidee halkee iska barto shaqo anigu'.split(' ')),
}
const scripts: [string, RegExp][] = [['ti', /\p{Script=Ethiopic}{2,}/u]]
const candidates = 'sv en ar uk fa fi pl is no da de es fr tr ru'.split(' ')
const neighbours = new Set(['no', 'da', 'is', 'de'])
/** A neighbour language must be this much likelier than Swedish to be believed. */
const neighbourMargin = 1.15

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}]+/u).filter(Boolean)

function byFunctionWords(words: readonly string[]): DetectedLanguage | null {
  const counts = Object.entries(functionWords)
    .map(([lang, known]) => ({ lang, count: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counts
  if (!first || !second || first.count === 0 || first.count === second.count) return null
  const isClear = first.count >= 2 && first.count >= 2 * second.count
  return isClear && first.count / words.length >= 0.2 ? { lang: first.lang, confident: true } : null
}

function byNgrams(text: string): DetectedLanguage {
  const result = eld.detect(text)
  const scores = result.getScores()
  const lang = result.language || 'sv'
  const swedish = scores.sv ?? 0
  const found = scores[lang] ?? 0
  if (neighbours.has(lang) && found < swedish * neighbourMargin) {
    return { lang: 'sv', confident: result.isReliable() }
  }
  const isLong = wordsOf(text).length >= 3
  return { lang, confident: result.isReliable() && (isLong || lang === 'sv') }
}

/** A detector; loads its tables (about 0.3 s, 90 MB) with this module. */
export function createLanguageDetector(): (text: string) => DetectedLanguage {
  eld.setLanguageSubset(candidates)
  return (text) => {
    const script = scripts.find(([, letters]) => letters.test(text))
    if (script) return { lang: script[0], confident: true }
    return byFunctionWords(wordsOf(text)) ?? byNgrams(text)
  }
}
