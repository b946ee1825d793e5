// Inside or outside the EU: many rules for people with papers from another country come in pairs that share
// every word but that one, and people name a country instead.
import { pattern } from './pattern.ts'

/** Where somebody or their education comes from, as the law of the EU sees it. */
type Origin = 'inside' | 'outside'

const inside = pattern(
  /\b(eu-land\p{L}*|inom eu|ees-land\p{L}*|eu citizen|polen|polsk\p{L}*|tyskland|tysk\p{L}*|frankrike|fransk\p{L}*|spanien|spansk\p{L}*|italien\p{L}*|rumän\p{L}*|bulgar\p{L}*|grekland|grekisk\p{L}*|ungern|ungersk\p{L}*|kroati\p{L}*|litauen|litauisk\p{L}*|lettland|lettisk\p{L}*|estland|estnisk\p{L}*|nederländ\p{L}*|belgien|portugal|österrike|irland|tjeckien|slovak\p{L}*|sloven\p{L}*|poland|polish|germany|german|france|french|spain|spanish|italy|italian|romania\p{L}*|bulgaria\p{L}*|greece|greek|hungar\p{L}*|croatia\p{L}*|lithuania\p{L}*|latvia\p{L}*|estonia\p{L}*|netherlands|dutch)\b/u,
)
const outside = pattern(
  /\b(utanför eu|utanför ees|outside (the )?eu|non-eu|ukrain\p{L}*|syri\p{L}*|irak\p{L}*|iran\p{L}*|iraq\p{L}*|afghan\p{L}*|somal\p{L}*|eritre\p{L}*|etiop\p{L}*|ethiop\p{L}*|ryss\p{L}*|russia\p{L}*|indi(en|sk\p{L}*|a|an)|pakistan\p{L}*|kina|kinesisk\p{L}*|china|chinese|turk\p{L}*|liban\p{L}*|leban\p{L}*|jordan\p{L}*|palestin\p{L}*|marock\p{L}*|morocc\p{L}*|egypt\p{L}*|tunisi\p{L}*|sudan\p{L}*|nigeri\p{L}*|ghana\p{L}*|keny\p{L}*|uganda\p{L}*|thailand|thailändsk\p{L}*|filippin\p{L}*|philippin\p{L}*|vietnam\p{L}*|bangladesh\p{L}*|brasil\p{L}*|brazil\p{L}*|chile\p{L}*|colombia\p{L}*|mexi\p{L}*|usa|amerikansk\p{L}*|american|kanad\p{L}*|canad\p{L}*|austral\p{L}*|serbi\p{L}*|bosni\p{L}*|kosov\p{L}*|alban\p{L}*|storbritannien|england|engelsk medborgare|uk|british)\b/u,
)

/** Records that hold for one side alone. */
const heldBy: Readonly<Record<string, Origin>> = {
  'utl-vard-inom-eu': 'inside',
  'int-eu-student': 'inside',
  'csn-eu-arbetar': 'inside',
  'sfi-eu': 'inside',
  'utl-vard-utanfor-eu': 'outside',
  'utl-uppehallstillstand-studier': 'outside',
}

/** Records for people of another citizenship, which answer nobody who says nothing of that. */
const forForeigners: ReadonlySet<string> = new Set([
  'csn-utlandsk-medborgare',
  'csn-eu-arbetar',
  'csn-nordisk-medborgare',
  'omst-utlandsk',
])
const saysForeign = pattern(
  /\b(\p{L}*medborgar\p{L}*|citizen\p{L}*|\p{L}*tillstånd\p{L}*|permit\p{L}*|visum|visa|utländsk\p{L}*|foreign\p{L}*|utlänning\p{L}*|utomlands|utland\p{L}*|abroad|flykting\p{L}*|refugee\p{L}*|asyl\p{L}*|asylum|invandra\p{L}*|skydd|put|eu|eu-\p{L}+|ees|nordisk\p{L}*|norge|norsk\p{L}*|norrm\p{L}*|danmark|dansk\p{L}*|finland|finsk\p{L}*|island|gift|fru|man|hustru|make|sambo|wife|husband|sverige|sweden|swedish|svensk\p{L}*|hemland\p{L}*|folkbokför\p{L}*|personnummer|uppehålls\p{L}*|kom hit|kommit hit|came here|moved here|flytta\p{L}*)\b/u,
)

function originOf(text: string): Origin | null {
  const [isInside, isOutside] = [inside.test(text), outside.test(text)]
  if (isInside === isOutside) return null
  return isInside ? 'inside' : 'outside'
}

/** Share that a record keeps which holds for the other side, or inside where nobody names a country. */
const otherSide = 0.7
const insideUnnamed = 0.9
/** Share that a record for foreigners keeps where nobody is one. */
const foreignUnnamed = 0.8

/** Hits with those damped that hold for people from elsewhere; the order is not mended. */
export function dampOtherOrigin<Found extends { id: string; score: number }>(
  hits: readonly Found[],
  text: string,
): Found[] {
  const origin = originOf(text)
  const shareOf = (held: Origin | undefined): number => {
    if (!held || held === origin) return 1
    if (origin) return otherSide
    return held === 'inside' ? insideUnnamed : 1
  }
  const isForeign = origin !== null || saysForeign.test(text)
  const foreignShare = (id: string): number =>
    !isForeign && forForeigners.has(id) ? foreignUnnamed : 1
  return hits.map((hit) => ({
    ...hit,
    score: shareOf(heldBy[hit.id]) * foreignShare(hit.id) * hit.score,
  }))
}
