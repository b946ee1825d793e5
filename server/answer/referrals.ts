// Disputes and cases that people tell as long stories: the matter is recognised by what must occur
// together, since single words of a story lead astray. A row names the record that refers on.
import { pattern } from './pattern.ts'

type Referral = { record: string; all: RegExp[]; none?: RegExp }

const employer =
  /\b(chef\p{L}*|arbetsgivar\p{L}*|firma\p{L}*|byrå\p{L}*|företag\p{L}*|anställ\p{L}*|jobb\p{L}*|gym\p{L}*|employer|boss|company|employed|job)\b/u
const training =
  /\b(kurs\p{L}*|utbildning\p{L}*|certifikat\p{L}*|körkort\p{L}*|training|course|certificate)\b/u
const payBack =
  /\b(kräv\p{L}*|krav|skyldig|betala tillbaka|återbetal\p{L}*|ersätta|pay (it |them |this )?back|repay|owe)\b/u

const referrals: Referral[] = [
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
