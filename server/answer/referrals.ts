// Disputes and cases that people tell as long stories: the matter is recognised by what must occur
// together, since single words of a story lead astray. A row names the record that refers on.
import { pattern } from './pattern.ts'

type Referral = { record: string; all: RegExp[]; none?: RegExp }

const employer =
  /\b(chef\p{L}*|arbetsgivar\p{L}*|firma\p{L}*|byrå\p{L}*|företag\p{L}*|anställ\p{L}*|jobb\p{L}*|gym\p{L}*|employer|boss|company|employed|job)\b/u
const training =
  /\b(kurs\p{L}*|utbildning\p{L}*|certifikat\p{L}*|körkort\p{L}*|training|course|certificate)\b/u
const payBack =
  /\b((kräv(a|er|de|t|s på)|krav)(?!s)\b.{0,40}\b(tillbaka|betal\p{L}*|pengar\p{L}*|kronor|kr|tusen|\d+)|skyldig|betala tillbaka|återbetal\p{L}*|ersätta|pay (it |them |this )?back|repay|owe)\b/u

/** "What do I do now?" */
const whatNow =
  /\b(vad|hur) (gör|ska|skall|kan|bör|borde) (jag|man|vi|en)( (då|nu|göra))*\s*([?!.,]|$)|\b(vad händer nu|vad nu|what now)\b|\bwhat (do|can|should) (i|we) do( now)?\s*([?!.,]|$)/u

/** Leaving a job of one's own will. */
const resigns =
  /\b(säg(a|er)? upp (mig|sig)|sagt upp (mig|sig)|sade? upp mig|slutar? själv(mant)?|egen uppsägning|resign\p{L}*|quit my job|quit and)\b/u
const unemploymentFund =
  /\b(a-?kass\p{L}*|avstäng\p{L}*|karens\p{L}*|straffad|unemployment (benefit|insurance)\p{L}*)\b/u

const referrals: Referral[] = [
  {
    record: 'ratt-varsel',
    all: [
      whatNow,
      /\b(varsel|varslat|varslats|varslar|(been )?put on notice|notice of redundanc\p{L}*)\b/u,
    ],
    none: /\b(uppsagd|uppsagda|sparkad|sparken)\b/u,
  },
  {
    record: 'omorg-uppsagd',
    all: [
      whatNow,
      /\b(varslad|uppsagd|uppsagda|(fått|fick) (sparken|gå|kicken)|sparkad|kickad|av med (mitt )?jobb(et)?|laid off|lost my job|made redundant|got fired|been fired)\b/u,
    ],
    none: /\b(utan anledning|for no reason|fel|felaktig\p{L}*|orättvis\p{L}*|olaglig\p{L}*|grund|unfair\p{L}*|wrongful\p{L}*|illegal\p{L}*|yh|lia|studie\p{L}*|pluggar)\b/u,
  },
  {
    record: 'akassa-saga-upp-studier',
    all: [
      resigns,
      unemploymentFund,
      /\b(plugg\p{L}*|läsa|stud(era|erar|ier\p{L}*)|utbilda\p{L}*|skola\p{L}*|study|studies|studying)\b/u,
    ],
  },
  { record: 'akassa-egen-uppsagning', all: [resigns, unemploymentFund] },
  {
    record: 'avtal-utan-skriftligt',
    all: [
      employer,
      training,
      payBack,
      /\b(inget|inte|ingenting|aldrig|no|nothing)\b.{0,25}\b(papper|skrift\p{L}*|skriv\p{L}*|avtal\p{L}*|contract|writing|signed)\b/u,
    ],
  },
  {
    record: 'avtal-utbildning-bindning',
    all: [employer, training, payBack],
    none: /\bcsn\b/u,
  },
  {
    record: 'ratt-raster-schema',
    all: [
      employer,
      /\b(rast\p{L}*|övertid\p{L}*|ob-?tillägg|schema\p{L}*|arbetstid\p{L}*|dygnsvila|overtime|breaks?)\b/u,
      /\b(ok|okej|lagligt|rätt|får (de|dom|han|hon|chefen)|dra|legal|allowed)\b/u,
    ],
    none: /\b(studie\p{L}*|plugg\p{L}*|läsa|utbildning\p{L}*|study|studies|kurs\p{L}*)\b/u,
  },
  {
    record: 'ratt-uppsagd-felaktigt',
    all: [
      /\b(uppsagd|avskedad|sparkad|sparken|fired|dismissed|laid off|lost my job)\b/u,
      /\b(fel|felaktig\p{L}*|orättvis\p{L}*|olaglig\p{L}*|utan (saklig )?grund|unfair\p{L}*|wrongful\p{L}*|illegal\p{L}*)\b/u,
    ],
  },
  {
    record: 'arb-lon',
    all: [
      /\b(vad|hur mycket|hur bra) (tjänar|får) (man|en|ett|de|dom)\b.{0,30}\b(som|i lön|betalt)\b|\bvad tjänar (en|ett|de|man|\p{L}+(are|or|er|a))\b|\b(vad|hur) (är|hög är|ligger|har|bra är) (ingångs)?lönen?\b.{0,12}\b(för|som|på|en|ett)\b|\b(vad|hur) har (en|ett) \p{L}+ (i|för) lön\b|\b(what|how much) (does|do|is|are) .{0,40}\b(earn|make|salary|paid)\b/u,
    ],
    none: /\b(csn|fribelopp\p{L}*|studiemedel|a-kassa\p{L}*|under (studie|utbildning|tiden)\p{L}*|lia|praktik\p{L}*|doktorand\p{L}*|phd|aspirant\p{L}*|lärling\p{L}*|student|studies|innan|without|permit)\b/u,
  },
]

const compiled = referrals.map(({ record, all, none }) => ({
  record,
  all: all.map(pattern),
  none: none ? pattern(none) : null,
}))

/** Id of the record that refers a told matter on, or null. */
export function findReferral(text: string): string | null {
  const found = compiled.find(
    ({ all, none }) => all.every((test) => test.test(text)) && !none?.test(text),
  )
  return found?.record ?? null
}
