// Which language a question is written in. Function words and scripts first, since questions are
// short; n-grams (eld, its smallest set) for the rest.
import { eld } from 'eld/extrasmall'
import { englishStopWords } from './en/stop-words.ts'
import { swedishStopWords } from './sv/stop-words.ts'
import { tokenise } from './tokens.ts'

/** ISO 639-1 code, and whether to act on it. */
export type DetectedLanguage = { lang: string; confident: boolean }

/** Tells the language of a text; unsure ones are taken for Swedish. */
export type DetectLanguage = (text: string) => DetectedLanguage

const candidates = [
  'sv', 'en', 'ar', 'fa', 'ku', 'uk', 'ru', 'fi', 'pl', 'is', 'am', 'da', 'no', 'de', 'es', 'fr',
  'tr', 'sq', 'sr', 'hr', 'ro', 'et', 'lt', 'lv', 'it', 'pt', 'nl', 'zh', 'vi', 'th', 'ur', 'hi',
] // biome-ignore format: one list

// eld knows no Somali and no Tigrinya.
const somali = new Set(
  `waxaan waan iyo waa ayaa ayay aan inaan inuu oo uu way maxay maxaa sidee goorma karaa karo rabaa
   doonayaa baro barto baran iskuul dugsi shaqo luuqadda afka miyaa ama laakiin anigu aniga adiga
   ku ka soo si ahay ahaan leh la`.split(/\s+/),
)
const tigrinya = /[ቐ-ቝኸ-ዅ]|ኣብ|ናይ|እየ|እዩ|ኣለ|ክመሃር|ትምህርቲ|ስራሕ|ሽወደን/u

// Words of both languages tell nothing.
const onlySwedish = new Set([...swedishStopWords].filter((word) => !englishStopWords.has(word)))
const onlyEnglish = new Set([...englishStopWords].filter((word) => !swedishStopWords.has(word)))

// A third of a sentence is function words; a foreign text shares a few by chance.
const leastShare = 0.2

const sure = (lang: string): DetectedLanguage => ({ lang, confident: true })
const guess = (lang: string): DetectedLanguage => ({ lang, confident: false })

function inArabicScript(text: string): string {
  const { language } = eld.detect(text)
  if (['ar', 'fa', 'ku', 'ur'].includes(language)) return language
  return /[پچژگ]|می\u200c|است/u.test(text) ? 'fa' : 'ar'
}

const scripts: { letters: RegExp; lang: (text: string) => string }[] = [
  { letters: /\p{Script=Ethiopic}/gu, lang: (text) => (tigrinya.test(text) ? 'ti' : 'am') },
  { letters: /\p{Script=Arabic}/gu, lang: inArabicScript },
  {
    letters: /\p{Script=Cyrillic}/gu,
    lang: (text) => (/[іїєґ]/iu.test(text) ? 'uk' : eld.detect(text).language || 'ru'),
  },
]

function byScript(text: string): DetectedLanguage | null {
  const total = text.match(/\p{L}/gu)?.length ?? 0
  const found = scripts.find(({ letters }) => 2 * (text.match(letters)?.length ?? 0) > total)
  return found ? sure(found.lang(text)) : null
}

function byFunctionWords(text: string, words: string[]): DetectedLanguage | null {
  const count = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length
  const [sv, en, so] = [count(onlySwedish), count(onlyEnglish), count(somali)]
  if (so >= 2 && so > sv && so > en) return sure('so')
  const [lang, hits, others] = sv >= en ? (['sv', sv, en] as const) : (['en', en, sv] as const)
  const isClear = hits >= 2 * others && hits >= leastShare * words.length
  if (hits > 1 && isClear) return sure(lang)
  if (hits === 1 && isClear && ['', 'sv', 'en'].includes(eld.detect(text).language))
    return sure(lang)
  return null
}

function byGrams(text: string, words: string[]): DetectedLanguage {
  const detected = eld.detect(text)
  const lang = detected.language
  const isLong = words.length >= 4 && text.length >= 20
  if (lang !== '' && isLong && detected.isReliable()) return sure(lang)
  return guess(lang === 'en' ? 'en' : 'sv')
}

/** The detector. Loads its n-grams with this file, so import it once, at start. */
export function createLanguageDetector(): DetectLanguage {
  eld.setLanguageSubset(candidates)
  return (text) => {
    const script = byScript(text)
    if (script) return script
    const words = tokenise(text).map((token) => token.text)
    return byFunctionWords(text, words) ?? byGrams(text, words)
  }
}
